import type { Locate } from '../model/span';

/** A piece of a line in a shell's own grammar, and what says the same to a POSIX shell. */
export interface Piece {
  readonly kind: string;
  readonly posix: string;
  readonly start: number;
  readonly end: number;
}

/** One kind of piece: what it looks like (sticky), and the same in POSIX words; default: letter by letter. */
export interface Rule {
  readonly kind: string;
  readonly pattern: RegExp;
  readonly posix?: (match: RegExpExecArray) => string;
}

/** Cuts a line into pieces, the first rule that fits counts; `undefined` where none does: the line is not understood. */
export function piecesOf(typed: string, rules: readonly Rule[]): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < typed.length; ) {
    const piece = pieceAt(typed, at, rules);
    if (!piece) return undefined;
    pieces.push(piece);
    at = piece.end;
  }
  return pieces;
}

function pieceAt(typed: string, start: number, rules: readonly Rule[]): Piece | undefined {
  for (const { kind, pattern, posix } of rules) {
    pattern.lastIndex = start;
    const match = pattern.exec(typed);
    if (match) return { kind, posix: posix?.(match) ?? match[0], start, end: start + match[0].length };
  }
  return undefined;
}

/** The pieces as one text, and where its letters were typed. */
export function joined(pieces: readonly Piece[]): { readonly text: string; readonly locate: Locate } {
  const starts: { readonly at: number; readonly piece: Piece }[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push({ at: text.length, piece });
    text += piece.posix;
  }
  const pieceAtText = (offset: number) => starts.findLast(({ at }) => at <= offset)?.piece;
  return {
    text,
    locate: (start, end) => {
      const [first, last] = [pieceAtText(start), pieceAtText(Math.max(start, end - 1))];
      return first && last && { start: first.start, end: last.end };
    },
  };
}
