import type { Scene } from '../model/analysis';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';

type Unmanaged = ProblemOf<'unmanaged-requirements'>;

/** PEP 668: what a file asks for can not be installed into the folder's active interpreter. Once a file. */
export const unmanagedRequirements: Rule<'unmanaged-requirements'> = {
  kind: 'unmanaged-requirements',
  severity: 'information',
  message: ({ interpreter, managedBy }) =>
    `Installing this file into ${interpreter} is refused: that Python is managed by ${managedBy} (PEP 668). A virtual environment takes it.`,
  verdict: () => 'refused',
  reasons: ({ interpreter, managedBy }) => [{ message: `The active interpreter ${interpreter} is externally managed by ${managedBy}` }],
  check,
};

function* check(scene: Scene): Generator<Unmanaged> {
  const first = scene.extraction.requirements.find(({ constraint }) => constraint !== true);
  const { active, system } = scene.facts.machine;
  if (first === undefined || active?.externallyManaged !== true || active.virtual) return;
  yield {
    kind: 'unmanaged-requirements',
    span: first.span,
    interpreter: active.path,
    managedBy: active.managedBy ?? system?.title ?? 'the system',
  };
}
