import { delimiter, isAbsolute, join } from 'node:path';
import { isExecutable, isFolder, namesIn } from '../files';
import type { Environment } from '../variables';
import { behindShim, isShimFolder } from './shims';

/** Folders of PATH that are there, in order. Relative ones depend on where a command is typed and are left out. */
export function pathFolders(environment: Environment): string[] {
  const path = environment['PATH'] ?? environment['Path'] ?? '';
  return [...new Set(path.split(delimiter).filter((folder) => isAbsolute(folder) && isFolder(folder)))];
}

/** A program's name along PATH, as a shell in a folder would find it: where it stands, and the file behind. */
export interface Named {
  readonly path: string;
  /** What it leads to, shims resolved; `undefined` where that is not known. */
  readonly behind: string | undefined;
}

/** All programs in these folders whose name fits, shims resolved as seen from a folder. */
export function programsIn(folders: readonly string[], fits: (name: string) => boolean, from: string, environment: Environment): Named[] {
  return folders.flatMap((folder) => {
    const shims = isShimFolder(folder);
    return namesIn(folder).flatMap((name) => {
      if (!fits(bare(name))) return [];
      const path = join(folder, name);
      if (!isExecutable(path)) return [];
      return [{ path, behind: shims ? resolved(path, name, folders, from, environment) : path }];
    });
  });
}

/** The file a program's name leads to along PATH, seen from a folder; shims that lead nowhere are passed over. */
export function onPath(name: string, from: string, environment: Environment): string | undefined {
  for (const found of allOnPath(name, from, environment)) return found;
  return undefined;
}

/** All files a program's name could lead to, in the order of PATH. */
export function* allOnPath(name: string, from: string, environment: Environment): Generator<string> {
  const folders = pathFolders(environment);
  for (const folder of folders) {
    const path = executables(join(folder, name)).find(isExecutable);
    if (path === undefined) continue;
    const behind = isShimFolder(folder) ? resolved(path, name, folders, from, environment) : path;
    if (behind !== undefined) yield behind;
  }
}

function resolved(shim: string, name: string, folders: readonly string[], from: string, environment: Environment): string | undefined {
  const behind = behindShim(shim, from, environment);
  if (behind !== 'system') return behind;
  return folders
    .filter((folder) => !isShimFolder(folder))
    .flatMap((folder) => executables(join(folder, name)))
    .find(isExecutable);
}

const suffixes = process.platform === 'win32' ? ['.exe', '.bat', '.cmd'] : [''];

function executables(path: string): string[] {
  return suffixes.map((suffix) => `${path}${suffix}`);
}

function bare(name: string): string {
  return process.platform === 'win32' ? name.replace(/\.(?:exe|bat|cmd)$/i, '') : name;
}
