import type { Way } from '../../../protocol/environment';
import type { Inspected } from '../interpreters/inspect';
import { moduleVersion } from '../pip/modules';
import type { Tool } from '../tools';
import { type Environment, homeOf } from '../variables';

/** How something is installed into a virtual environment: with the pip in it, else (`uv venv` makes them without) with uv. */
export function intoVenv(found: Inspected, what: readonly string[], uv: Tool | undefined, environment: Environment): Way {
  // -I: a pip.py that lies in the folder is not taken for pip
  if (moduleVersion('pip', { ...found, seesBase: false }, homeOf(environment)) !== undefined)
    return { kind: 'ready', steps: [{ program: found.path, args: ['-I', '-m', 'pip', 'install', ...what] }] };
  if (uv) return { kind: 'ready', steps: [{ program: uv.path, args: ['pip', 'install', '--python', found.path, ...what] }] };
  return { kind: 'missing', message: `${found.prefix} has no pip, and uv is not there.` };
}
