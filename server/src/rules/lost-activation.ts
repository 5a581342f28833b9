import type { EvaluatedJob, Note } from '../model/analysis';
import type { Invocation } from '../model/invocation';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';
import { contains } from '../model/span';
import { byJob } from './shared/by-job';
import { oncePerSpan } from './shared/once-per-span';

type Lost = ProblemOf<'lost-activation'>;
type Activation = Extract<Note, { readonly kind: 'activation' }>;

/** `activate` changes variables of the shell that reads it (venv's documentation); each RUN is a shell of its own (Dockerfile reference). */
export const lostActivation: Rule<'lost-activation'> = {
  kind: 'lost-activation',
  severity: 'warning',
  message: ({ folder, invocation }) =>
    `This activation of ${folder} ends with its shell, and each RUN has one of its own: a later ${invocation.installer} ${invocation.action} does not go there.`,
  verdict: ({ invocation }) => invocation.verdict,
  reasons: ({ folder, invocation }) => [{ message: `does not meet the activation of ${folder}`, span: invocation.span }, ...invocation.reasons],
  check: (scene) => oncePerSpan(problems(scene)),
};

const problems = byJob(function* (evaluated: EvaluatedJob): Generator<Lost> {
  for (const note of evaluated.notes) {
    const invocation = note.kind === 'activation' ? firstLost(note, evaluated) : undefined;
    if (note.kind !== 'activation' || !invocation) continue;
    yield {
      kind: 'lost-activation',
      span: note.span,
      invocation,
      job: evaluated.job.id,
      managedBy: evaluated.system?.title ?? 'this system',
      folder: note.folder,
    };
  }
});

/** The first install of a later step that goes into the base; none where the activation served its own step, and that is all it was for. */
function firstLost(note: Activation, { job, invocations }: EvaluatedJob): Invocation | undefined {
  const own = job.steps.find(({ span }) => contains(span, note.span));
  if (!own) return undefined;
  const installs = invocations.filter(
    ({ action, installer, span }) => action === 'install' && (installer === 'pip' || installer === 'uv') && span !== undefined && span.start > note.span.end,
  );
  const served = installs.some(({ span, interpreter }) => span && contains(own.span, span) && interpreter?.startsWith(`${note.folder}/`));
  const lost = installs.find(
    ({ span, interpreter, override, reach }) =>
      span &&
      !contains(own.span, span) &&
      reach === 'certain' &&
      interpreter !== undefined &&
      !interpreter.startsWith(`${note.folder}/`) &&
      !override?.decisive,
  );
  return lost?.verdict === 'refused' || (lost?.verdict === 'allowed' && !served) ? lost : undefined;
}
