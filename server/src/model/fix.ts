import type { Edit, Scene } from './analysis';
import type { ProblemKind, ProblemOf } from './problem';

/** A strategy: what it mends, and the edits for one problem, or `undefined` where it does not apply. */
export interface Fix<K extends ProblemKind = ProblemKind> {
  readonly id: string;
  readonly mends: readonly K[];
  readonly offer: (problem: ProblemOf<K>, scene: Scene) => { readonly title: string; readonly edits: readonly Edit[] } | undefined;
}
