import type { Fix } from '../model/fix';
import { removal } from './shared/removal';

/** Takes away an override that changes nothing, or that this pip does not know. */
export const removeOverride: Fix = {
  id: 'remove-override',
  mends: ['needless-override', 'unsupported-override'],
  *offers(problem, scene) {
    if (problem.kind !== 'needless-override' && problem.kind !== 'unsupported-override') return;
    const edit = removal(problem.span, scene);
    if (edit) yield { title: 'Remove the override', edits: [edit] };
  },
};
