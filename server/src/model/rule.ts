import type { Scene } from './analysis';
import type { ProblemKind, ProblemOf, Severity } from './problem';
import type { Reason, Verdict } from './verdict';

/** A rule: finds problems of its kind in a scene and puts them into words. */
export interface Rule<K extends ProblemKind = ProblemKind> {
  readonly kind: K;
  /** Severity unless the problem says otherwise (`severityOf`) or the person's settings do. */
  readonly severity: Severity;
  /** Says nothing unless a setting gives it a level. */
  readonly offByDefault?: true;
  readonly severityOf?: (problem: ProblemOf<K>) => Severity;
  readonly message: (problem: ProblemOf<K>) => string;
  readonly verdict: (problem: ProblemOf<K>) => Verdict;
  readonly reasons: (problem: ProblemOf<K>) => readonly Reason[];
  readonly check: (scene: Scene) => Iterable<ProblemOf<K>>;
}
