/** A half-open piece of a document: offsets in UTF-16 code units. Ranges (line, character) exist only in `lsp/` and `cli/`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a piece lies within another. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Where a piece of a cooked text was written in its document; `undefined` where it was not written there at all. */
export type Locate = (start: number, end: number) => Span | undefined;

/** Shell text as the shell will see it, and where each piece of it stands in the document. */
export interface SourceText {
  readonly text: string;
  readonly locate: Locate;
}
