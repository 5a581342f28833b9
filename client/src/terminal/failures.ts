import { type Memento, type Terminal, window } from 'vscode';
import type { EndedCommand } from '../../../server/protocol/terminal';
import type { Failure } from './watch';

/** The failures that can still be asked about: the last of each terminal, while it is there. */
export interface Failures {
  readonly remember: (failure: Failure) => Promise<void>;
  /** The last one of a terminal, else of all; after the window was loaded again, the last before, if its terminal is still there. */
  readonly last: (terminal: Terminal | undefined) => Promise<Failure | undefined>;
}

/** What outlives the window. A terminal is known again by its process. */
interface Kept {
  readonly ended: EndedCommand;
  readonly processId: number;
}

const key = 'terminal.lastFailure';

/** None so far but what the window before has left. */
export function rememberFailures(memory: Memento): Failures {
  const ofTerminal = new WeakMap<Terminal, Failure>();
  let latest: Failure | undefined;
  return {
    remember: async (failure) => {
      latest = failure;
      if (failure.terminal) ofTerminal.set(failure.terminal, failure);
      await memory.update(key, await kept(failure));
    },
    last: async (terminal) => (terminal && ofTerminal.get(terminal)) ?? (latest ??= await fromBefore(memory)),
  };
}

/** Variables and earlier lines are not written down: there may be secrets in them. */
async function kept({ terminal, ended: { environment: _, before: __, ...ended } }: Failure): Promise<Kept | undefined> {
  const processId = await terminal?.processId;
  return processId === undefined ? undefined : { ended, processId };
}

async function fromBefore(memory: Memento): Promise<Failure | undefined> {
  const before = memory.get<Kept>(key);
  if (!before) return undefined;
  for (const terminal of window.terminals) if ((await terminal.processId) === before.processId) return { terminal, ended: before.ended };
  return undefined;
}
