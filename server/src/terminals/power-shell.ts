import type { Line } from './line';

/** A piece of PowerShell that we know, and what it is in POSIX words; `text` is what a quoted word holds. */
interface Piece {
  readonly kind: 'word' | 'quoted' | 'blank' | 'separator' | 'call' | 'assignment';
  readonly text: string;
  readonly posix: string;
  readonly start: number;
  readonly end: number;
}

/** In order: the first that fits counts. What fits none of them is not understood (about_Parsing, about_Quoting_Rules). */
const grammar: readonly (readonly [kind: Piece['kind'], pattern: RegExp])[] = [
  ['assignment', /\$env:(\w+)[ \t]*=[ \t]*(?='|")/iy],
  ['blank', /[ \t]+/y],
  ['separator', /&&|\|\||[;|]|\r?\n/y],
  ['call', /&(?=[ \t]*['"\w./~\\])/y],
  ['quoted', /'((?:[^']|'')*)'|"([^"`$]*)"/y],
  ['word', /[\w./\\:~+%=!^[\]*?-][\w./\\:~+%=!^[\]*?@-]*/y],
];

/** A simple line of PowerShell's in POSIX words; `undefined` where it holds anything else than commands with plain or quoted words. */
export function readPowerShell(typed: string): Line | undefined {
  const pieces = piecesOf(typed);
  if (!pieces || !isWellFormed(pieces)) return undefined;
  const starts: { readonly at: number; readonly piece: Piece }[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push({ at: text.length, piece });
    text += piece.posix;
  }
  const pieceAt = (offset: number) => starts.findLast(({ at }) => at <= offset)?.piece;
  return {
    text,
    shell: 'bash',
    exact: true,
    locate: (start, end) => {
      const [first, last] = [pieceAt(start), pieceAt(Math.max(start, end - 1))];
      return first && last && { start: first.start, end: last.end };
    },
  };
}

function piecesOf(typed: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < typed.length; ) {
    const piece = pieceAt(typed, at);
    if (!piece) return undefined;
    pieces.push(piece);
    at = piece.end;
  }
  return pieces;
}

function pieceAt(typed: string, start: number): Piece | undefined {
  for (const [kind, pattern] of grammar) {
    pattern.lastIndex = start;
    const [whole, first, second] = pattern.exec(typed) ?? [];
    if (whole === undefined) continue;
    const text = kind === 'quoted' ? (first?.replaceAll("''", "'") ?? second ?? '') : kind === 'assignment' ? (first ?? '') : whole;
    return { kind, text, posix: posixOf(kind, text), start, end: start + whole.length };
  }
  return undefined;
}

function posixOf(kind: Piece['kind'], text: string): string {
  if (kind === 'call') return '';
  if (kind === 'assignment') return `export ${text}=`;
  if (kind === 'word') return /^[\w./:~+%=-]+$/.test(text) ? text : inQuotes(text);
  return kind === 'quoted' ? inQuotes(text) : text;
}

function inQuotes(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Words are whole (nothing is glued together), a quoted one begins a command only after `&`, an assignment only a statement. */
function isWellFormed(pieces: readonly Piece[]): boolean {
  const isWord = (piece: Piece | undefined) => piece?.kind === 'word' || piece?.kind === 'quoted';
  let before: Piece['kind'] = 'separator';
  for (const [i, piece] of pieces.entries()) {
    const begins = before === 'separator';
    if (begins && piece.kind === 'quoted') return false;
    if (!begins && (piece.kind === 'call' || piece.kind === 'assignment')) return false;
    if (isWord(piece) && isWord(pieces[i + 1])) return false;
    if (piece.kind !== 'blank') before = piece.kind;
  }
  return true;
}
