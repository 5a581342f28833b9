import { dirname, join } from 'node:path';
import { isExecutable, isFile, isFolder, isScript, isThere, namesIn, readSmall, realPath } from '../files';
import { kindOf } from './kind';

/** An interpreter as its files tell, without running it. */
export interface Inspected {
  /** Path as invoked. */
  readonly path: string;
  /** The base interpreter's own executable, links resolved. */
  readonly executable: string;
  /** `3.11`, or longer where a file says so. */
  readonly version: string;
  readonly kind: string;
  readonly virtual: boolean;
  /** `sys.prefix`. */
  readonly prefix: string;
  /** `sys.base_prefix`. */
  readonly basePrefix: string;
  /** The folder a marker stands in. */
  readonly stdlib: string;
  /** Whether the base marks itself. */
  readonly marked: boolean;
  /** Whether `python -m venv` can bring pip. */
  readonly ensurepip: boolean;
}

/** Why a path is no interpreter we can judge. */
export type NotInspected = { readonly problem: 'missing' | 'broken-link' | 'not-executable' | 'script' | 'no-library'; readonly message: string };

/**
 * Tells an interpreter's prefix, version, virtual environment and marker from its files (CPython's getpath): a
 * `pyvenv.cfg` beside the path as invoked or one folder above makes it virtual; the base is where the resolved
 * executable finds `lib/pythonX.Y/os.py` upwards.
 */
export function inspect(path: string): Inspected | NotInspected {
  if (!isThere(path)) return { problem: 'missing', message: `${path} is not there` };
  if (!isFile(path)) return { problem: 'broken-link', message: `${path} is a link that leads nowhere: what it was made of was moved or removed` };
  if (!isExecutable(path)) return { problem: 'not-executable', message: `${path} may not be run` };
  if (isScript(path)) return { problem: 'script', message: `${path} is a script that starts some other Python` };
  const configuration = virtualConfiguration(path);
  const executable = realPath(path);
  const base = configuration === undefined ? executable : baseOf(executable, configuration.text);
  const library = libraryOf(base);
  if (!library) return { problem: 'no-library', message: `no standard library belongs to ${base}` };
  const prefix = configuration?.prefix ?? library.prefix;
  const version = /^\s*version(?:_info)?\s*=\s*(\d+\.\d+(?:\.\d+)?)/m.exec(configuration?.text ?? '')?.[1] ?? library.version;
  return {
    path,
    executable: base,
    version,
    kind: kindOf(base, prefix, configuration !== undefined),
    virtual: configuration !== undefined,
    prefix,
    basePrefix: library.prefix,
    stdlib: library.stdlib,
    marked: isFile(join(library.stdlib, 'EXTERNALLY-MANAGED')),
    ensurepip: isFile(join(library.stdlib, 'ensurepip', '__init__.py')),
  };
}

function virtualConfiguration(path: string): { readonly prefix: string; readonly text: string } | undefined {
  const folder = dirname(path);
  for (const place of [folder, dirname(folder)]) {
    const file = join(place, 'pyvenv.cfg');
    if (isFile(file)) return { prefix: dirname(folder), text: readSmall(file) ?? '' };
  }
  return undefined;
}

/** A copied executable (no link) tells its base in `pyvenv.cfg` only. */
function baseOf(executable: string, configuration: string): string {
  if (libraryOf(executable)) return executable;
  const home = /^\s*home\s*=\s*(.+?)\s*$/m.exec(configuration)?.[1];
  const found = home === undefined ? undefined : ['python3', 'python'].map((name) => join(home, name)).find(isFile);
  return found === undefined ? executable : realPath(found);
}

interface Library {
  readonly prefix: string;
  readonly stdlib: string;
  readonly version: string;
}

/** The standard library of an executable: upwards from its folder. */
function libraryOf(executable: string): Library | undefined {
  const named = /(?:python|pypy)(\d+\.\d+t?)(?:\.exe)?$/.exec(executable)?.[1];
  for (let prefix = dirname(dirname(executable)), at = 0; at < 4; prefix = dirname(prefix), at++) {
    for (const lib of ['lib', 'lib64', 'Lib']) {
      const found = inFolder(prefix, join(prefix, lib), named);
      if (found) return found;
    }
    if (dirname(prefix) === prefix) break;
  }
  return undefined;
}

function inFolder(prefix: string, lib: string, named: string | undefined): Library | undefined {
  if (lib.endsWith('Lib') && isFile(join(lib, 'os.py'))) return { prefix, stdlib: lib, version: named ?? '' };
  const versions = named === undefined ? namesIn(lib).flatMap((name) => /^(?:python|pypy)(\d+\.\d+t?)$/.exec(name)?.[1] ?? []) : [named];
  for (const version of versions) {
    for (const name of [`python${version}`, `pypy${version}`]) {
      const stdlib = join(lib, name);
      if (isFolder(stdlib) && isFile(join(stdlib, 'os.py'))) return { prefix, stdlib, version: version.replace('t', '') };
    }
  }
  return undefined;
}
