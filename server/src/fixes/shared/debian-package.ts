import { debianProjects } from '../../data/debian-projects';
import type { Release } from '../../model/system';
import { fits } from './fits';

const suites = ['bookworm', 'trixie', 'sid'];

/** Debian's package of a project (PEP 503 name), if its version in a release is one that is asked for (PEP 440 specifier). */
export function debianPackage(project: string, specifier: string, release: Release | undefined): string | undefined {
  const suite = release?.distribution === 'debian' ? suites.indexOf(release.codename) : -1;
  const at = suite < 0 ? -1 : debianProjects.indexOf(`\n${project} `);
  if (at < 0) return undefined;
  const [, name, ...versions] = debianProjects.slice(at + 1, debianProjects.indexOf('\n', at + 1)).split(' ');
  const version = versions[suite] ?? '-';
  if (version === '-' || !fits(version, specifier)) return undefined;
  return name === '-' ? `python3-${project}` : name;
}
