import { pythonImageReleases } from '../data/own-pip';
import { releases } from '../data/releases';
import type { Edit, EvaluatedJob, Scene } from '../model/analysis';
import type { Fix } from '../model/fix';
import { withoutPackages } from './shared/package-edits';
import { hasLibraries, isRefusal, loadsSystemPython, mayMove, stageOf, withParents } from './shared/stage';

/** Begins on `python:3.X` of the same release: its Python, in /usr/local, is not marked (docker-library/python). */
export const usePythonImage: Fix = {
  id: 'use-python-image',
  mends: ['refused-install', 'ineffective-override'],
  *offers(problem, scene) {
    if (!isRefusal(problem) || scene.surface.id !== 'dockerfile') return;
    const job = stageOf(problem.job, scene);
    const [first] = job ? withParents(job, scene) : [];
    const image = first && pythonImage(first, scene);
    if (!job || !first || !image) return;
    // all that goes on from the image gets its Python
    const family = scene.jobs.filter((each) => withParents(each, scene).includes(first));
    if (family.some((each) => hasLibraries(each, scene) || loadsSystemPython(each, scene) || !mayMove(each, scene))) return;
    yield { title: `Start from the image ${image.text}`, edits: [image, ...withoutPython(job, scene)] };
  },
};

/** The reference to put in the place of Debian's. */
function pythonImage({ job: { start }, system }: EvaluatedJob, { document }: Scene): Edit | undefined {
  const codename = system?.release?.codename ?? '';
  if (start.kind !== 'place' || start.place.kind !== 'image' || !start.place.span || !pythonImageReleases.includes(codename)) return undefined;
  const { reference = '', span } = start.place;
  if (!/^debian:[\w.-]+$/.test(reference) || document.text.slice(span.start, span.end) !== reference) return undefined;
  const minor = /^\d+\.\d+/.exec(releases.find((row) => row.codename === codename)?.python ?? '')?.[0];
  return minor === undefined ? undefined : { span, text: `python:${minor}-${reference.endsWith('-slim') ? 'slim-' : ''}${codename}` };
}

/** The distribution's Python is not wanted any more. */
function withoutPython(job: EvaluatedJob, scene: Scene): Edit[] {
  return withParents(job, scene).flatMap((each) => each.packageCalls.flatMap((call) => withoutPackages(call, isPython, each, scene)));
}

function isPython(name: string): boolean {
  return /^python3(-(pip|venv|minimal))?$/.test(name);
}
