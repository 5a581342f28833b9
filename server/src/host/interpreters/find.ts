import { delimiter, join } from 'node:path';
import { isExecutable, isFile, isFolder, namesIn } from '../files';
import { behindShim } from './shims';

/** Environment variables as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Folders of PATH that are there, in order. */
export function pathFolders(environment: Environment): string[] {
  return [...new Set((environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '' && isFolder(folder)))];
}

/** The file a program's name leads to along PATH. */
export function onPath(name: string, environment: Environment): string | undefined {
  return pathFolders(environment)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/** Names virtual environments go by in a project's folder. */
const folderNames = ['.venv', 'venv', 'env', '.env'];

/** Virtual environments in a folder, by their python. */
export function virtualEnvironmentsIn(folder: string): string[] {
  return folderNames
    .map((name) => join(folder, name))
    .filter((place) => isFile(join(place, 'pyvenv.cfg')))
    .map(pythonOf);
}

/** The python of a virtual environment's folder. */
export function pythonOf(place: string): string {
  const names = ['bin/python', 'bin/python3', 'Scripts/python.exe'];
  return names.map((name) => join(place, name)).find(isFile) ?? join(place, 'bin/python');
}

/**
 * Interpreters that may be meant, the likeliest first: what was chosen, the folder's virtual environment, an active
 * one, PATH. Nothing is run.
 */
export function candidates(folder: string | undefined, chosen: string | undefined, environment: Environment): string[] {
  const active = environment['VIRTUAL_ENV'];
  return [
    ...(chosen ? [isFolder(chosen) ? pythonOf(chosen) : chosen] : []),
    ...(folder === undefined ? [] : virtualEnvironmentsIn(folder)),
    ...(active ? [pythonOf(active)] : []),
    ...pythonsOnPath(folder ?? '/', environment),
  ];
}

/** `python3` and `python` along PATH, shims resolved. */
export function pythonsOnPath(folder: string, environment: Environment): string[] {
  return ['python3', 'python'].flatMap((name) =>
    pathFolders(environment).flatMap((place) => {
      const path = join(place, name);
      if (!isExecutable(path)) return [];
      if (!path.includes('/shims/')) return [path];
      const behind = behindShim(path, folder, environment);
      return behind === undefined || behind === 'system' ? [] : [behind];
    }),
  );
}

/** Programs named so in these folders: path → what it leads to, shims resolved; `undefined` where that is not known. */
export function programsIn(folders: readonly string[], named: RegExp, from: string, environment: Environment): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const folder of folders) {
    for (const name of namesIn(folder).filter((each) => named.test(each))) {
      const path = join(folder, name);
      if (!isExecutable(path)) continue;
      const behind = path.includes('/shims/') ? behindShim(path, from, environment) : path;
      found.set(path, behind === 'system' ? undefined : behind);
    }
  }
  return found;
}
