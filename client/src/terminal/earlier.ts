import type { Terminal } from 'vscode';
import type { EarlierCommand } from '../../../server/protocol/terminal';
import type { EndedExecution } from './shell-integration';

/** What was typed in each terminal and ended well. */
export interface Earlier {
  readonly add: (ended: EndedExecution) => void;
  /** The oldest first. */
  readonly of: (terminal: Terminal) => readonly EarlierCommand[];
}

const most = 40;
const longest = 1000;

/** Nothing yet. Keeps the last commands of a terminal, as long as it is there. */
export function rememberEarlier(): Earlier {
  const ofTerminal = new WeakMap<Terminal, readonly EarlierCommand[]>();
  const of = (terminal: Terminal) => ofTerminal.get(terminal) ?? [];
  return {
    add: ({ terminal, execution: { commandLine, cwd }, exitCode }) => {
      const { value, confidence } = commandLine;
      if (exitCode !== 0 || confidence === 0 || value === '' || value.length > longest) return;
      const command: EarlierCommand = { commandLine: value, ...(cwd ? { cwd: cwd.fsPath } : {}) };
      ofTerminal.set(terminal, [...of(terminal), command].slice(-most));
    },
    of,
  };
}
