import { applications } from '../data/applications';
import { debianProjects } from '../data/debian-projects';
import { systemModules } from '../data/system-modules';
import type { Release } from '../model/system';

/** A distribution's package of a project. */
export interface ProjectPackage {
  readonly name: string;
  /** Its upstream version there; `undefined` where it is not known. */
  readonly version: string | undefined;
}

/** A project's name as indexes compare it (PEP 503). */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** Whether a project (PEP 503) is one that people run, not import. */
export function isApplication(project: string): boolean {
  return applications.includes(`\n${project}\n`);
}

/** Debian's package for a project whose home is the distribution, if it is such a one. */
export function systemPackage(project: string): string | undefined {
  return Object.hasOwn(systemModules, project) ? systemModules[project] : undefined;
}

const suites = ['bookworm', 'trixie', 'sid'];

/** A release's package of a project (PEP 503); `undefined`: there is none, or the release is not in the table. */
export function packageOfProject(project: string, { distribution, codename }: Release): ProjectPackage | undefined {
  const suite = distribution === 'debian' ? suites.indexOf(codename) : -1;
  const at = suite < 0 ? -1 : debianProjects.indexOf(`\n${project} `);
  if (at < 0) return undefined;
  const [, name, ...versions] = debianProjects.slice(at + 1, debianProjects.indexOf('\n', at + 1)).split(' ');
  const version = versions[suite] ?? '-';
  if (version === '-') return undefined;
  return { name: name === '-' || name === undefined ? `python3-${project}` : name, version };
}
