import { basename, dirname, join } from 'node:path';
import { isExecutable, isFile, isScript, isThere, readSmall, realPath } from '../files';
import { kindOf } from './kind';
import { libraryOf } from './library';
import type { Probed } from './probe';

/** Whether `python -m venv` works and brings pip. `guarded`: only inside virtual environments, Debian's own refusal outside. */
export type Ensurepip = 'works' | 'guarded' | 'missing';

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
  readonly ensurepip: Ensurepip;
  /** Whether a virtual environment sees its base's packages too. */
  readonly seesBase: boolean;
}

/** Why a path is no interpreter that can be told by its files. */
export interface NotInspected {
  readonly problem: 'missing' | 'broken-link' | 'not-executable' | 'script' | 'stub' | 'no-library';
  readonly message: string;
}

/**
 * Tells an interpreter's prefix, version, virtual environment and marker from its files (CPython's getpath): a
 * `pyvenv.cfg` beside the path as invoked or one folder above makes it virtual; the base is where the resolved
 * executable finds `lib/pythonX.Y/os.py` upwards.
 */
export function inspect(path: string): Inspected | NotInspected {
  const problem = problemOf(path);
  if (problem) return problem;
  const configuration = virtualConfiguration(path);
  const executable = realPath(path);
  // a link from outside to a copied executable is no virtual environment, but has its base
  const told = configuration ?? (libraryOf(executable) ? undefined : virtualConfiguration(executable));
  const base = told === undefined ? executable : baseOf(executable, told.text);
  const library = libraryOf(base);
  if (!library) return { problem: 'no-library', message: `no standard library belongs to ${base}` };
  const oldVirtual = isFile(join(library.stdlib, 'orig-prefix.txt'));
  return inspectedAs(path, {
    version: versionOf(configuration?.text ?? '') ?? library.version,
    executable: base,
    prefix: configuration?.prefix ?? library.prefix,
    // virtualenv before 20 copied the library and left a note of where it came from
    basePrefix: oldVirtual ? (readSmall(join(library.stdlib, 'orig-prefix.txt')) ?? '').trim() : library.prefix,
    stdlib: library.stdlib,
  });
}

/** An interpreter of which prefix, base and library are known, with what its files add. */
export function inspectedAs(path: string, { version, executable, prefix, basePrefix, stdlib }: Probed): Inspected {
  const virtual = prefix !== basePrefix;
  const base = realPath(executable);
  const configuration = virtual ? (readSmall(join(prefix, 'pyvenv.cfg')) ?? '') : '';
  return {
    path,
    executable: base,
    version,
    kind: kindOf(base, prefix, virtual),
    virtual,
    prefix,
    basePrefix,
    stdlib,
    marked: isFile(join(stdlib, 'EXTERNALLY-MANAGED')),
    ensurepip: ensurepipIn(stdlib),
    seesBase: /^\s*include-system-site-packages\s*=\s*true\s*$/im.test(configuration),
  };
}

function problemOf(path: string): NotInspected | undefined {
  if (!isThere(path)) return { problem: 'missing', message: `${path} is not there` };
  if (isStub(path)) return { problem: 'stub', message: `${path} is a placeholder that would offer to install a Python` };
  if (!isFile(path)) return { problem: 'broken-link', message: `${path} is a link that leads nowhere: what it was made of was moved or removed` };
  if (!isExecutable(path)) return { problem: 'not-executable', message: `${path} may not be run` };
  if (isScript(path)) return { problem: 'script', message: `${path} is a script that starts some other Python` };
  return undefined;
}

/** macOS' own name opens a dialog where the developer tools are missing; Windows' leads to its store. */
function isStub(path: string): boolean {
  if (process.platform === 'darwin') return /^\/usr\/bin\/python\d*$/.test(path);
  return process.platform === 'win32' && /[\\/]Microsoft[\\/]WindowsApps[\\/]/i.test(path);
}

function virtualConfiguration(path: string): { readonly prefix: string; readonly text: string } | undefined {
  const folder = dirname(path);
  for (const place of [folder, dirname(folder)]) {
    const file = join(place, 'pyvenv.cfg');
    if (isFile(file)) return { prefix: dirname(folder), text: readSmall(file) ?? '' };
  }
  return undefined;
}

/**
 * The base's own executable. CPython looks for its library from `home`, not from where the link leads; a copied
 * executable has no library above it at all.
 */
function baseOf(executable: string, text: string, depth = 0): string {
  const home = /^\s*home\s*=\s*(.+?)\s*$/m.exec(text)?.[1];
  if (home === undefined) return executable;
  const minor = /^\d+\.\d+/.exec(versionOf(text) ?? '')?.[0] ?? '';
  const names = [basename(executable), `python${minor}`, 'python3', 'python', 'python.exe'];
  const found = names.map((name) => join(home, name)).find(isFile);
  if (found === undefined) return executable;
  if (libraryOf(realPath(found))) return realPath(found);
  // made from within another virtual environment, by an old Python
  const outer = depth < 5 ? virtualConfiguration(found) : undefined;
  return outer === undefined ? executable : baseOf(executable, outer.text, depth + 1);
}

/** `version` is venv's, `version_info` virtualenv's and uv's (`3.12.4.final.0`). */
function versionOf(configuration: string): string | undefined {
  return /^\s*version(?:_info)?\s*=\s*(\d+\.\d+(?:\.\d+)?)/m.exec(configuration)?.[1];
}

/** Debian keeps ensurepip in pythonX.Y-venv, and guards it against use outside of virtual environments. Python 2 has no venv. */
function ensurepipIn(stdlib: string): Ensurepip {
  const text = isFile(join(stdlib, 'venv', '__init__.py')) ? readSmall(join(stdlib, 'ensurepip', '__init__.py')) : undefined;
  if (text === undefined) return 'missing';
  return text.includes('ensurepip is disabled in Debian') ? 'guarded' : 'works';
}
