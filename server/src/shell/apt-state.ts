import type { World } from './world';

const lists = '/var/lib/apt/lists';
const sources = '/etc/apt/sources.list.d';

/** Folders that are empty where apt is as its distribution's image leaves it. */
export const emptyAptFolders = [lists, sources];

/** `apt-get update`: the package lists are there until someone removes them. */
export function fetchLists({ files }: World): void {
  files.set(`${lists}/lock`, { kind: 'file' });
}

/** Something ran that may have called apt: lists that were not there may be there now. */
export function mayHaveFetched({ files }: World): void {
  if (files.what(`${lists}/lock`).kind === 'absent') files.set(`${lists}/lock`, { kind: 'unknown', because: 'package lists may have been fetched' });
}

/** Whether there are surely no package lists: apt finds nothing to install. */
export function lacksLists({ files }: World): boolean {
  return files.what(`${lists}/lock`).kind === 'absent';
}

/** Whether packages surely come from the distribution's own archive alone. */
export function hasOwnSourcesOnly({ files }: World): boolean {
  return files.names(sources).length === 0 && files.what(`${sources}/other.list`).kind === 'absent';
}
