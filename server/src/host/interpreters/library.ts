import { basename, dirname, join } from 'node:path';
import { isFile, namesIn, readStart } from '../files';

/** Where an executable finds its standard library. */
export interface Library {
  readonly prefix: string;
  readonly stdlib: string;
  readonly version: string;
}

/** The standard library of an executable, upwards from its folder, as CPython's getpath looks for it. */
export function libraryOf(executable: string): Library | undefined {
  const name = basename(executable).replace(/\.exe$/i, '');
  const program = /^pypy/.test(name) ? 'pypy' : 'python';
  const version = /^(?:python|pypy)(\d+\.\d+t?)$/.exec(name)?.[1];
  // not `/` itself: /lib is a link to /usr/lib on most systems, and would take in every stray program
  for (let prefix = dirname(executable); dirname(prefix) !== prefix; prefix = dirname(prefix)) {
    const found = inPrefix(prefix, program, version);
    if (found) return { ...found, version: patchVersion(found) ?? found.version };
  }
  return undefined;
}

/** The headers know the whole version, where they are installed. */
function patchVersion({ prefix, stdlib }: Library): string | undefined {
  // up to 3.7 the folder's name ends in m
  const header = ['', 'm'].map((end) => readStart(join(prefix, 'include', `${basename(stdlib)}${end}`, 'patchlevel.h'), 1 << 14)).join('');
  return /^#define\s+PY_VERSION\s+"(\d+\.\d+(?:\.\d+)?)/m.exec(header)?.[1];
}

function inPrefix(prefix: string, program: string, version: string | undefined): Library | undefined {
  // Windows: os.py stands in Lib itself, and the DLL beside it has the version
  const lib = join(prefix, 'Lib');
  if (isFile(join(lib, 'os.py'))) return { prefix, stdlib: lib, version: version ?? dllVersion(prefix) };
  const found = ['lib', 'lib64'].flatMap((name) => inFolder(prefix, join(prefix, name), program, version));
  // which one an executable without a version in its name belongs to, only itself can say
  return found.length > 1 && version === undefined ? undefined : found[0];
}

function inFolder(prefix: string, lib: string, program: string, version: string | undefined): Library[] {
  const pattern = new RegExp(`^${program}(\\d+\\.\\d+)t?$`);
  const names = version === undefined ? namesIn(lib) : [`${program}${version}`];
  return names.flatMap((name) => {
    const found = pattern.exec(name)?.[1];
    const stdlib = join(lib, name);
    return found !== undefined && isFile(join(stdlib, 'os.py')) ? [{ prefix, stdlib, version: found }] : [];
  });
}

function dllVersion(prefix: string): string {
  const [, major, minor] =
    namesIn(prefix)
      .map((name) => /^python(\d)(\d+)t?\.dll$/i.exec(name))
      .find((match) => match !== null) ?? [];
  return major === undefined ? '' : `${major}.${minor}`;
}
