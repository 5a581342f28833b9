import type { Sighting } from '../../protocol/terminal';
import { pipReleases } from '../data/pip-releases';
import type { Invocation } from '../model/invocation';
import type { Interpreter, System } from '../model/system';
import { explainTyped } from './explain-typed';
import { baseOf } from './managed-by';
import type { Terminal } from './terminal';

/** Whether there is no pip, as a module or as a command: a virtual environment brings one. */
export function lacksPip({ kind, detail }: Sighting): boolean {
  return kind === 'no-command' || (kind === 'no-module' && detail === 'pip');
}

/**
 * A call of a pip that the shell did not find, as it would be if the distribution's package had brought that pip;
 * `undefined` where it would not be refused then: a missing pip is none of our matter, or that package is what helps.
 */
export function withSystemsPip(call: Invocation, { ended, shell, system }: Terminal): Invocation | undefined {
  const there = (line: string, on: System | undefined) => explainTyped({ line, shell, cwd: ended.cwd }, on)?.invocations ?? [];
  const [asModule] = there('python3 -m pip install x', system);
  const base = asModule && baseOf(asModule, { system });
  if (!system || base?.marked !== true) return undefined;
  const interpreters = system.interpreters.map((each) => (each === base ? withPip(each) : each));
  const meant = there(ended.commandLine, { ...system, interpreters }).find(({ program }) => program?.start === call.program?.start);
  return meant?.verdict === 'refused' && meant.action === 'install' && meant.interpreter !== undefined ? meant : undefined;
}

/** The distribution's own pip; who marks a Python brings none that is older than the check. */
function withPip(base: Interpreter): Interpreter {
  const folder = base.executable.slice(0, base.executable.lastIndexOf('/'));
  const minor = /^\d+\.\d+/.exec(base.version)?.[0] ?? '3';
  return { ...base, pip: { version: base.bundledPip ?? pipReleases.check, scripts: ['pip', 'pip3', `pip${minor}`].map((name) => `${folder}/${name}`) } };
}
