import type { EvaluatedJob } from '../model/analysis';
import type { Invocation } from '../model/invocation';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';
import { contains } from '../model/span';
import type { Job } from '../model/surface';
import { byJob } from './shared/by-job';
import { oncePerSpan } from './shared/once-per-span';

type Refused = ProblemOf<'refused-install'>;

/** PEP 668, "Marking an interpreter as using an external package manager": an installer must refuse there. */
export const refusedInstall: Rule<'refused-install'> = {
  kind: 'refused-install',
  severity: 'error',
  severityOf,
  message,
  verdict: () => 'refused',
  reasons: ({ invocation: { reasons, assumes } }) => (assumes === undefined ? reasons : [...reasons, { message: `taken for granted: ${assumes}` }]),
  check: (scene) => oncePerSpan(refusals(scene)),
};

const refusals = byJob(function* ({ job, system, invocations }: EvaluatedJob): Generator<Refused> {
  for (const [index, invocation] of invocations.entries()) {
    if (invocation.verdict !== 'refused' || invocation.reach === 'unlikely' || invocation.span === undefined) continue;
    yield {
      kind: 'refused-install',
      span: invocation.span,
      invocation,
      job: job.id,
      managedBy: system?.title ?? 'this system',
      certain: invocation.reach === 'certain' && invocation.assumes === undefined && system?.confidence === 'certain',
      madeGood: isMadeGood(invocation, invocations[index + 1], job),
    };
  }
});

/** Whether the next call installs the same all the same: `pip install x || pip install --break-system-packages x`. */
function isMadeGood(refused: Invocation, next: Invocation | undefined, { steps }: Job): boolean {
  if (refused.action !== 'install' || next?.action !== 'install' || next.verdict !== 'allowed' || next.reach !== 'certain') return false;
  const isOneStep = steps.some((step) => [refused, next].every(({ span }) => span && contains(step.span, span)));
  // another step is not reached any more
  return isOneStep && wanted(refused) !== nothing && wanted(refused) === wanted(next);
}

const nothing = '[[],[]]';
const wanted = ({ packages, requirementFiles }: Pick<Invocation, 'packages' | 'requirementFiles'>) =>
  JSON.stringify([packages, requirementFiles].map((words) => words.map(({ value }) => value)));

function severityOf({ certain, madeGood }: Refused): 'error' | 'warning' | 'information' {
  if (madeGood) return 'information';
  return certain ? 'error' : 'warning';
}

function message({ invocation, managedBy, certain, madeGood }: Refused): string {
  const will = certain ? 'will' : invocation.reach === 'certain' ? 'will probably' : 'will, if this is reached,';
  const { installer, action } = invocation;
  const [task, way] =
    action === 'uninstall'
      ? ['uninstall', 'The system’s own package manager removes what it brought.']
      : ['install', madeGood ? 'The next call installs the same.' : 'A virtual environment is the place for it.'];
  return `${installer} ${will} refuse this ${task}: ${managedBy} looks after this Python itself (externally-managed-environment). ${way}`;
}
