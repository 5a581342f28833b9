import { type Terminal, type TerminalOptions, env } from 'vscode';
import type { TerminalShell } from '../../../server/protocol/terminal';
import { shellFrom } from './shell';
import type { EndedExecution } from './shell-integration';

/** The shells that commands are typed into, terminal by terminal. */
export interface Shells {
  /** Which shell reads the command that begins now; `undefined`: none whose words we can read. */
  readonly of: (terminal: Terminal) => TerminalShell | undefined;
  readonly ended: (ended: EndedExecution) => void;
}

/** Nothing yet. */
export function rememberShells(): Shells {
  const known = new WeakMap<Terminal, TerminalShell>();
  const inside = new WeakSet<Terminal>();
  return {
    of: (terminal) => {
      const { state, creationOptions } = terminal;
      const shell = shellFrom({
        ...{ state: (state as { readonly shell?: string }).shell, before: known.get(terminal), isInside: inside.has(terminal) },
        ...{ path: (creationOptions as TerminalOptions).shellPath, usual: env.shell },
      });
      if (shell) known.set(terminal, shell);
      return shell;
    },
    ended: ({ terminal, exitCode }) => {
      if (exitCode === undefined) inside.add(terminal);
      else inside.delete(terminal);
    },
  };
}
