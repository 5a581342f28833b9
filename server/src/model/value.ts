import type { Locate, Span } from './span';

/** A stretch of text that is not known, and why. */
export interface Hole {
  readonly because: string;
}

/** Text that may be known only in part: a string, or pieces with holes between them. */
export type Value = string | { readonly pieces: readonly (string | Hole)[] };

/** One word of an argument list after expansion. */
export interface Argument {
  readonly value: Value;
  /** Where it was written; several words may come of one place. */
  readonly span: Span | undefined;
  /** Where each piece of the text was written, for a word that is a script itself and stands in the document letter by letter. */
  readonly locate?: Locate;
  /** Stands for any number of words (an unquoted expansion of something unknown). */
  readonly many?: true;
}
