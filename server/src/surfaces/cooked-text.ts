import type { Locate, SourceText, Span } from '../model/span';

interface Piece {
  /** Where the piece begins in the cooked text. */
  readonly at: number;
  readonly length: number;
  /** Where it was written in the document; `undefined`: nowhere. */
  readonly origin: Span | undefined;
  /** Whether it was written there letter by letter. */
  readonly literal: boolean;
  /** Knows that for each letter, where the piece was cooked itself. */
  readonly locate?: Locate;
}

/** Makes the span of a stretch of a document. */
export type MakeSpan = (start: number, end: number) => Span;

/** A span as plain numbers. */
export const plainSpan: MakeSpan = (start, end) => ({ start, end });

/**
 * Builds a text out of pieces of a document and remembers where each was written. Offsets are 0-based UTF-16 code
 * units. `locate` of the result gives the smallest stretch of the document that holds the first and the last letter
 * asked for; what was cut out between them (a continuation, a comment) lies inside it. `makeSpan` makes them; by default
 * they are plain numbers.
 */
export class CookedText {
  private text = '';
  private readonly pieces: Piece[] = [];
  private readonly makeSpan: MakeSpan;

  constructor(makeSpan = plainSpan) {
    this.makeSpan = makeSpan;
  }

  /** Appends a stretch of the document letter by letter. */
  copy(document: string, start: number, end: number): this {
    return end > start ? this.push(document.slice(start, end), this.makeSpan(start, end)) : this;
  }

  /** Appends text that a stretch of the document stands for, of whatever length (`\n` for an escape). */
  replace(text: string, start: number, end: number): this {
    return text === '' ? this : this.push(text, this.makeSpan(start, end));
  }

  /** Appends text that was written nowhere. */
  insert(text: string): this {
    return text === '' ? this : this.push(text, undefined);
  }

  /** Appends a text that was cooked before. */
  append({ text, locate }: SourceText): this {
    if (text === '') return this;
    this.pieces.push({ at: this.text.length, length: text.length, origin: locate(0, text.length), literal: false, locate });
    this.text += text;
    return this;
  }

  build(): SourceText {
    return { text: this.text, locate: locateIn(this.pieces, this.makeSpan) };
  }

  private push(text: string, origin: Span | undefined): this {
    const { length } = text;
    const literal = origin !== undefined && origin.end - origin.start === length;
    const last = this.pieces.at(-1);
    // what follows on in the document too goes into one piece
    if (last?.origin && last.literal && literal && last.origin.end === origin.start) {
      this.pieces[this.pieces.length - 1] = { ...last, length: last.length + length, origin: this.makeSpan(last.origin.start, origin.end) };
    } else this.pieces.push({ at: this.text.length, length, origin, literal });
    this.text += text;
    return this;
  }
}

function locateIn(pieces: readonly Piece[], makeSpan: MakeSpan): Locate {
  return (start, end) => {
    const first = pieceAt(pieces, start);
    if (end <= start) return first && point(first, start, makeSpan);
    const last = pieceAt(pieces, end - 1);
    if (first === last && first?.origin && first.literal && end <= first.at + first.length) {
      const moved = first.origin.start - first.at;
      return makeSpan(start + moved, end + moved);
    }
    const from = first && letter(first, start);
    const to = last && letter(last, end - 1);
    return from && to && makeSpan(from.start, to.end);
  };
}

/** The piece an offset lies in, the last one for the end of the text. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).at <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Where one letter was written. */
function letter(piece: Piece, offset: number): Span | undefined {
  const inside = offset - piece.at;
  if (inside >= piece.length) return undefined;
  if (piece.locate) return piece.locate(inside, inside + 1);
  const { origin } = piece;
  // a piece that stands for another length of text is one thing: no place inside it means anything
  if (!origin || !piece.literal) return origin;
  return { start: origin.start + inside, end: origin.start + inside + 1 };
}

function point(piece: Piece, offset: number, makeSpan: MakeSpan): Span | undefined {
  const atEnd = offset >= piece.at + piece.length;
  const place = letter(piece, atEnd ? offset - 1 : offset);
  return place && (atEnd ? makeSpan(place.end, place.end) : makeSpan(place.start, place.start));
}

/** A stretch of a cooked text as a text of its own. */
export function sliceSource({ text, locate }: SourceText, start: number, end: number): SourceText {
  return { text: text.slice(start, end), locate: (from, to) => locate(from + start, to + start) };
}

/** A text cooked from another cooked one, located in the document behind both. */
export function throughSource(inner: SourceText, outer: SourceText): SourceText {
  const locate: Locate = (start, end) => {
    const between = inner.locate(start, end);
    return between && outer.locate(between.start, between.end);
  };
  return { text: inner.text, locate };
}

/** The stretch of the document a whole text was cooked from. */
export function spanOf({ text, locate }: SourceText): Span | undefined {
  return locate(0, text.length);
}
