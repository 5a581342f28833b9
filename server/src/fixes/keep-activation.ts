import type { Fix } from '../model/fix';
import { stageOf, stepAt } from './shared/stage';
import { instructionAfter } from './shared/text-edits';

/** `ENV PATH` behind the instruction that activates a virtual environment: what `activate` does, for all that comes after. */
export const keepActivation: Fix = {
  id: 'keep-activation',
  mends: ['lost-activation', 'refused-install'],
  *offers(problem, scene) {
    if ((problem.kind !== 'lost-activation' && problem.kind !== 'refused-install') || scene.surface.id !== 'dockerfile') return;
    const job = stageOf(problem.job, scene);
    const note = job?.notes.find((each) => each.kind === 'activation' && (problem.kind === 'refused-install' || each.span.start === problem.span.start));
    const step = job && stepAt(note?.span, job);
    if (note?.kind !== 'activation' || !step) return;
    const { text } = scene.document;
    const env = `VIRTUAL_ENV=${note.folder} PATH="${note.folder}/bin:$PATH"`;
    yield { title: `Keep ${note.folder} active in the instructions that follow`, edits: [instructionAfter(step.span, 'ENV', env, text)] };
  },
};
