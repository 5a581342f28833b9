import type { Edit, Scene } from '../model/analysis';
import type { Draft, Fix } from '../model/fix';
import { freeCalls } from './shared/call-edits';
import { carryOver } from './shared/carry-over';
import { handOver } from './shared/hand-over';
import { creation, withoutOverrides } from './shared/new-environment';
import { addPackage } from './shared/package-edits';
import { sizeOfEnvironment } from './shared/sizes';
import { environmentsBefore, firstRefused, isRefusal, sceneOf, type Spot, venvFolder } from './shared/stage';
import { useEnvironment } from './shared/use-environment';

/**
 * Creates a virtual environment once, before the stage's first refused call, and puts it first on PATH for all that
 * comes after: the way Python's own documentation and Docker's recommend for images.
 */
export const useVenv: Fix = {
  id: 'use-venv',
  mends: ['refused-install', 'ineffective-override', 'next-release'],
  *offers(problem, seen) {
    const scene = sceneOf(problem, seen);
    const isLater = problem.kind === 'next-release' && problem.invocation.action === 'install';
    if ((!isRefusal(problem) && !isLater) || scene.surface.id !== 'dockerfile') return;
    const spot = firstRefused(problem.job, scene);
    const folder = spot && venvFolder(spot, scene);
    if (!spot || folder === undefined) return;
    const { job, call, step } = spot;
    for (const made of environmentsBefore(spot, scene)) {
      const carried = carryOver(job, scene, made);
      if (!carried) continue;
      const edits = [...freeCalls(job, scene), ...carried];
      // it may be first on PATH already, and only not be taken
      if (edits.length > 0) yield { title: titleOf(made, undefined), edits };
      yield* drafts(made, undefined, edits, spot, scene);
    }
    const carried = carryOver(job, scene, folder);
    if (!carried) return;
    const create = creation('python3 -m venv', folder, spot, scene);
    const always = [...carried, ...freeCalls(job, scene), ...handOver(spot, folder, scene)];
    for (const packages of [
      [],
      ...addPackage('python3-venv', { before: call.span?.start ?? step.span.start, at: step.span.start, user: call.user }, job, scene),
    ]) {
      const size = sizeOfEnvironment(job, packages.length === 0 ? 'own-pip' : 'own-pip-and-package');
      for (const draft of drafts(folder, create, [...packages, ...always], spot, scene)) yield { ...draft, ...size };
    }
  },
};

/** An environment that a command makes, or that stands there already, before all that is refused. */
function* drafts(folder: string, create: string | undefined, edits: readonly Edit[], spot: Spot, scene: Scene): Iterable<Draft> {
  const title = titleOf(folder, create);
  const environment = { create, variables: `PATH="${folder}/bin:$PATH"` };
  for (const use of useEnvironment(environment, spot, scene))
    for (const gone of withoutOverrides(spot, scene)) yield { title, edits: [...edits, ...gone, ...use] };
}

function titleOf(folder: string, create: string | undefined): string {
  return `Use ${create === undefined ? 'the' : 'a'} virtual environment in ${folder}`;
}
