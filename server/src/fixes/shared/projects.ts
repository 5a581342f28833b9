import { applications } from '../../data/applications';
import { systemModules } from '../../data/system-modules';
import { normalizedName } from '../../model/project-name';
import type { Release } from '../../model/system';
import { debianPackage, type DistributionPackage, isListedSuite } from './debian-packages';

/** Whether a project is run, not imported. */
export function isApplication(project: string): boolean {
  return applications.includes(`\n${normalizedName(project)}\n`);
}

/** The distribution's package of a module that belongs to the system. */
export function systemPackage(project: string): string | undefined {
  return systemModules.get(normalizedName(project));
}

/** Whether all packages of projects in a release are known. */
export function isListed(release: Release | undefined): release is Release {
  return suiteOf(release) !== undefined;
}

function suiteOf(release: Release | undefined): string | undefined {
  return release && /^(debian|raspbian)$/.test(release.distribution) && isListedSuite(release.codename) ? release.codename : undefined;
}

/** Debian's package of a project in a release; `undefined` where it has none, or the release is not listed. */
export function distributionPackage(project: string, release: Release | undefined): DistributionPackage | undefined {
  const suite = suiteOf(release);
  return suite === undefined ? undefined : debianPackage(normalizedName(project), suite);
}
