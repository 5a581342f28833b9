/** What somebody wants pipx to install: a name from an index, or a file of this machine. */
export type Wanted = { readonly kind: 'name'; readonly requirement: string } | { readonly kind: 'wheel'; readonly path: string };

// the names, extras and version clauses of the dependency specifiers specification; no URLs, no markers
const name = String.raw`[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?`;
const extras = String.raw`\s*\[\s*(?:${name}(?:\s*,\s*${name})*)?\s*\]`;
const clause = String.raw`\s*(?:===|[=~!<>]=|[<>])\s*[A-Za-z0-9.*+!_-]+\s*`;
const requirement = new RegExp(`^(${name})(${extras})?(?:${clause}(?:,${clause})*)?$`);

/** Understands what was typed; `undefined`: neither a requirement nor a wheel's path. An option (`--x`) is neither. */
export function wantedFrom(typed: string): Wanted | undefined {
  const text = typed.trim();
  if (text.startsWith('-')) return undefined;
  if (/\.whl$/i.test(text)) return { kind: 'wheel', path: text };
  return requirement.test(text) ? { kind: 'name', requirement: text } : undefined;
}

/** The requirement a line of a requirements file asks for, without comment, marker and line options. */
export function requirementOn(line: string): string | undefined {
  const text = line
    .replace(/(^|\s)#.*$/, '')
    .replace(/\s+--.*$/, '')
    .replace(/\s*;.*$/, '')
    .trim();
  return requirement.test(text) ? text : undefined;
}
