import { join, resolve } from 'node:path';
import { isExecutable, isFile, isFolder, isThere } from '../files';
import { type Environment, homeOf } from '../variables';
import { type Inspected, inspect, type NotInspected } from './inspect';
import { pythonsElsewhere, type Source } from './locations';
import { allOnPath, onPath } from './path';

/** A path that may be an interpreter, and what led to it. */
export interface Candidate {
  readonly path: string;
  readonly source: 'chosen' | 'folder' | 'active' | 'path' | Source;
}

/** A candidate as its files tell. */
export interface Found extends Candidate {
  readonly inspected: Inspected | NotInspected;
}

/** Names virtual environments go by in a project's folder. */
const folderNames = ['.venv', 'venv', 'env', '.env'];

/** Virtual environments in a folder, by their folder. */
export function virtualEnvironmentsIn(folder: string): string[] {
  return folderNames.map((name) => join(folder, name)).filter((place) => isFile(join(place, 'pyvenv.cfg')));
}

/** Files that appear with a virtual environment in a folder, and go with it. */
export function placesOfVenvs(folder: string): string[] {
  return folderNames.flatMap((name) => [join(folder, name, 'pyvenv.cfg'), join(folder, name, 'bin', 'python')]);
}

/** The python of an environment's folder. */
export function pythonOf(place: string): string {
  const names = ['bin/python', 'bin/python3', 'Scripts/python.exe', 'python.exe'];
  // a link that leads nowhere is its python too: said, not passed over
  return [isFile, isThere].flatMap((there) => names.map((name) => join(place, name)).filter(there))[0] ?? join(place, 'bin/python');
}

/**
 * Interpreters that may be meant in a folder, the likeliest first: what was chosen, the folder's virtual environment, an
 * active one, PATH. Nothing is run.
 */
export function candidates(folder: string | undefined, chosen: string | undefined, environment: Environment): Candidate[] {
  const active = environment['VIRTUAL_ENV'] || environment['CONDA_PREFIX'];
  const of =
    (source: Candidate['source']) =>
    (path: string): Candidate => ({ path, source });
  return [
    ...(chosen ? [chosenPath(chosen, folder, environment)] : []).map(of('chosen')),
    ...(folder === undefined ? [] : virtualEnvironmentsIn(folder).map(pythonOf)).map(of('folder')),
    ...(active ? [pythonOf(active)] : []).map(of('active')),
    ...pythonsOnPath(folder, environment).map(of('path')),
    // an editor started from the Dock has a bare PATH
    ...(process.platform === 'darwin' ? ['/opt/homebrew/bin/python3', '/usr/local/bin/python3'] : []).filter(isExecutable).map(of('homebrew')),
  ];
}

/** What people write into a setting: a path, also relative, of the home or the folder; an environment's folder; a name along PATH. */
function chosenPath(chosen: string, folder: string | undefined, environment: Environment): string {
  const said = chosen.replace(/^~(?=[\\/])|^\$\{userHome\}/, () => homeOf(environment)).replaceAll('${workspaceFolder}', () => folder ?? '.');
  const path = resolve(folder ?? '.', said);
  if (!/[\\/]/.test(said) && !isThere(path)) return onPath(said, folder ?? '/', environment) ?? path;
  return isFolder(path) ? pythonOf(path) : path;
}

/** `python3` and `python` along PATH as seen from a folder, shims resolved. */
function pythonsOnPath(folder: string | undefined, environment: Environment): string[] {
  return ['python3', 'python'].flatMap((name) => [...allOnPath(name, folder ?? '/', environment)]);
}

/** All interpreters of this machine that can be found, each once, seen from a folder. Nothing is run. */
export function discover(folder: string | undefined, chosen: string | undefined, environment: Environment): Found[] {
  const found = new Map<string, Found>();
  for (const candidate of [...candidates(folder, chosen, environment), ...pythonsElsewhere(environment)]) {
    const inspected = inspect(candidate.path);
    // a virtual environment is one by its own path; of a base, links are only names
    const key = 'problem' in inspected ? candidate.path : inspected.virtual ? inspected.prefix : inspected.executable;
    if (!found.has(key)) found.set(key, { ...candidate, inspected });
  }
  return [...found.values()].filter(({ inspected, source }) => !('problem' in inspected) || source === 'chosen' || source === 'folder');
}
