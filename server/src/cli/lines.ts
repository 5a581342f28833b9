import type { Span } from '../model/span';

/** A position as in LSP: 0-based line, UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** From start to before end. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where a text's lines begin. Breaks are LF, CRLF and CR, as in LSP. */
export class Lines {
  private readonly text: string;
  private readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
    this.text = text;
    this.starts = starts;
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionOf(start), end: this.positionOf(end) };
  }

  /** A line's text without its end. */
  textOf(line: number): string {
    return this.text.slice(this.starts[line] ?? this.text.length, this.starts[line + 1] ?? this.text.length).replace(/[\r\n]+$/, '');
  }

  private positionOf(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.starts[low] ?? 0) };
  }
}

/** Order of ranges in a text. */
export function compareRanges(a: Range, b: Range): number {
  return comparePositions(a.start, b.start) || comparePositions(a.end, b.end);
}

function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
