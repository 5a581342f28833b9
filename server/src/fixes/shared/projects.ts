import { applications } from '../../data/applications';
import { debianProjects } from '../../data/debian-projects';
import { systemModules } from '../../data/system-modules';
import { normalizedName } from '../../model/project-name';
import type { Release } from '../../model/system';

/** A distribution's package of a project of PyPI's, with the version it brings there. */
export interface DistributionPackage {
  readonly name: string;
  readonly version: string;
}

/** Whether a project is run, not imported. */
export function isApplication(project: string): boolean {
  return applications.includes(`\n${normalizedName(project)}\n`);
}

/** The distribution's package of a module that belongs to the system. */
export function systemPackage(project: string): string | undefined {
  return systemModules.get(normalizedName(project));
}

const suites = ['bookworm', 'trixie', 'sid'];

/** Whether all packages of projects in a release are known. */
export function isListed(release: Release | undefined): release is Release {
  return suiteOf(release) >= 0;
}

function suiteOf(release: Release | undefined): number {
  return release && /^(debian|raspbian)$/.test(release.distribution) ? suites.indexOf(release.codename) : -1;
}

/** Debian's package of a project in a release; `undefined` where it has none, or the release is not listed. */
export function distributionPackage(project: string, release: Release | undefined): DistributionPackage | undefined {
  const suite = suiteOf(release);
  const name = normalizedName(project);
  const at = suite < 0 ? -1 : debianProjects.indexOf(`\n${name} `);
  if (at < 0) return undefined;
  const [, own, ...versions] = debianProjects.slice(at + 1, debianProjects.indexOf('\n', at + 1)).split(' ');
  const version = versions[suite] ?? '-';
  return version === '-' ? undefined : { name: own === '-' || own === undefined ? `python3-${name}` : own, version };
}
