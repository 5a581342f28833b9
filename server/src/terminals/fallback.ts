import type { TerminalShell } from '../../protocol/terminal';
import type { Span } from '../model/span';
import { parseScript } from '../shell/parse';
import { readLine } from './read-line';

/** Whether a call stands before `||`: whoever wrote the line has seen to its failing. */
export function hasFallback({ start }: Span, line: string, shell: TerminalShell): boolean {
  const read = readLine(line, shell);
  if (!read) return false;
  return parseScript(read.text).commands.some(({ command }) => {
    if (command.type !== 'AndOr') return false;
    const { commands, operators } = command;
    const at = commands.findLastIndex(({ pos, end }) => (read.locate(pos, end)?.start ?? 0) <= start);
    return operators.slice(Math.max(0, at)).includes('||') && start < (read.locate(command.pos, command.end)?.end ?? 0);
  });
}
