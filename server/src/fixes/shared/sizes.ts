import { imageSizes, type ImageSizes } from '../../data/image-sizes';
import type { EvaluatedJob } from '../../model/analysis';
import type { Draft } from '../../model/fix';
import { normalizedName } from '../../model/project-name';

/** What a virtual environment adds to the image of a stage; empty where that was not measured. */
export function sizeOfEnvironment(job: EvaluatedJob, kind: 'own-pip' | 'own-pip-and-package' | 'slim'): Pick<Draft, 'adds'> {
  const sizes = sizesOf(job);
  if (sizes === undefined) return {};
  if (kind === 'slim') return { adds: sizes.slimEnvironment };
  return { adds: sizes.environment + (kind === 'own-pip' ? 0 : sizes.venvPackage) };
}

/** What Debian's packages add in place of projects; only single ones were measured, for several share what they need. */
export function sizeOfPackages(job: EvaluatedJob, projects: readonly string[]): Pick<Draft, 'adds'> {
  const [project = '', ...more] = projects.map(normalizedName);
  const packages = sizesOf(job)?.packages;
  const adds = packages && more.length === 0 && Object.hasOwn(packages, project) ? packages[project] : undefined;
  return adds === undefined ? {} : { adds };
}

function sizesOf({ system }: EvaluatedJob): ImageSizes | undefined {
  const release = system?.release;
  return release?.distribution === 'debian' ? imageSizes[release.codename] : undefined;
}
