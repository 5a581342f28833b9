import { join } from 'node:path';
import type { Standing } from '../../../protocol/venv';
import { isFile, isFolder, isThere, namesIn } from '../files';
import { pythonOf } from '../interpreters/find';
import { inspect } from '../interpreters/inspect';
import { probe } from '../interpreters/probe';
import { movedFrom } from '../virtual-environment';

/** What a virtual environment's folder may hold at its top while it is made. */
const parts = new Set(['bin', 'include', 'lib', 'lib64', 'share', 'Scripts', 'Lib', 'Include', 'pyvenv.cfg', '.gitignore', 'CACHEDIR.TAG', '.lock', 'local']);

/** What stands at a path where a virtual environment is wanted. Its Python is asked whether it works only where `trusted`. */
export async function standingAt(target: string, trusted: boolean): Promise<Standing> {
  if (!isThere(target)) return { kind: 'free' };
  if (!isFolder(target)) return { kind: 'foreign', message: isFile(target) ? `${target} is a file.` : `${target} is a link that leads nowhere.` };
  const names = namesIn(target);
  if (names.length === 0) return { kind: 'free' };
  const begun = names.includes('pyvenv.cfg') || (names.every((name) => parts.has(name)) && names.some((name) => /^(?:bin|lib|Scripts|Lib)$/.test(name)));
  if (!begun) return { kind: 'foreign', message: `${target} is a folder of something else: it has no pyvenv.cfg.` };
  const message = await faultOf(target, trusted);
  return message === undefined ? { kind: 'complete', interpreter: pythonOf(target) } : { kind: 'broken', message };
}

/** What is wrong with a virtual environment, in a sentence; `undefined`: nothing. */
async function faultOf(target: string, trusted: boolean): Promise<string | undefined> {
  const python = pythonOf(target);
  if (!isThere(join(target, 'pyvenv.cfg'))) return `${target} is half made: it has no pyvenv.cfg.`;
  const seen = inspect(python);
  if ('problem' in seen) return seen.problem === 'missing' ? `${target} is half made: it has no Python.` : `${target} does not work: ${seen.message}.`;
  const before = movedFrom(target);
  if (before !== undefined) return `${target} was made at ${before} and moved: its pip and activate still lead there.`;
  const said = trusted ? await probe(python) : undefined;
  if (said && 'problem' in said) return `${target} does not work: ${said.message}.`;
  // written last by venv and virtualenv
  return hasActivation(target) ? undefined : `${target} is half made: it cannot be activated.`;
}

/** Whether there is something to activate it with. */
export function hasActivation(target: string): boolean {
  return ['bin', 'Scripts'].some((folder) => isFile(join(target, folder, 'activate')));
}
