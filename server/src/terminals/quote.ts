import type { TerminalShell } from '../../protocol/terminal';
import { inQuotes } from '../analysis/quote';

/** Letters that mean nothing to any of the shells we write for; a backslash only to PowerShell. */
const plain = /^[\w@%+:,./-]+$/;
const plainInPowerShell = /^[\w:./\\-]+$/;

/** A word for a shell, quoted where it must be (bash(1) QUOTING, fish's and PowerShell's about_Quoting_Rules). */
export function quote(word: string, shell: TerminalShell): string {
  if ((shell === 'pwsh' ? plainInPowerShell : plain).test(word)) return word;
  if (shell === 'pwsh') return `'${word.replaceAll("'", "''")}'`;
  if (shell === 'fish') return `'${word.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
  return inQuotes(word);
}

/** A command as text; PowerShell calls what is quoted only by `&`. */
export function commandText(words: readonly string[], shell: TerminalShell): string {
  const text = words.map((word) => quote(word, shell)).join(' ');
  return shell === 'pwsh' && text.startsWith("'") ? `& ${text}` : text;
}

/** One command after another, the second only if the first went well; older PowerShells have no `&&`. */
export function andThen(first: string, second: string, shell: TerminalShell): string {
  return shell === 'pwsh' ? `${first}; if ($?) { ${second} }` : `${first} && ${second}`;
}
