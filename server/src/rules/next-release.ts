import type { EvaluatedJob, Scene } from '../model/analysis';
import type { Invocation } from '../model/invocation';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';
import { oncePerSpan } from './shared/once-per-span';

type Later = ProblemOf<'next-release'>;

/** A call that goes through on this base and not on its distribution's next release: most begin to mark their Python at some release (PEP 668). */
export const nextRelease: Rule<'next-release'> = {
  kind: 'next-release',
  severity: 'hint',
  offByDefault: true,
  message: ({ invocation, from, on }) =>
    `${invocation.installer} does this ${words[invocation.action] ?? 'call'} on ${from}; on ${on}, the next release, ${invocation.verdict === 'refused' ? 'it will be refused (externally-managed-environment)' : 'it will fail'}.`,
  verdict: ({ invocation }) => invocation.verdict,
  reasons: ({ invocation }) => invocation.reasons,
  check: (scene) => oncePerSpan(problems(scene)),
};

const words: Partial<Record<Invocation['action'], string>> = { uninstall: 'uninstall', install: 'install', 'create-venv': 'virtual environment' };

function* problems(scene: Scene): Generator<Later> {
  const next = scene.onNextRelease();
  for (const [index, evaluated] of scene.jobs.entries()) {
    const later = next[index];
    // nothing is said where the base has no next release, or stands on none we know
    if (later?.system?.standsInFor === undefined) continue;
    for (const invocation of later.invocations) {
      const { verdict, reach, span } = invocation;
      if ((verdict !== 'refused' && verdict !== 'fails') || reach !== 'certain' || span === undefined || !goesThrough(invocation, evaluated)) continue;
      const { title, standsInFor } = later.system;
      yield { kind: 'next-release', span, invocation, job: evaluated.job.id, managedBy: title, on: title, from: standsInFor };
    }
  }
}

/** Whether the same call is allowed today, each time it runs. */
function goesThrough({ span, action }: Invocation, { invocations }: EvaluatedJob): boolean {
  const same = invocations.filter((other) => other.action === action && other.span?.start === span?.start && other.span?.end === span?.end);
  return same.length > 0 && same.every(({ verdict }) => verdict === 'allowed');
}
