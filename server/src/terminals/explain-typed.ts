import type { TerminalShell } from '../../protocol/terminal';
import { type Answer, explain } from '../analysis/explain';
import type { System } from '../model/system';
import { readLine } from './read-line';
import { placeOf } from './terminal';

/** A line as somebody typed it, and where. */
export interface Typed {
  readonly line: string;
  readonly shell: TerminalShell;
  /** Absolute path of the folder the shell stands in. */
  readonly cwd: string | undefined;
}

/** The verdict on a typed line; spans are offsets in it. */
export interface TypedAnswer extends Answer {
  /** Whether words stand where the engine takes them to be, so that they may be replaced. */
  readonly exact: boolean;
}

/** What a typed line would do on a system; `undefined` where the shell's grammar goes beyond what we know of it. */
export function explainTyped({ line, shell, cwd }: Typed, system: System | undefined): TypedAnswer | undefined {
  const read = readLine(line, shell);
  if (!read) return undefined;
  return { ...explain({ command: read.text, locate: read.locate, shell: read.shell, cwd, place: placeOf(system) }), exact: read.exact };
}
