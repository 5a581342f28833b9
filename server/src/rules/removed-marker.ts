import type { EvaluatedJob } from '../model/analysis';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';
import { byJob } from './shared/by-job';
import { oncePerSpan } from './shared/once-per-span';

type Removed = ProblemOf<'removed-marker'>;

/** PEP 668 leaves it to the distributor whether a Python is marked; on Debian the file is part of libpython3.X-stdlib and comes back with it. */
export const removedMarker: Rule<'removed-marker'> = {
  kind: 'removed-marker',
  severity: 'information',
  message: ({ managedBy, path }) =>
    `Takes away the file that keeps pip from changing the Python of ${managedBy}; the next update of its package puts ${path} back.`,
  verdict: () => 'allowed',
  reasons: ({ path, span }) => [{ message: `${path} is removed here`, span }],
  check: (scene) => oncePerSpan(problems(scene)),
};

const problems = byJob(function* ({ job, system, notes }: EvaluatedJob): Generator<Removed> {
  for (const note of notes) {
    if (note.kind === 'marker-removed')
      yield { kind: 'removed-marker', span: note.span, job: job.id, path: note.path, managedBy: system?.title ?? 'this system' };
  }
});
