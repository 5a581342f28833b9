import { debianProjectSuites, debianProjects } from '../../data/debian-projects';

/** A distribution's package of a project of PyPI's, with the version it brings there. */
export interface DistributionPackage {
  readonly name: string;
  readonly version: string;
}

/** Whether the packages of all projects in a suite are known. */
export function isListedSuite(codename: string): boolean {
  return debianProjectSuites.includes(codename);
}

/** Debian's package of a project, by its name (PEP 503), in a suite; `undefined` where that has none, or is not listed. */
export function debianPackage(project: string, codename: string): DistributionPackage | undefined {
  const at = debianProjects.indexOf(`\n${project} `);
  if (at < 0 || !isListedSuite(codename)) return undefined;
  const [, own = '', ...shortened] = debianProjects.slice(at + 1, debianProjects.indexOf('\n', at + 1)).split(' ');
  const version = versionsOf(shortened)[debianProjectSuites.indexOf(codename)] ?? '';
  return version === '' ? undefined : { name: own === '' ? `python3-${project}` : own, version };
}

/** One version a suite; empty where it has none. */
function versionsOf(shortened: readonly string[]): string[] {
  const versions: string[] = [];
  for (const at of debianProjectSuites.keys()) versions.push(versionAfter(versions[at - 1] ?? '', shortened[at] ?? ''));
  return versions;
}

/** What a shortened version stands for, after that of the suite before: `c5` after `2.2` is `2.5`. */
function versionAfter(before: string, shortened: string): string {
  if (shortened === '') return before;
  if (shortened === '-') return '';
  return /^[a-z]/.test(shortened) ? before.slice(0, shortened.charCodeAt(0) - 97) + shortened.slice(1) : shortened;
}
