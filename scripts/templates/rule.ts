import type { Scene } from '../model/analysis';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';
import { oncePerSpan } from './shared/once-per-span';

type Found = ProblemOf<'__kebab__'>;

/** TODO: what it finds, in a sentence, and where that is laid down. */
export const __camel__: Rule<'__kebab__'> = {
  kind: '__kebab__',
  severity: 'information',
  message: ({ invocation, managedBy }) => `TODO: what ${invocation.installer} does to the Python of ${managedBy}.`,
  verdict: ({ invocation }) => invocation.verdict,
  reasons: ({ invocation }) => invocation.reasons,
  check: (scene) => oncePerSpan(problems(scene)),
};

function* problems(scene: Scene): Generator<Found> {
  for (const { job, system, invocations } of scene.jobs) {
    for (const invocation of invocations) {
      // TODO: leave out what is no problem of this kind
      if (invocation.verdict !== 'fails' || invocation.span === undefined) continue;
      yield { kind: '__kebab__', span: invocation.span, invocation, job: job.id, managedBy: system?.title ?? 'this system' };
    }
  }
}
