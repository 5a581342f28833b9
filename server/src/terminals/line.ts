import type { TerminalShell } from '../../protocol/terminal';
import type { Locate } from '../model/span';
import type { ShellName } from '../model/surface';
import { readFish } from './fish';
import { readPowerShell } from './power-shell';

/** A command line as the engine reads it. */
export interface Line {
  readonly text: string;
  readonly shell: ShellName;
  /** From the text to the command line as typed. */
  readonly locate: Locate;
  /** Whether words stand where the engine takes them to be, so that they may be replaced. */
  readonly exact: boolean;
}

const asTyped: Locate = (start, end) => ({ start, end });

/** What was typed, for the engine; a line of PowerShell in POSIX words. `undefined`: not understood. */
export function readLine(typed: string, shell: TerminalShell): Line | undefined {
  if (shell === 'pwsh') return readPowerShell(typed);
  return { text: typed, shell, locate: asTyped, exact: shell !== 'fish' || readFish(typed) };
}
