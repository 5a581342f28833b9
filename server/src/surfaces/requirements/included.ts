import type { ReadBeside, RequirementLine } from '../../model/surface';
import { readable, requirementsIn } from './requirement-lines';
import { readRequirementLines } from './lines';

/** A file that a line names, and what the reading of all of them has come to. */
export interface Inclusion {
  readonly text: string;
  /** Path of the file that holds the text, relative to the document's folder. */
  readonly path: string;
  readonly readBeside: ReadBeside;
  /** Paths from the document to here. */
  readonly way: readonly string[];
  /** Paths that were read, each once. */
  readonly seen: Set<string>;
}

/** What the files named by `-r` ask for, and what is wrong with the graph. Every span is the line of the document that leads there. */
export interface Included {
  readonly requirements: readonly RequirementLine[];
  readonly problems: readonly string[];
}

/** Files that one document may lead to; pip has no limit, and nobody has so many. */
const most = 200;

/**
 * Follows one `-r` line. Paths are relative to the file that names them; a file that includes itself is an error of
 * pip's (req_file.py, `_parse_and_recurse`). Addresses and variables of the environment are not followed.
 */
export function include(named: string, from: Inclusion, line: Pick<RequirementLine, 'span' | 'constraint'>): Included {
  if (/^[a-z][a-z+.-]*:/i.test(named) || /\$\{[A-Z0-9_]+\}/.test(named)) return { requirements: [], problems: [] };
  const path = seenFrom(from.path, named.replaceAll('\\', '/'));
  if (from.seen.has(path)) return { requirements: [], problems: from.way.includes(path) ? [`${path} includes itself: pip stops here`] : [] };
  if (from.seen.size >= most) return { requirements: [], problems: [`${path} is not followed: there are more than ${most} files`] };
  from.seen.add(path);
  const text = from.readBeside(path);
  const problem = text === undefined ? 'it is not there, or cannot be read' : readable(text);
  if (text === undefined || problem !== undefined) return { requirements: [], problems: [`${path} is not followed: ${problem}`] };
  return inside({ ...from, text, path, way: [...from.way, path] }, line);
}

function inside(file: Inclusion, line: Pick<RequirementLine, 'span' | 'constraint'>): Included {
  const requirements: RequirementLine[] = [];
  const problems: string[] = [];
  for (const found of readRequirementLines(file.text)) {
    for (const requirement of requirementsIn(found, file.text)) requirements.push({ ...requirement, ...line, file: file.path });
    if (found.kind !== 'file' || found.constraint) continue;
    const deeper = include(file.text.slice(found.path.start, found.path.end), file, line);
    for (const each of deeper.requirements) requirements.push(each);
    problems.push(...deeper.problems);
  }
  return { requirements, problems };
}

/** A path that a file names, relative to the document's folder; an absolute one stays. */
function seenFrom(file: string, named: string): string {
  if (named.startsWith('/')) return named;
  const parts: string[] = [];
  for (const part of [...file.split('/').slice(0, -1), ...named.split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
