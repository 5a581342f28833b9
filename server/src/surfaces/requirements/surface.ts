import type { Around, Extraction, RequirementLine, SourceDocument, Surface } from '../../model/surface';
import type { Span } from '../../model/span';
import { readSuppressions } from '../suppressions';
import { type Inclusion, include } from './included';
import { readRequirementLines } from './lines';
import { isConstraintsFile, isRequirementsFile } from './names';
import { readable, requirementsIn } from './requirement-lines';

/** Requirements and constraints files of pip: what a later install will read. */
export const requirements: Surface = {
  id: 'requirements',
  languageIds: ['pip-requirements', 'requirements'],
  matches: isRequirementsFile,
  comment: '#',
  extract,
};

function extract({ path, text }: SourceDocument, { readBeside = () => undefined }: Around = {}): Extraction {
  const unread = readable(text);
  if (unread !== undefined) return { unread: true, ...nothing(`the file is not read: ${unread}`) };
  const found: RequirementLine[] = [];
  const problems: Extraction['problems'][number][] = [];
  const own = path.slice(path.lastIndexOf('/') + 1);
  const inclusion: Inclusion = { text, path: own, readBeside, way: [own], seen: new Set([own]) };
  // what constrains asks for nothing itself
  const constraint = isConstraintsFile(path) ? { constraint: true } : {};
  const invalid: Span[] = [];
  for (const line of readRequirementLines(text)) {
    for (const requirement of requirementsIn(line, text)) found.push({ ...requirement, ...constraint });
    if (line.kind === 'invalid') invalid.push(line.span);
    if (line.kind !== 'file' || line.constraint) continue;
    const { span } = line;
    const included = include(text.slice(line.path.start, line.path.end), inclusion, { span, ...constraint });
    for (const each of included.requirements) found.push(each);
    for (const message of included.problems) problems.push({ message, span });
  }
  // prose, a template, the list of another package manager
  if (invalid.length > found.length) return nothing('most lines are nothing that pip can install');
  // the first is enough to know why
  for (const span of invalid.slice(0, 1)) problems.push({ message: 'this line is not understood as a requirement, and is left out', span });
  return { jobs: [], requirements: found, suppressions: readSuppressions(text, []), problems };
}

function nothing(message: string): Extraction {
  return { jobs: [], requirements: [], suppressions: new Map(), problems: [{ message, span: { start: 0, end: 0 } }] };
}
