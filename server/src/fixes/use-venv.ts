import type { Edit, Scene } from '../model/analysis';
import type { Draft, Fix } from '../model/fix';
import { freeCalls } from './shared/call-edits';
import { addPackage } from './shared/package-edits';
import { firstRefused, hasLibraries, mayMove, type Spot, venvFolder } from './shared/stage';
import { indentationAt, insertion, lineEnd } from './shared/text-edits';

/**
 * Creates a virtual environment once, before the stage's first refused call, and puts it first on PATH for all that
 * comes after: the way Python's own documentation and Docker's recommend for images.
 */
export const useVenv: Fix = {
  id: 'use-venv',
  mends: ['refused-install'],
  *offers(problem, scene) {
    if (problem.kind !== 'refused-install' || problem.invocation.action !== 'install' || scene.surface.id !== 'dockerfile') return;
    const spot = firstRefused(problem.job, scene);
    const folder = spot && venvFolder(spot.call);
    if (!spot || folder === undefined || !mayMove(spot.job, scene)) return;
    const { job, call, step } = spot;
    const at = call.span?.start ?? step.span.start;
    for (const packages of [[], ...addPackage('python3-venv', at, step.span.start, job, scene)]) {
      const edits = [...packages, ...freeCalls(job, scene)];
      yield ownInstruction(folder, spot, scene, edits);
      yield sameInstruction(folder, spot, at, scene, edits);
    }
  },
};

function create(folder: string, { job }: Spot, scene: Scene): string {
  return `python3 -m venv ${hasLibraries(job, scene) ? '--system-site-packages ' : ''}${folder}`;
}

function title(folder: string): string {
  return `Use a virtual environment in ${folder}`;
}

/** `RUN python3 -m venv` and `ENV PATH` as instructions of their own: where Python was installed before. */
function ownInstruction(folder: string, spot: Spot, scene: Scene, edits: readonly Edit[]): Draft {
  const { text } = scene.document;
  const { start } = spot.step.span;
  const next = lineEnd(text) + indentationAt(text, start);
  return { title: title(folder), edits: [...edits, insertion(start, `RUN ${create(folder, spot, scene)}${next}ENV PATH="${folder}/bin:$PATH"${next}`)] };
}

/** The same inside the instruction that also installs Python. */
function sameInstruction(folder: string, spot: Spot, at: number, scene: Scene, edits: readonly Edit[]): Draft {
  const { text } = scene.document;
  const { start } = spot.step.span;
  const path = `ENV PATH="${folder}/bin:$PATH"${lineEnd(text)}${indentationAt(text, start)}`;
  return { title: title(folder), edits: [...edits, insertion(start, path), insertion(at, `${create(folder, spot, scene)} && `)] };
}
