import type { Span } from '../model/span';
import type { Argument, Hole, Value } from '../model/value';

// Holes travel through parsers as one private-use character each, so that grammars are written on plain strings.
const firstMark = 0xf0000;
const mark = /[\u{F0000}-\u{FFFFD}]/u;
const marks = /[\u{F0000}-\u{FFFFD}]/gu;

/** A word as parsers see it: text with a mark for each hole, and where it was written. */
export interface Word {
  readonly text: string;
  readonly span: Span | undefined;
  /** Stands for any number of words. */
  readonly many: boolean;
}

/** Turns values into marked text and back; one of these per call of an installer. */
export interface HoleText {
  readonly encode: (value: Value) => string;
  readonly decode: (text: string) => Value;
  readonly word: (argument: Argument) => Word;
  readonly argument: (word: Word) => Argument;
  /** Why the first hole of a marked text is one. */
  readonly because: (text: string) => string;
}

/** Whether a marked text has a hole. */
export function hasHole(text: string): boolean {
  return mark.test(text);
}

/** Whether a marked text surely has a character beside its holes. */
export function surelyFilled(text: string): boolean {
  return text.replace(marks, '') !== '';
}

/**
 * Whether a word may turn out to be an option: it is a hole and nothing else, or a dash or two with a hole in the
 * option's name. A hole that text follows (`$NAME==1.2`, `$DIR/x.whl`) is read as part of a name or path. Clusters of
 * short options (`-q$X`) are for the grammar to judge.
 */
export function mayBeOption({ text }: Word): boolean {
  if (!hasHole(text)) return false;
  if (text.startsWith('--')) return hasHole(text.split('=', 1)[0] as string);
  return /^-[\u{F0000}-\u{FFFFD}]/u.test(text) || !surelyFilled(text);
}

/** See {@link HoleText}. */
export function holeText(): HoleText {
  const holes: Hole[] = [];
  const encodePiece = (piece: string | Hole): string => {
    if (typeof piece === 'string') return piece;
    return String.fromCodePoint(firstMark + Math.min(holes.push(piece) - 1, 0xfffd));
  };
  const holeOf = (character: string): Hole => holes[(character.codePointAt(0) as number) - firstMark] ?? { because: 'it is not known' };
  const encode = (value: Value): string => (typeof value === 'string' ? value : value.pieces.map(encodePiece).join(''));
  const decode = (text: string): Value => {
    if (!hasHole(text)) return text;
    const pieces = text.split(/([\u{F0000}-\u{FFFFD}])/u).filter((piece) => piece !== '');
    return { pieces: pieces.map((piece) => (hasHole(piece) ? holeOf(piece) : piece)) };
  };
  return {
    encode,
    decode,
    word: ({ value, span, many }) => ({ text: encode(value), span, many: many === true }),
    argument: ({ text, span, many }) => ({ value: decode(text), span, ...(many ? { many: true } : {}) }),
    because: (text) => holeOf(mark.exec(text)?.[0] ?? '\u{FFFFD}').because,
  };
}
