/** What somebody wants installed: a name from an index, or a file of this machine. */
export type Wanted =
  | { readonly kind: 'name'; readonly name: string; readonly extras: boolean; readonly specifier: string; readonly requirement: string }
  | { readonly kind: 'wheel'; readonly path: string; readonly name: string };

/** Why a text is neither, in a sentence. */
export interface NotWanted {
  readonly problem: string;
}

// names, extras and version clauses of the dependency specifiers specification (PEP 508); no URLs, no markers
const name = String.raw`[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?`;
const extras = String.raw`\[\s*(?:${name}(?:\s*,\s*${name})*)?\s*\]`;
const clause = String.raw`(?:===|[=~!<>]=|[<>])\s*[A-Za-z0-9.*+!_-]+`;
const requirement = new RegExp(String.raw`^(${name})\s*(${extras})?\s*(\(?\s*${clause}(?:\s*,\s*${clause})*\s*\)?)?$`);

/** Understands what was typed. What is refused reaches no program: an option (`--x`) would be one, a URL is a place nobody has named. */
export function readWanted(typed: string): Wanted | NotWanted {
  const text = typed.trim();
  if (text === '') return { problem: 'Nothing was named.' };
  if (text.startsWith('-')) return { problem: `${shown(text)} is an option, not the name of a package.` };
  if (/\.whl$/i.test(text) && !/[\r\n\0]/.test(text)) return { kind: 'wheel', path: text, name: /([^\\/-]+)-[^\\/]*$/.exec(text)?.[1] ?? '' };
  const [, project, chosen, specifier] = requirement.exec(text) ?? [];
  if (project === undefined) return { problem: reasonAgainst(text) };
  const clauses = (specifier ?? '').replace(/[()\s]/g, '');
  return {
    kind: 'name',
    name: project,
    extras: chosen !== undefined,
    specifier: clauses,
    requirement: `${project}${(chosen ?? '').replace(/\s/g, '')}${clauses}`,
  };
}

/** What a line of a requirements file asks for, without comment, marker and line options. */
export function readWantedLine(line: string): Wanted | NotWanted {
  const text = line
    .replace(/(^|\s)#.*$/, '')
    .replace(/\s+--.*$/, '')
    .replace(/\s*;.*$/, '');
  return readWanted(text);
}

function reasonAgainst(text: string): string {
  if (/^[A-Za-z0-9][^\s@]*\s*@/.test(text) || /^[\w+.-]+:\/\//.test(text)) return `${shown(text)} is an address: install it by hand if you trust it.`;
  const strange = [...new Set(text.match(/[^A-Za-z0-9._\-[\],=~!<>*+()\s]/gu) ?? [])].slice(0, 5).join(' ');
  const why = strange === '' ? '' : `; it has ${strange}`;
  return `${shown(text)} is not the name of a package: that is letters, digits, “.”, “-” and “_”, and may be followed by a version${why} (PEP 508). Nothing was run.`;
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text).replace(/[\r\n]+/g, ' ');
