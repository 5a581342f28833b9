import type { Span } from '../../model/span';

/** Of problems at one piece of text (a loop runs it often) only the first. */
export function oncePerSpan<P extends { readonly span: Span }>(problems: Iterable<P>): readonly P[] {
  const all = [...problems];
  if (all.length < 2) return all;
  const seen = new Set<string>();
  return all.filter(({ span }) => {
    const key = `${span.start}-${span.end}`;
    return !seen.has(key) && seen.add(key);
  });
}
