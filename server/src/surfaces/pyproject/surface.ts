import type { Around, Extraction, SourceDocument, Surface } from '../../model/surface';
import { readSuppressions } from '../suppressions';
import { unreadable } from '../unreadable';
import { dependenciesIn } from './dependencies';
import { projectIn } from './project';
import { readToml } from './toml';

/** `pyproject.toml`: what a project asks for, and where its tools put it. */
export const pyproject: Surface = {
  id: 'pyproject',
  // `toml` is every other file's language too: the name decides
  languageIds: [],
  matches: (path) => /(^|\/)pyproject\.toml$/.test(path),
  comment: '#',
  extract,
};

/** In UTF-16 code units: some seconds of parsing, and ten times what people write. */
const longest = 500_000;

function extract({ text }: SourceDocument, { readBeside = () => undefined }: Around = {}): Extraction {
  const problem = text.length > longest ? 'the file is not read: it is too long' : unreadable(text);
  const nothing = { jobs: [], requirements: [], suppressions: new Map() };
  if (problem !== undefined) return { ...nothing, unread: true, problems: [{ message: problem, span: { start: 0, end: 0 } }] };
  const entries = readToml(text);
  if ('problem' in entries) return { ...nothing, problems: [{ message: entries.problem, span: entries.span }] };
  return {
    jobs: [],
    requirements: dependenciesIn(entries),
    project: projectIn(entries, readBeside),
    suppressions: readSuppressions(text, []),
    problems: [],
  };
}
