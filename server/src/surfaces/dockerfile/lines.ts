import type { SourceText, Span } from '../../model/span';
import { CookedText, type MakeSpan } from '../cooked-text';

/** A line of the document. */
export interface Line {
  /** 0-based. */
  readonly number: number;
  readonly start: number;
  /** Before the characters that end the line. */
  readonly end: number;
}

/** The lines of a document, one after another. */
export class Lines {
  readonly text: string;
  /** Where the next line begins. */
  position: number;
  private number = 0;

  constructor(text: string, position = 0) {
    this.text = text;
    this.position = position;
  }

  next(): Line | undefined {
    const { text, position } = this;
    if (position >= text.length) return undefined;
    const newline = text.indexOf('\n', position);
    const stop = newline < 0 ? text.length : newline;
    this.position = newline < 0 ? text.length : newline + 1;
    let end = stop;
    while (end > position && text.charCodeAt(end - 1) === 13) end -= 1;
    // the mark some editors put first is not part of the first line
    const start = position === 0 && text.charCodeAt(0) === 0xfeff ? 1 : position;
    return { number: this.number++, start, end: Math.max(start, end) };
  }
}

/** Lines joined by continuations, without the comments and blank lines between them. */
export interface LogicalLine {
  /** Left-trimmed; continuations are cut out as Docker does, so what follows keeps its indentation. */
  readonly source: SourceText;
  readonly span: Span;
  readonly first: number;
  readonly last: number;
}

/** Reads the logical line that begins with `line`; `undefined` where it holds nothing. */
export function readLogicalLine(line: Line, lines: Lines, escape: string, makeSpan?: MakeSpan): LogicalLine | undefined {
  const { text } = lines;
  const cooked = new CookedText(makeSpan);
  const start = skipSpace(text, line.start, line.end);
  let end = continuationAt(text, start, line.end, escape);
  cooked.copy(text, start, end ?? line.end);
  let last = line;
  while (end !== undefined) {
    const next = lines.next();
    if (!next) break;
    const content = skipSpace(text, next.start, next.end);
    // BuildKit skips both inside a continuation (parser.go, isComment and isEmptyContinuationLine)
    if (content === next.end || text[content] === '#') continue;
    last = next;
    end = continuationAt(text, next.start, next.end, escape);
    cooked.copy(text, next.start, end ?? next.end);
  }
  const source = cooked.build();
  return source.text === '' ? undefined : { source, span: { start, end: last.end }, first: line.number, last: last.number };
}

/**
 * Where the continuation of a line begins, `undefined` where the line ends: the escape character last on the line but
 * for blanks, unless one stands before it (BuildKit: `([^\\])\\[ \t]*$|^\\[ \t]*$`).
 */
function continuationAt(text: string, start: number, end: number, escape: string): number | undefined {
  let at = end - 1;
  while (at >= start && (text[at] === ' ' || text[at] === '\t')) at -= 1;
  if (at < start || text[at] !== escape || (at > start && text[at - 1] === escape)) return undefined;
  return at;
}

/** The offset of the first character that is no white space. */
export function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text, at)) at += 1;
  return at;
}

/** White space as Go's `unicode.IsSpace` sees it. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code === 0x85 || (code !== 0xfeff && /\s/.test(text[at] as string));
}
