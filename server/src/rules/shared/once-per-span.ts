import type { Span } from '../../model/span';

/** Of problems at one piece of text (a loop runs it often) only the first. */
export function* oncePerSpan<P extends { readonly span: Span }>(problems: Iterable<P>): Generator<P> {
  const seen = new Set<string>();
  for (const problem of problems) {
    const key = `${problem.span.start}-${problem.span.end}`;
    if (seen.has(key)) continue;
    seen.add(key);
    yield problem;
  }
}
