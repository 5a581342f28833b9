import type { Span } from '../model/span';

/** A place in a document that moves with its text: when text before it grows, whoever moves it keeps all its spans right. */
export class Anchor {
  /** 0-based, in UTF-16 code units. */
  offset: number;

  constructor(offset: number) {
    this.offset = offset;
  }

  /** A span that moves with the anchor; `start` and `end` as they stand now. */
  span(start: number, end: number): Span {
    return new AnchoredSpan(this, start - this.offset, end - this.offset);
  }
}

class AnchoredSpan implements Span {
  readonly #anchor: Anchor;
  readonly #from: number;
  readonly #to: number;

  constructor(anchor: Anchor, from: number, to: number) {
    this.#anchor = anchor;
    this.#from = from;
    this.#to = to;
  }

  get start(): number {
    return this.#anchor.offset + this.#from;
  }

  get end(): number {
    return this.#anchor.offset + this.#to;
  }
}

class SpanBetween implements Span {
  readonly #first: Span;
  readonly #last: Span;

  constructor(first: Span, last: Span) {
    this.#first = first;
    this.#last = last;
  }

  get start(): number {
    return this.#first.start;
  }

  get end(): number {
    return this.#last.end;
  }
}

/** Whether something is a span that moves with its text. */
export function isMoving(span: object): boolean {
  return span instanceof AnchoredSpan || span instanceof SpanBetween;
}

/** From the start of one span to the end of another; it moves where they do. */
export function between(first: Span, last: Span): Span {
  if (first === last) return first;
  return isMoving(first) || isMoving(last) ? new SpanBetween(first, last) : { start: first.start, end: last.end };
}
