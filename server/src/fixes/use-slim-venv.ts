import type { Fix } from '../model/fix';
import { carryOver } from './shared/carry-over';
import { freeCalls } from './shared/call-edits';
import { sizeOfEnvironment } from './shared/sizes';
import { environmentsBefore, firstRefused, hasLibraries, venvFolder } from './shared/stage';
import { commandBefore, indentationAt, insertion, keyword, lineEnd } from './shared/text-edits';

/**
 * A virtual environment without a pip of its own, filled by the pip that is there: PIP_PYTHON (pip 22.3) names the
 * interpreter to install for. Smaller, and needs no further package.
 */
export const useSlimVenv: Fix = {
  id: 'use-slim-venv',
  mends: ['refused-install'],
  *offers(problem, scene) {
    if (problem.kind !== 'refused-install' || problem.invocation.action !== 'install' || scene.surface.id !== 'dockerfile') return;
    const spot = firstRefused(problem.job, scene);
    const folder = spot && venvFolder(spot.call);
    if (!spot || folder === undefined || environmentsBefore(spot, scene).length > 0) return;
    const carried = carryOver(spot.job, scene, folder);
    if (!carried) return;
    const { text } = scene.document;
    const { start } = spot.step.span;
    const next = lineEnd(text) + indentationAt(text, start);
    const create = `python3 -m venv --without-pip ${hasLibraries(spot.job, scene) ? '--system-site-packages ' : ''}${folder}`;
    const variables = `${keyword('ENV', start, text)} PATH="${folder}/bin:$PATH" PIP_PYTHON=${folder}/bin/python3${next}`;
    const title = `Use a virtual environment without pip in ${folder}`;
    const edits = [...carried, ...freeCalls(spot.job, scene)];
    const size = sizeOfEnvironment(spot.job, 'slim');
    yield { title, ...size, edits: [...edits, insertion(start, `${keyword('RUN', start, text)} ${create}${next}${variables}`)] };
    // where the same instruction installs Python first
    const made = commandBefore(spot.call.span?.start ?? start, create, text);
    if (made) yield { title, ...size, edits: [...edits, insertion(start, variables), made] };
  },
};
