import type { Interpreter } from '../model/system';
import { dirname } from './paths';
import { known } from './values';
import type { World } from './world';

/** A Python as invoked: its base interpreter, and the virtual environment it stands in, if any. */
export interface Python {
  readonly path: string;
  readonly interpreter: Interpreter;
  /** `sys.prefix`. */
  readonly prefix: string;
  readonly virtual: boolean;
  /** Whether modules of the base are seen too. */
  readonly seesBase: boolean;
}

/**
 * Which Python a path is. It is in a virtual environment if `pyvenv.cfg` is a file beside it or one folder above, by
 * the path as invoked, its own last link not followed (CPython's getpath and site; FACTS of `sys.prefix`).
 */
export function pythonAt(path: string, world: World): Python | undefined {
  const node = world.files.what(path);
  if (node.kind !== 'file' || !node.runs || !('interpreter' in node.runs)) return undefined;
  const { interpreter } = node.runs;
  const folder = world.files.realPath(dirname(path));
  for (const [place, prefix] of [
    [folder, dirname(folder)],
    [dirname(folder), dirname(folder)],
  ] as const) {
    const file = world.files.what(`${place}/pyvenv.cfg`);
    if (file.kind !== 'file') continue;
    const seesBase = /^\s*include-system-site-packages\s*=\s*true\s*$/im.test(known(file.text) ?? '');
    // one beside the base's own executable makes no environment: sys.prefix is that of the base
    return { path, interpreter, prefix, virtual: prefix !== interpreter.prefix, seesBase };
  }
  return { path, interpreter, prefix: interpreter.prefix, virtual: false, seesBase: false };
}

/** Version of a module as a Python sees it: `undefined` where it is not there, `unknown` or `maybe` where that is not clear. */
export function moduleVersion(python: Python, name: string, world: World): string | undefined {
  const own = world.modules.get(python.prefix)?.get(name);
  if (own !== undefined || !python.virtual || !python.seesBase) return own;
  return world.modules.get(python.interpreter.prefix)?.get(name);
}
