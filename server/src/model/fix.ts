import type { Edit, Scene } from './analysis';
import type { Problem, ProblemKind } from './problem';

/** Edits that are said to mend a problem. */
export interface Draft {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Bytes by which an image grows more than with an override, where that was measured. */
  readonly adds?: number;
}

/**
 * A strategy: what it mends, and drafts for one problem, the best first. A draft need not be sure to work: the first
 * one that keeps its promise when tried is offered.
 */
export interface Fix {
  readonly id: string;
  readonly mends: readonly ProblemKind[];
  /** It overrides the protection: never the preferred way, and never taken where another one mends. */
  readonly overrides?: true;
  readonly offers: (problem: Problem, scene: Scene) => Iterable<Draft>;
}
