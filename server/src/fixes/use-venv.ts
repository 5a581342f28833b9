import type { Edit, Scene } from '../model/analysis';
import type { Draft, Fix } from '../model/fix';
import type { Problem } from '../model/problem';
import { freeCalls } from './shared/call-edits';
import { carryOver } from './shared/carry-over';
import { addPackage } from './shared/package-edits';
import { sizeOfEnvironment } from './shared/sizes';
import { environmentsBefore, firstRefused, hasLibraries, sceneOf, type Spot, venvFolder } from './shared/stage';
import { useEnvironment } from './shared/use-environment';
import { withoutStop } from './shared/without-command';

/**
 * Creates a virtual environment once, before the stage's first refused call, and puts it first on PATH for all that
 * comes after: the way Python's own documentation and Docker's recommend for images.
 */
export const useVenv: Fix = {
  id: 'use-venv',
  mends: ['refused-install', 'next-release', 'ineffective-override'],
  *offers(problem, seen) {
    const scene = sceneOf(problem, seen);
    const gone = stopping(problem, scene);
    if (!('job' in problem) || !gone || scene.surface.id !== 'dockerfile') return;
    const spot = firstRefused(problem.job, scene);
    const folder = spot && venvFolder(spot.call);
    if (!spot || folder === undefined || ('invocation' in problem ? problem.invocation : spot.call).action !== 'install') return;
    const { job, call, step } = spot;
    for (const made of environmentsBefore(spot, scene)) {
      const carried = carryOver(job, scene, made);
      if (carried) yield* drafts(made, undefined, [...gone, ...freeCalls(job, scene), ...carried], spot, scene);
    }
    const carried = carryOver(job, scene, folder);
    if (!carried) return;
    const create = `python3 -m venv ${hasLibraries(job, scene) ? '--system-site-packages ' : ''}${folder}`;
    for (const packages of [[], ...addPackage('python3-venv', call.span?.start ?? step.span.start, step.span.start, job, scene)]) {
      const size = sizeOfEnvironment(job, packages.length === 0 ? 'own-pip' : 'own-pip-and-package');
      for (const draft of drafts(folder, create, [...gone, ...packages, ...carried, ...freeCalls(job, scene)], spot, scene)) yield { ...draft, ...size };
    }
  },
};

/** What has to go so that a build comes to the refused call at all; `undefined` where that can't be, or the problem is none of ours. */
function stopping(problem: Problem, scene: Scene): readonly Edit[] | undefined {
  if (problem.kind === 'refused-install' || problem.kind === 'next-release') return [];
  const edit = problem.kind === 'ineffective-override' ? withoutStop(problem, scene) : undefined;
  return edit && [edit];
}

/** An environment that a command makes, or that stands there already, before all that is refused. */
function* drafts(folder: string, create: string | undefined, edits: readonly Edit[], spot: Spot, scene: Scene): Iterable<Draft> {
  const title = `Use ${create === undefined ? 'the' : 'a'} virtual environment in ${folder}`;
  const environment = { create, variables: `PATH="${folder}/bin:$PATH"` };
  for (const use of useEnvironment(environment, spot, scene)) yield { title, edits: [...edits, ...use] };
}
