import type { Fix } from '../model/fix';
import { insertion } from './shared/text-edits';

/** TODO: what it changes, in a sentence, and why that is a way out. */
export const __camel__: Fix = {
  id: '__kebab__',
  mends: ['refused-install'],
  *offers(problem, scene) {
    if (problem.kind !== 'refused-install' || scene.surface.id !== 'dockerfile') return;
    // TODO: drafts, the best first; the first that keeps its promise when tried is offered
    yield { title: 'TODO: what it does', edits: [insertion(problem.span.start, '')] };
  },
};
