import { inQuotes } from '../analysis/quote';
import type { Line } from './line';
import { joined, type Piece, piecesOf, type Rule } from './pieces';

/** What we know of PowerShell: commands with plain or quoted words, one after another (about_Parsing, about_Quoting_Rules). */
const rules: readonly Rule[] = [
  { kind: 'assignment', pattern: /\$env:(\w+)[ \t]*=[ \t]*(?='|")/iy, posix: ([, name]) => `export ${name}=` },
  { kind: 'blank', pattern: /[ \t]+/y },
  { kind: 'separator', pattern: /&&|\|\||[;|]|\r?\n/y },
  { kind: 'call', pattern: /&(?=[ \t]*['"\w./~\\])/y, posix: () => '' },
  { kind: 'quoted', pattern: /'((?:[^']|'')*)'/y, posix: ([, text = '']) => inQuotes(text.replaceAll("''", "'")) },
  { kind: 'quoted', pattern: /"([^"`$]*)"/y, posix: ([, text = '']) => inQuotes(text) },
  { kind: 'word', pattern: /[\w./\\:~+%=!^[\]*?-][\w./\\:~+%=!^[\]*?@-]*/y, posix: ([word]) => (/^[\w./:~+%=-]+$/.test(word) ? word : inQuotes(word)) },
];

/** A simple line of PowerShell's in POSIX words; `undefined` where it holds anything else. */
export function readPowerShell(typed: string): Line | undefined {
  const pieces = piecesOf(typed, rules);
  return pieces && isWellFormed(pieces) ? { ...joined(withPrograms(pieces)), shell: 'bash', exact: true } : undefined;
}

/** Programs of Windows by the names that are known: `C:\v\Scripts\pip.exe` is `/C:/v/Scripts/pip`. */
function withPrograms(pieces: readonly Piece[]): readonly Piece[] {
  let begins = true;
  return pieces.map((piece) => {
    const isProgram = begins && (piece.kind === 'word' || piece.kind === 'quoted');
    begins = piece.kind === 'separator' || (begins && !isProgram);
    if (!isProgram || !/\.exe'?$/i.test(piece.posix)) return piece;
    const path = piece.posix.replace(/\.exe('?)$/i, '$1').replaceAll('\\', '/');
    return { ...piece, posix: path.replace(/^('?)(?=[A-Za-z]:)/, '$1/') };
  });
}

/** Words are whole (nothing is glued together), a quoted one begins a command only after `&`, an assignment only a statement. */
function isWellFormed(pieces: readonly Piece[]): boolean {
  const isWord = (piece: Piece | undefined) => piece?.kind === 'word' || piece?.kind === 'quoted';
  let before = 'separator';
  for (const [i, piece] of pieces.entries()) {
    const begins = before === 'separator';
    if (begins && piece.kind === 'quoted') return false;
    if (!begins && (piece.kind === 'call' || piece.kind === 'assignment')) return false;
    if (isWord(piece) && isWord(pieces[i + 1])) return false;
    if (piece.kind !== 'blank') before = piece.kind;
  }
  return true;
}
