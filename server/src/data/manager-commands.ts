import type { ReleaseRow } from './releases';

/** The commands of package managers: where a release has another one they are not there. Source: apt(8), apk(8), dnf(8), pacman(8), zypper(8), xbps-install(1). */
export const managerCommands = {
  apt: ['apt', 'apt-get', 'apt-cache', 'apt-key', 'aptitude', 'add-apt-repository'],
  apk: ['apk'],
  dnf: ['dnf', 'yum', 'microdnf', 'tdnf'],
  pacman: ['pacman'],
  zypper: ['zypper'],
  xbps: ['xbps-install'],
} as const satisfies { readonly [manager in ReleaseRow['manager']]?: readonly string[] };

/**
 * Codenames of releases whose apt has no `apt-key` any more, and no package that brings it. Source: the programs of bare
 * images (`debian-commands.ts`), which have it up to bookworm; Ubuntu's with the same apt, 3.0 and later.
 */
export const withoutAptKey: readonly string[] = ['trixie', 'forky', 'sid', 'plucky', 'questing', 'resolute', 'stonking'];
