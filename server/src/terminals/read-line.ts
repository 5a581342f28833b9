import type { TerminalShell } from '../../protocol/terminal';
import type { Locate } from '../model/span';
import { readFish } from './fish';
import type { Line } from './line';
import { readPowerShell } from './power-shell';

const asTyped: Locate = (start, end) => ({ start, end });

/** What was typed, for the engine; a line of PowerShell in POSIX words. `undefined`: not understood. */
export function readLine(typed: string, shell: TerminalShell): Line | undefined {
  if (shell === 'pwsh') return readPowerShell(typed);
  return { text: typed, shell, locate: asTyped, exact: shell !== 'fish' || readFish(typed) };
}
