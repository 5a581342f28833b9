import type { TerminalShell } from '../../protocol/terminal';
import { readFish } from './fish';
import type { Line } from './line';
import { readPowerShell } from './power-shell';

/** What was typed, for the engine: in POSIX words where the shell has a grammar of its own. `undefined`: not understood. */
export function readLine(typed: string, shell: TerminalShell): Line | undefined {
  if (shell === 'pwsh') return readPowerShell(typed);
  return shell === 'fish' ? readFish(typed) : { text: typed, shell, locate: (start, end) => ({ start, end }), exact: true };
}
