import type { TerminalShell } from '../../protocol/terminal';
import type { Answer } from '../analysis/explain';
import { chainsOf, linkAt } from './chains';
import { explainTyped } from './explain-typed';
import { commandText, quote } from './quote';
import type { Rewritten } from './rewrite';
import type { Terminal } from './terminal';

/**
 * A rewritten line as it must be typed where the shell stands now. What came before the failed call in one chain of
 * `&&` went well, or the call had not run, and left its mark on the shell: it is not run twice. Else the whole line is
 * run again, from the folder it was typed in; so it is in a new terminal.
 */
export function hereNow({ text, first }: Pick<Rewritten, 'text' | 'first'>, terminal: Terminal, answer: Answer): string {
  const { ended, shell } = terminal;
  if (ended.fresh) return text;
  const from = startOfRest(text, first, shell);
  const rest = text.slice(from);
  const meant = from > 0 ? folderAt(text, from, terminal) : ended.cwd;
  const now = ended.cwdNow ?? ended.cwdAfter ?? answer.cwd;
  if (meant === undefined || now === undefined || now === meant) return rest;
  if (shell === 'pwsh') return `${commandText(['cd', meant], shell)}; ${rest}`;
  return `cd ${quote(meant, shell)} && ${rest}`;
}

/** The folder the shell stood in where the rest of a line began: where it was left, if no other statement came after. */
function folderAt(text: string, from: number, { ended, shell, system }: Terminal): string | undefined {
  const isLast = chainsOf(text, shell).length === 1;
  if (isLast && ended.cwdAfter !== undefined) return ended.cwdAfter;
  const before = text.slice(0, from).replace(/&&\s*$/, '');
  return explainTyped({ line: before, shell, cwd: ended.cwd }, system)?.cwd ?? ended.cwdAfter;
}

/** Where the command that holds an offset begins, if only `&&` stands before it; else 0. */
function startOfRest(text: string, offset: number, shell: TerminalShell): number {
  const [chain = []] = chainsOf(text, shell);
  const at = linkAt(chain, offset);
  const isReached = chain.slice(1, at + 1).every(({ operator }) => operator === '&&');
  return isReached ? (chain[at]?.start ?? 0) : 0;
}
