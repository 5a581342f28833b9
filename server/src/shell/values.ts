import type { Hole, Value } from '../model/value';

/** A value nothing is known of. */
export function hole(because: string): Value {
  return { pieces: [{ because }] };
}

/** The whole text, or `undefined` where any of it is not known. */
export function known(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The pieces of a value, known and not. */
export function piecesOf(value: Value): readonly (string | Hole)[] {
  return typeof value === 'string' ? [value] : value.pieces;
}

/** Longest text a value may grow to; beyond it nothing useful is known of it any more. */
const longest = 1 << 20;

/** More pieces than any word people write has. */
const mostPieces = 256;

/** Values one after another. */
export function concat(...values: readonly Value[]): Value {
  if (values.every((value) => typeof value === 'string')) return bounded(values.join(''));
  const pieces: (string | Hole)[] = [];
  for (const piece of values.flatMap(piecesOf)) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else if (piece !== '' && !(isPlain(piece) && isPlain(last))) pieces.push(piece); // holes side by side are one
  }
  if (pieces.length > mostPieces) return hole('the text is made of too many parts');
  if (pieces.length === 0) return '';
  return pieces.length === 1 && typeof pieces[0] === 'string' ? bounded(pieces[0]) : { pieces };
}

function isPlain(piece: string | Hole | undefined): boolean {
  return typeof piece === 'object' && piece.reference === undefined && piece.begins === undefined && piece.isWord === undefined;
}

function bounded(text: string): Value {
  return text.length > longest ? hole('the text grew too long') : text;
}

/** The known text a value begins with. */
export function knownPrefix(value: Value): string {
  const first = piecesOf(value)[0];
  return typeof first === 'string' ? first : '';
}

/** Applies a function to a text if it is known; else the hole stays. */
export function mapKnown(value: Value, change: (text: string) => string): Value {
  return typeof value === 'string' ? change(value) : value;
}

/** The address a text comes from, where it was fetched. */
export function sourceOf(value: Value): string | undefined {
  return piecesOf(value).flatMap((piece) => (typeof piece === 'string' || piece.source === undefined ? [] : [piece.source]))[0];
}

/** Stand for the holes of a text: characters that nobody writes. */
const marks = 0xf0000;

/** Whether a text that `mapLines` hands out has words in it that are not known: none has a blank in it, anything else it may have. */
export function hasUnknownWords(text: string): boolean {
  return /[\u{F0000}-\u{FFFFD}]/u.test(text);
}

/** Changes a text line by line though words in it are not known: they stay what they are. `undefined` where more is not known. */
export function mapLines(value: Value, change: (text: string) => string | undefined): Value | undefined {
  const pieces = piecesOf(value);
  if (pieces.some((piece) => typeof piece !== 'string' && piece.isWord === undefined)) return undefined;
  const marked = pieces.map((piece, at) => (typeof piece === 'string' ? piece : String.fromCodePoint(marks + at))).join('');
  const changed = change(marked)?.split(/([\u{F0000}-\u{FFFFD}])/u);
  return changed && concat(...changed.map((part) => pieceOf(part, pieces)));
}

function pieceOf(part: string, pieces: readonly (string | Hole)[]): Value {
  const hole = pieces[(part.codePointAt(0) ?? 0) - marks];
  return hole === undefined || typeof hole === 'string' ? part : { pieces: [hole] };
}

/** A word of those that a value holds, where all of it that is not known is words of a known beginning. */
export function wordOf(value: Value): Value | undefined {
  const holes = piecesOf(value).filter((piece) => typeof piece !== 'string');
  const [{ because, begins = '' } = { because: '' }] = holes;
  return holes.length > 0 && holes.every((each) => each.begins !== undefined) ? { pieces: [begins, { because }] } : undefined;
}

/** Why a value is not known. */
export function because(value: Value): string {
  const found = piecesOf(value).find((piece): piece is Hole => typeof piece !== 'string');
  return found?.because ?? 'not known';
}

/** Splits at a separator character; a hole belongs to the part it stands in. */
export function splitValue(value: Value, separator: string): Value[] {
  if (typeof value === 'string') return value.split(separator);
  let current: Value = '';
  const parts: Value[] = [];
  for (const piece of value.pieces) {
    if (typeof piece !== 'string') {
      current = concat(current, { pieces: [piece] });
      continue;
    }
    const [first = '', ...rest] = piece.split(separator);
    current = concat(current, first);
    for (const next of rest) {
      parts.push(current);
      current = next;
    }
  }
  return [...parts, current];
}

/** Whether two values are the same as far as they are known. */
export function sameValue(a: Value, b: Value): boolean {
  return a === b || (typeof a !== 'string' && typeof b !== 'string' && JSON.stringify(a) === JSON.stringify(b));
}
