import { basename, dirname, join } from 'node:path';
import { isExecutable, isFile, isFolder, isThere, namesIn, readSmall } from '../files';
import { type Environment, homeOf } from '../variables';

/** Where a shim leads from a folder: a path; `system`, the next on PATH that is no shim; `undefined` where that is not known. */
export type Behind = string | 'system' | undefined;

/** Whether a folder holds shims: little programs that choose a version by the folder they are called from. */
export function isShimFolder(folder: string): boolean {
  return basename(folder) === 'shims' && (isFolder(join(dirname(folder), 'versions')) || isFolder(join(dirname(folder), 'installs')));
}

/** The program a shim of pyenv, asdf or mise leads to from a folder. */
export function behindShim(shim: string, folder: string, environment: Environment): Behind {
  const root = dirname(dirname(shim));
  const name = basename(shim).replace(/\.(?:bat|exe|cmd)$/, '');
  if (isFolder(join(root, 'installs', 'python')) || !isFolder(join(root, 'versions')))
    return first(asdfVersions(folder, environment), join(root, 'installs', 'python'), name);
  return first(pyenvVersions(root, folder, environment), join(root, 'versions'), name);
}

/** Of several versions the first that has the program; one that is not installed is an error of the shim. */
function first(versions: readonly string[] | undefined, installs: string, name: string): Behind {
  for (const version of versions ?? []) {
    if (version === 'system') return 'system';
    const installed = installedAs(version, installs);
    if (installed === undefined) return undefined;
    const path = join(installs, installed, 'bin', name);
    if (isExecutable(path)) return path;
  }
  return undefined;
}

/** `3.11` is the newest 3.11 that is there; `python-3.11.2` is `3.11.2` (pyenv-version-name, pyenv-latest). */
function installedAs(version: string, installs: string): string | undefined {
  const wanted = version.replace(/^python-/, '');
  // no names that lead out of the folder
  if (!/^[\w.+-]+$/.test(wanted) || wanted.startsWith('.')) return undefined;
  const named = [version, wanted].find((name) => isFolder(join(installs, name)));
  if (named !== undefined) return named;
  const newer = namesIn(installs).filter((name) => name.startsWith(`${wanted}.`) && /^[\d.]+$/.test(name));
  return newer.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
}

/** PYENV_VERSION, `.python-version` upwards, the global file, else the system's (pyenv-version-name). */
function pyenvVersions(root: string, folder: string, environment: Environment): string[] {
  const chosen = environment['PYENV_VERSION'];
  if (chosen) return chosen.split(':');
  const words = wordsOf(nearest(folder, '.python-version')) ?? wordsOf(join(root, 'version')) ?? [];
  return words.length > 0 ? words : ['system'];
}

/** ASDF_PYTHON_VERSION, `.tool-versions` upwards and in the home (asdf-vm.com, Configuration); mise reads them too, after its own files. */
function asdfVersions(folder: string, environment: Environment): string[] | undefined {
  const chosen = environment['ASDF_PYTHON_VERSION'] ?? environment['MISE_PYTHON_VERSION'];
  if (chosen) return chosen.split(/\s+/);
  for (const place of [...upwards(folder), homeOf(environment)]) {
    // its own language, with more ways to say it than we read
    if (['mise.toml', '.mise.toml', 'mise.local.toml'].some((name) => isThere(join(place, name)))) return undefined;
    const line = /^python[ \t]+(.+)$/m.exec(readSmall(join(place, '.tool-versions')) ?? '')?.[1];
    if (line !== undefined) return line.replace(/#.*/, '').trim().split(/\s+/);
  }
  return undefined;
}

function nearest(folder: string, name: string): string | undefined {
  return upwards(folder)
    .map((place) => join(place, name))
    .find(isFile);
}

/** A folder and those above it, the nearest first. */
function upwards(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}

function wordsOf(path: string | undefined): string[] | undefined {
  if (path === undefined) return undefined;
  return readSmall(path)
    ?.split(/\r?\n/)
    .flatMap((line) => line.replace(/#.*/, '').split(/\s+/))
    .filter((word) => word !== '');
}
