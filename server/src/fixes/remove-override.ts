import type { Edit, Scene } from '../model/analysis';
import type { Fix } from '../model/fix';
import type { Problem } from '../model/problem';
import { removal } from './shared/removal';
import { withoutAttempt } from './shared/without-command';

/** Takes away an override that changes nothing, or that this pip does not know; or a command that fails at taking away a marker. */
export const removeOverride: Fix = {
  id: 'remove-override',
  mends: ['needless-override', 'unsupported-override', 'ineffective-override'],
  *offers(problem, scene) {
    const edit = without(problem, scene);
    if (edit) yield { title: 'Remove the override', edits: [edit] };
  },
};

function without(problem: Problem, scene: Scene): Edit | undefined {
  if (problem.kind === 'ineffective-override') return 'markers' in problem ? withoutAttempt(problem, scene) : undefined;
  return problem.kind === 'needless-override' || problem.kind === 'unsupported-override' ? removal(problem.span, scene) : undefined;
}
