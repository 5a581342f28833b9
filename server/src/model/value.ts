import type { Locate, Span } from './span';

/** A stretch of text that is not known, and why. */
export interface Hole {
  readonly because: string;
  /** The address the text comes from. */
  readonly source?: string;
  /** It is words, each at least begun so: paths that `find` found below a folder. */
  readonly begins?: string;
  /** It is part of one line, without blanks: a path, a number. */
  readonly isWord?: true;
  /** The variable whose value belongs here, where it is filled in only when the value meets a state (`ENV PATH=/v/bin:$PATH`). */
  readonly reference?: Reference;
}

/** A mention of a variable: `$NAME`, `${NAME:-word}`, `${NAME#pattern}`. */
export interface Reference {
  readonly variable: string;
  readonly operator?: ':-' | '-' | ':+' | '+' | ':?' | '?' | '#' | '##' | '%' | '%%' | '/' | '//';
  /** The word after the operator. */
  readonly operand?: Value;
  /** What `/` puts in the place of what it finds. */
  readonly replacement?: Value;
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
