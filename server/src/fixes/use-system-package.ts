import type { Edit } from '../model/analysis';
import type { Fix } from '../model/fix';
import { fittingPackage } from './shared/fitting-package';
import { addPackage } from './shared/package-edits';
import { plainCall } from './shared/plain-call';
import { sizeOfPackages } from './shared/sizes';
import { mayMove } from './shared/stage';
import { withoutCommand } from './shared/without-command';

/** The distribution's own packages in place of PyPI's, where it has all of them in versions that are asked for. */
export const useSystemPackage: Fix = {
  id: 'use-system-package',
  mends: ['refused-install', 'ineffective-override'],
  *offers(problem, scene) {
    const plain = plainCall(problem, scene);
    if (!plain || !mayMove(plain.job, scene)) return;
    const packages = plain.wanted.map((want) => fittingPackage(want, plain.job.system?.release));
    if (!packages.every((name) => name !== undefined)) return;
    const names = packages.join(' ');
    const title = `Install the distribution's ${listed(packages)}`;
    const size = sizeOfPackages(
      plain.job,
      plain.wanted.map(({ project }) => project),
    );
    const gone = withoutCommand(plain.span, plain.step.span, scene.document.text);
    for (const edits of gone ? addPackage(names, { before: plain.span.start, at: plain.step.span.start, user: 'root' }, plain.job, scene) : [])
      yield { title, ...size, edits: [...edits, gone as Edit] };
    yield { title, ...size, edits: [{ span: plain.span, text: `apt-get update && apt-get install -y --no-install-recommends ${names}` }] };
  },
};

/** `a, b and c`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
