import type { Answer } from '../analysis/explain';
import { parseScript } from '../shell/parse';
import { commandText, quote } from './quote';
import type { Rewritten } from './rewrite';
import type { Terminal } from './terminal';

/**
 * A rewritten line as it must be typed where the shell stands now. What came before the failed call in one chain of
 * `&&` went well, or the call had not run, and left its mark on the shell: it is not run twice. Else the whole line is
 * run again, from the folder it was typed in.
 */
export function hereNow({ text, first }: Pick<Rewritten, 'text' | 'first'>, { ended, shell }: Terminal, answer: Answer): string {
  const from = shell === 'pwsh' ? 0 : startOfRest(text, first);
  if (from > 0) return text.slice(from);
  const now = ended.cwdAfter ?? answer.cwd;
  if (ended.cwd === undefined || now === undefined || now === ended.cwd) return text;
  if (shell === 'pwsh') return `${commandText(['cd', ended.cwd], shell)}; ${text}`;
  return `cd ${quote(ended.cwd, shell)} && ${text}`;
}

/** Where the command that holds an offset begins, if only `&&` stands before it; else 0. */
function startOfRest(text: string, offset: number): number {
  const [statement] = parseScript(text).commands;
  if (!statement || statement.background || statement.command.type !== 'AndOr') return 0;
  const { commands, operators } = statement.command;
  const at = commands.findLastIndex(({ pos }) => pos <= offset);
  const holds = commands[at];
  return holds && offset < holds.end && operators.slice(0, at).every((operator) => operator === '&&') ? holds.pos : 0;
}
