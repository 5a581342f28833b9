import type { EvaluatedJob } from '../model/analysis';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';
import { byJob } from './shared/by-job';
import { oncePerSpan } from './shared/once-per-span';

type Missing = ProblemOf<'missing-venv'>;

/** Debian keeps ensurepip in a package of its own, python3-venv; without it `python3 -m venv` ends with status 1. */
export const missingVenv: Rule<'missing-venv'> = {
  kind: 'missing-venv',
  severity: 'error',
  severityOf: ({ certain }) => (certain ? 'error' : 'warning'),
  message: ({ managedBy, certain }) =>
    `This ${certain ? 'fails' : 'will probably fail'}: on ${managedBy} the part of Python that puts pip into a virtual environment (ensurepip) comes with the package python3-venv. Install that first.`,
  verdict: () => 'fails',
  reasons: ({ invocation }) => invocation.reasons,
  check: (scene) => oncePerSpan(problems(scene)),
};

const problems = byJob(function* ({ job, system, invocations }: EvaluatedJob): Generator<Missing> {
  for (const invocation of invocations) {
    const { lacksEnsurepip, reach, span } = invocation;
    if (!lacksEnsurepip || reach === 'unlikely' || span === undefined) continue;
    const certain = reach === 'certain' && system?.confidence === 'certain';
    yield { kind: 'missing-venv', span, invocation, job: job.id, managedBy: system?.title ?? 'this system', certain };
  }
});
