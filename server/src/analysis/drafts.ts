import { firstRefused } from '../fixes/shared/stage';
import { withoutAttempt } from '../fixes/shared/without-command';
import type { Scene } from '../model/analysis';
import type { Draft, Fix } from '../model/fix';
import type { Problem } from '../model/problem';

/** A fix's drafts. Where packages go elsewhere, an override that reached no call goes too, if it can be taken out. */
export function* draftsOf(fix: Fix, problem: Problem, scene: Scene): Iterable<Draft> {
  const isElsewhere = fix.mends.includes('refused-install') && !fix.overrides;
  if (isStop(problem) && isElsewhere) return yield* draftsBehind(fix, problem, scene);
  const gone = problem.kind === 'ineffective-override' && isElsewhere ? withoutAttempt(problem, scene) : undefined;
  for (const draft of fix.offers(problem, scene)) {
    if (gone) yield { ...draft, edits: [...draft.edits, gone] };
    yield draft;
  }
}

type Stop = Extract<Problem, { readonly markers: readonly string[] }>;

/** Whether it is a command that fails and stops the build, so that what comes after is never reached. */
export function isStop(problem: Problem): problem is Stop {
  return problem.kind === 'ineffective-override' && 'markers' in problem;
}

/** What mends the first refusal behind a command that stops the build, once that is taken out. */
function* draftsBehind(fix: Fix, problem: Stop, scene: Scene): Iterable<Draft> {
  const later = { ...scene, jobs: scene.behindMissed() };
  const call = firstRefused(problem.job, later)?.call;
  const gone = withoutAttempt(problem, scene);
  if (!call?.span || !gone) return;
  const { job, managedBy } = problem;
  const refusal: Problem = { kind: 'refused-install', span: call.span, invocation: call, job, managedBy, certain: true, madeGood: false };
  for (const draft of fix.offers(refusal, later)) yield { ...draft, edits: [...draft.edits, gone] };
}
