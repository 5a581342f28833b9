import type { Extraction, Surface } from '../../model/surface';
import { readSuppressions } from '../suppressions';
import { unreadable } from '../unreadable';
import { flawsOf } from './flaws';

/** The `EXTERNALLY-MANAGED` file itself, for whoever writes one. */
export const marker: Surface = {
  id: 'marker',
  languageIds: ['externally-managed'],
  matches: (path) => /(^|\/)EXTERNALLY-MANAGED$/.test(path),
  comment: '#',
  extract: ({ text }): Extraction => {
    const problem = unreadable(text);
    const nothing = { jobs: [], requirements: [] };
    if (problem !== undefined) return { ...nothing, unread: true, suppressions: new Map(), problems: [{ message: problem, span: { start: 0, end: 0 } }] };
    return { ...nothing, markerFlaws: flawsOf(text), suppressions: readSuppressions(text, []), problems: [] };
  },
};
