import type { TerminalShell } from '../../protocol/terminal';
import type { Answer } from '../analysis/explain';
import { chainsOf, linkAt } from './chains';
import { commandText, quote } from './quote';
import type { Rewritten } from './rewrite';
import type { Terminal } from './terminal';

/**
 * A rewritten line as it must be typed where the shell stands now. What came before the failed call in one chain of
 * `&&` went well, or the call had not run, and left its mark on the shell: it is not run twice. Else the whole line is
 * run again, from the folder it was typed in; so it is in a new terminal.
 */
export function hereNow({ text, first }: Pick<Rewritten, 'text' | 'first'>, { ended, shell }: Terminal, answer: Answer): string {
  if (ended.fresh) return text;
  const from = startOfRest(text, first, shell);
  if (from > 0) return text.slice(from);
  const now = ended.cwdAfter ?? answer.cwd;
  if (ended.cwd === undefined || now === undefined || now === ended.cwd) return text;
  if (shell === 'pwsh') return `${commandText(['cd', ended.cwd], shell)}; ${text}`;
  return `cd ${quote(ended.cwd, shell)} && ${text}`;
}

/** Where the command that holds an offset begins, if only `&&` stands before it; else 0. */
function startOfRest(text: string, offset: number, shell: TerminalShell): number {
  const [chain = []] = chainsOf(text, shell);
  const at = linkAt(chain, offset);
  const isReached = chain.slice(1, at + 1).every(({ operator }) => operator === '&&');
  return isReached ? (chain[at]?.start ?? 0) : 0;
}
