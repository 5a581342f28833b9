import { bootProcess, bootWorld } from '../../../server/src/shell/boot';
import { runShell } from '../../../server/src/shell/evaluate';
import { Buffer, Source } from '../../../server/src/shell/io';
import { startContext, startSession } from '../../../server/src/shell/session';
import type { Status } from '../../../server/src/shell/status';
import { unknownSystem } from '../../../server/src/analysis/unknown-system';
import type { System } from '../../../server/src/model/system';
import type { ShellName } from '../../../server/src/model/surface';
import type { Value } from '../../../server/src/model/value';

/** A system with nothing but an empty folder to work in: /work. */
export const emptySystem: System = {
  ...unknownSystem({ message: '' }),
  release: { distribution: 'debian', version: '12', codename: 'bookworm' },
  complete: true,
  variablesComplete: true,
  variables: { PATH: '/usr/bin:/bin', HOME: '/root' },
  user: 'root',
  home: '/root',
  homes: { root: '/root' },
  cwd: '/tmp',
};

/** Evaluates a script with our shell: what it writes, and how it ends. */
export function evaluate(text: string, shell: ShellName): { readonly out: Value; readonly status: Status } {
  const process = bootProcess(emptySystem);
  process.shell = shell;
  process.variables.set('PWD', '/tmp', true);
  const out = new Buffer();
  const context = { ...startContext(startSession(new Map()).session, bootWorld(emptySystem), process), io: { in: new Source(''), out, error: new Buffer() } };
  const status = runShell({ text, locate: (start, end) => ({ start, end }) }, context);
  return { out: out.text, status };
}

/** What a script writes in bash; `undefined` where that is not known in full. */
export function evaluateIn(text: string): string | undefined {
  const { out } = evaluate(text, 'bash');
  return typeof out === 'string' ? out : undefined;
}
