import type { Extraction, SourceDocument, Surface } from '../../model/surface';
import { readSuppressions } from '../suppressions';
import { unreadable } from '../unreadable';

/** TODO: the format, in a sentence, and what a job is in it. */
export const __camel__: Surface = {
  id: '__kebab__',
  languageIds: ['__kebab__'],
  matches: (path) => path.endsWith('.__kebab__'),
  comment: '#',
  extract,
};

function extract({ text }: SourceDocument): Extraction {
  const reason = unreadable(text);
  const problems = reason === undefined ? [] : [{ message: reason, span: { start: 0, end: 0 } }];
  // TODO: jobs, each with its place and steps
  return { jobs: [], requirements: [], suppressions: reason === undefined ? readSuppressions(text, []) : new Map(), problems };
}
