import type { Edit, Scene } from '../model/analysis';
import type { Fix } from '../model/fix';
import type { Step } from '../model/surface';
import { addPackage } from './shared/package-edits';
import { isForAll, stageOf, stepAt } from './shared/stage';
import { instructionAfter, instructionBefore } from './shared/text-edits';

/**
 * Installs python3-venv, which brings ensurepip on Debian and Ubuntu. Where a plain pip comes after, it would be the
 * system's and refused: then the virtual environment goes first on PATH, too.
 */
export const addVenvPackage: Fix = {
  id: 'add-venv-package',
  mends: ['missing-venv'],
  *offers(problem, scene) {
    if (problem.kind !== 'missing-venv' || scene.surface.id !== 'dockerfile') return;
    const job = stageOf(problem.job, scene);
    const step = job && stepAt(problem.span, job);
    if (!job || !step) return;
    const { interpreter, makes, user } = problem.invocation;
    const version = /python(3\.\d+)$/.exec(interpreter ?? '')?.[1];
    for (const name of ['python3-venv', ...(version === undefined ? [] : [`python${version}-venv`])]) {
      for (const edits of addPackage(name, { before: problem.span.start, at: step.span.start, user }, job, scene)) {
        yield { title: `Install ${name}`, edits };
        for (const use of makes === undefined || !isForAll(makes) ? [] : usesOf(makes, step, scene))
          yield { title: `Install ${name}, and use ${makes} in what follows`, edits: [...edits, use] };
      }
    }
  },
};

/** `ENV PATH` behind the instruction that makes the environment; before it, where that installs into it as well. */
function usesOf(folder: string, { span }: Step, { document: { text } }: Scene): readonly Edit[] {
  const env = `PATH="${folder}/bin:$PATH"`;
  return [instructionAfter(span, 'ENV', env, text), instructionBefore(span, 'ENV', env, text)];
}
