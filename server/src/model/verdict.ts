import type { Span } from './span';

/**
 * What happens to an invocation: `refused` as externally managed; `allowed` past that check; `fails` for another
 * reason that can be named; `unknown` where we cannot say.
 */
export type Verdict = 'refused' | 'allowed' | 'fails' | 'unknown';

/** One thing that decided a verdict, in words for people, with the place in the document that causes it. */
export interface Reason {
  readonly message: string;
  readonly span?: Span | undefined;
}
