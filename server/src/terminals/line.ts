import type { Locate } from '../model/span';
import type { ShellName } from '../model/surface';

/** A command line as the engine reads it. */
export interface Line {
  readonly text: string;
  readonly shell: ShellName;
  /** From the text to the command line as typed. */
  readonly locate: Locate;
  /** Whether words stand where the engine takes them to be, so that they may be replaced. */
  readonly exact: boolean;
}
