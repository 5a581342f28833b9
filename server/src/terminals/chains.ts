import type { TerminalShell } from '../../protocol/terminal';
import type { Span } from '../model/span';
import { parseScript } from '../shell/parse';
import { readLine } from './read-line';

/** A command of a chain: where it was typed, and what joins it to the one before. */
export interface Link extends Span {
  readonly operator: '&&' | '||' | undefined;
}

/** The statements of a typed line, each as the commands that `&&` and `||` join; those in the background are none. */
export function chainsOf(typed: string, shell: TerminalShell): readonly (readonly Link[])[] {
  const read = readLine(typed, shell);
  if (!read?.exact) return [];
  return parseScript(read.text).commands.map(({ command, background }) => {
    if (background || command.type !== 'AndOr') return [];
    const { commands, operators } = command;
    return commands.flatMap(({ pos, end }, i) => {
      const span = read.locate(pos, end);
      return span ? [{ ...span, operator: operators[i - 1] }] : [];
    });
  });
}

/** Which link of a chain an offset is in; -1 where it is in none. */
export function linkAt(chain: readonly Link[], offset: number): number {
  return chain.findIndex(({ start, end }) => start <= offset && offset < end);
}
