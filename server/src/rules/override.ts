import type { EvaluatedJob } from '../model/analysis';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';
import { byJob } from './shared/by-job';
import { oncePerSpan } from './shared/once-per-span';

type Overridden = ProblemOf<'override'>;

/** PEP 668, "Guide users towards virtual environments": the override exists, and what it can break should be known. */
export const override: Rule<'override'> = {
  kind: 'override',
  severity: 'information',
  message,
  verdict: () => 'allowed',
  reasons: (problem) => problem.invocation.reasons,
  check: (scene) => oncePerSpan(overrides(scene)),
};

const overrides = byJob(function* ({ job, system, invocations }: EvaluatedJob): Generator<Overridden> {
  for (const invocation of invocations) {
    if (invocation.verdict !== 'allowed' || invocation.reach === 'unlikely' || !invocation.override?.decisive) continue;
    const span = invocation.override.span ?? invocation.span;
    if (span === undefined) continue;
    yield { kind: 'override', span, invocation, job: job.id, managedBy: system?.title ?? 'this system' };
  }
});

function message({ invocation, managedBy }: Overridden): string {
  const from = invocation.override?.from ?? 'an override';
  return `Works because of ${from}: ${invocation.installer} may replace Python packages that programs of ${managedBy} rely on.`;
}
