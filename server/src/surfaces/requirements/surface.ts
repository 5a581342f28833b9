import type { Extraction, RequirementLine, SourceDocument, Surface } from '../../model/surface';
import { readSuppressions } from '../suppressions';
import { isRequirementsFile } from './names';
import { readRequirementLines } from './lines';

/** Requirements and constraints files of pip: what a later install will read. */
export const requirements: Surface = {
  id: 'requirements',
  languageIds: ['pip-requirements', 'requirements'],
  matches: isRequirementsFile,
  comment: '#',
  extract,
};

// pip-compile writes some hundred thousand lines with hashes: more than other formats may have
const longest = 20_000_000;

function extract({ text }: SourceDocument): Extraction {
  const problem = text.length > longest ? 'the file is not read: it is too long' : text.includes('\0') ? 'the file is not read: it is no text' : undefined;
  if (problem !== undefined)
    return { unread: true, jobs: [], requirements: [], suppressions: new Map(), problems: [{ message: problem, span: { start: 0, end: 0 } }] };
  const found: RequirementLine[] = [];
  for (const line of readRequirementLines(text)) {
    const { kind, span } = line;
    if (kind === 'requirement')
      found.push({
        name: text.slice(line.name.start, line.name.end),
        specifier: line.specifier ? text.slice(line.specifier.start, line.specifier.end) : '',
        span,
      });
    else if (kind === 'location' || kind === 'editable') found.push({ name: undefined, specifier: '', span });
  }
  return { jobs: [], requirements: found, suppressions: readSuppressions(text, []), problems: [] };
}
