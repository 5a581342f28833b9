import type { EvaluatedJob } from '../model/analysis';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';
import { byJob } from './shared/by-job';
import { oncePerSpan } from './shared/once-per-span';

type Refused = ProblemOf<'refused-install'>;

/** PEP 668, "Marking an interpreter as using an external package manager": an installer must refuse there. */
export const refusedInstall: Rule<'refused-install'> = {
  kind: 'refused-install',
  severity: 'error',
  severityOf: (problem) => (problem.certain ? 'error' : 'warning'),
  message,
  verdict: () => 'refused',
  reasons: ({ invocation: { reasons, assumes } }) => (assumes === undefined ? reasons : [...reasons, { message: `taken for granted: ${assumes}` }]),
  check: (scene) => oncePerSpan(refusals(scene)),
};

const refusals = byJob(function* ({ job, system, invocations }: EvaluatedJob): Generator<Refused> {
  for (const invocation of invocations) {
    if (invocation.verdict !== 'refused' || invocation.reach === 'unlikely' || invocation.span === undefined) continue;
    yield {
      kind: 'refused-install',
      span: invocation.span,
      invocation,
      job: job.id,
      managedBy: system?.title ?? 'this system',
      certain: invocation.reach === 'certain' && invocation.assumes === undefined && system?.confidence === 'certain',
    };
  }
});

function message({ invocation, managedBy, certain }: Refused): string {
  const will = certain ? 'will' : invocation.reach === 'certain' ? 'will probably' : 'will, if this is reached,';
  const { installer, action } = invocation;
  const [task, way] =
    action === 'uninstall'
      ? ['uninstall', 'The system’s own package manager removes what it brought.']
      : ['install', 'A virtual environment is the place for it.'];
  return `${installer} ${will} refuse this ${task}: ${managedBy} looks after this Python itself (externally-managed-environment). ${way}`;
}
