import type { Fix } from '../model/fix';
import { carryOver } from './shared/carry-over';
import { freeCalls } from './shared/call-edits';
import { handOver } from './shared/hand-over';
import { creation, withoutOverrides } from './shared/new-environment';
import { sizeOfEnvironment } from './shared/sizes';
import { environmentsBefore, firstRefused, isRefusal, venvFolder } from './shared/stage';
import { useEnvironment } from './shared/use-environment';

/**
 * A virtual environment without a pip of its own, filled by the pip that is there: PIP_PYTHON (pip 22.3) names the
 * interpreter to install for. Smaller, and needs no further package.
 */
export const useSlimVenv: Fix = {
  id: 'use-slim-venv',
  mends: ['refused-install', 'ineffective-override'],
  *offers(problem, scene) {
    if (!isRefusal(problem) || scene.surface.id !== 'dockerfile') return;
    const spot = firstRefused(problem.job, scene);
    const folder = spot && venvFolder(spot, scene);
    if (!spot || folder === undefined || environmentsBefore(spot, scene).length > 0) return;
    const carried = carryOver(spot.job, scene, folder);
    if (!carried) return;
    const create = creation('python3 -m venv --without-pip', folder, spot, scene);
    const variables = `PATH="${folder}/bin:$PATH" PIP_PYTHON=${folder}/bin/python3`;
    const title = `Use a virtual environment in ${folder}, without a pip of its own`;
    const edits = [...carried, ...freeCalls(spot.job, scene), ...handOver(spot, folder, scene)];
    const size = sizeOfEnvironment(spot.job, 'slim');
    for (const use of useEnvironment({ create, variables }, spot, scene))
      for (const gone of withoutOverrides(spot, scene)) yield { title, ...size, edits: [...edits, ...gone, ...use] };
  },
};
