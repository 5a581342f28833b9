import type { Edit, Scene } from '../model/analysis';
import type { Draft, Fix } from '../model/fix';
import { freeCalls } from './shared/call-edits';
import { carryOver } from './shared/carry-over';
import { addPackage } from './shared/package-edits';
import { sizeOfEnvironment } from './shared/sizes';
import { environmentsBefore, firstRefused, hasLibraries, sceneOf, type Spot, venvFolder } from './shared/stage';
import { commandBefore, indentationAt, insertion, keyword, lineEnd } from './shared/text-edits';

/**
 * Creates a virtual environment once, before the stage's first refused call, and puts it first on PATH for all that
 * comes after: the way Python's own documentation and Docker's recommend for images.
 */
export const useVenv: Fix = {
  id: 'use-venv',
  mends: ['refused-install', 'next-release'],
  *offers(problem, seen) {
    const scene = sceneOf(problem, seen);
    if ((problem.kind !== 'refused-install' && problem.kind !== 'next-release') || problem.invocation.action !== 'install' || scene.surface.id !== 'dockerfile')
      return;
    const spot = firstRefused(problem.job, scene);
    const folder = spot && venvFolder(spot.call);
    if (!spot || folder === undefined) return;
    const { job, call, step } = spot;
    for (const made of environmentsBefore(spot, scene)) {
      const carried = carryOver(job, scene, made);
      if (carried)
        yield {
          title: `Use the virtual environment in ${made}`,
          edits: [...freeCalls(job, scene), ...carried, insertion(step.span.start, pathLine(made, step.span.start, scene))],
        };
    }
    const carried = carryOver(job, scene, folder);
    if (!carried) return;
    const at = call.span?.start ?? step.span.start;
    for (const packages of [[], ...addPackage('python3-venv', at, step.span.start, job, scene)]) {
      const edits = [...packages, ...carried, ...freeCalls(job, scene)];
      const size = sizeOfEnvironment(job, packages.length === 0 ? 'own-pip' : 'own-pip-and-package');
      yield { ...ownInstruction(folder, spot, scene, edits), ...size };
      for (const draft of sameInstruction(folder, spot, at, scene, edits)) yield { ...draft, ...size };
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
  const run = `${keyword('RUN', start, text)} ${create(folder, spot, scene)}${lineEnd(text)}${indentationAt(text, start)}`;
  return { title: title(folder), edits: [...edits, insertion(start, run + pathLine(folder, start, scene))] };
}

function pathLine(folder: string, at: number, { document: { text } }: Scene): string {
  return `${keyword('ENV', at, text)} PATH="${folder}/bin:$PATH"${lineEnd(text)}${indentationAt(text, at)}`;
}

/** The same inside the instruction that also installs Python. */
function* sameInstruction(folder: string, spot: Spot, at: number, scene: Scene, edits: readonly Edit[]): Iterable<Draft> {
  const { start } = spot.step.span;
  const made = commandBefore(at, create(folder, spot, scene), scene.document.text);
  if (made) yield { title: title(folder), edits: [...edits, insertion(start, pathLine(folder, start, scene)), made] };
}
