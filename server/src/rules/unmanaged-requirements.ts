import type { Scene } from '../model/analysis';
import type { ProblemOf } from '../model/problem';
import type { Rule } from '../model/rule';

type Unmanaged = ProblemOf<'unmanaged-requirements'>;

/** PEP 668: what a file asks for can not be installed into the folder's active interpreter. Once a file. */
export const unmanagedRequirements: Rule<'unmanaged-requirements'> = {
  kind: 'unmanaged-requirements',
  severity: 'information',
  message,
  // Poetry has an installer of its own, which asks nobody before it must replace something
  verdict: ({ setting }) => (setting === undefined ? 'refused' : setting.tool === 'Poetry' ? 'unknown' : setting.overrides ? 'allowed' : 'refused'),
  reasons: ({ interpreter, managedBy, setting }) => [
    { message: `The active interpreter ${interpreter} is externally managed by ${managedBy}` },
    ...(setting ? [{ message: `${setting.tool} is told to use it: ${setting.name}`, span: setting.span }] : []),
  ],
  check,
};

function message({ interpreter, managedBy, what, setting }: Unmanaged): string {
  if (setting === undefined)
    return `Installing this ${what} into ${interpreter} is refused: that Python is managed by ${managedBy} (PEP 668). A virtual environment takes it.`;
  if (setting.tool === 'Poetry')
    return `Poetry is told to make no virtual environment (${setting.name}): it installs beside the packages of ${managedBy}, and stops where it must replace one of them.`;
  if (setting.overrides)
    return `${setting.name}: uv pip may replace Python packages that programs of ${managedBy} rely on. A virtual environment needs no such setting.`;
  return `${setting.name}: uv pip passes virtual environments by, and is refused in ${interpreter}, which ${managedBy} manages (PEP 668).`;
}

function* check({ extraction, surface, facts: { machine } }: Scene): Generator<Unmanaged> {
  const { active, system } = machine;
  if (active?.externallyManaged !== true || active.virtual) return;
  const { setting, tool } = extraction.project ?? {};
  const first = extraction.requirements.find(({ constraint }) => constraint !== true);
  // a tool that makes the project's environment itself never meets the marker
  const span = setting?.span ?? (tool === undefined ? first?.span : undefined);
  if (span === undefined) return;
  yield {
    kind: 'unmanaged-requirements',
    span,
    interpreter: active.path,
    managedBy: active.managedBy ?? system?.title ?? 'the system',
    what: surface.id === 'pyproject' ? 'project' : 'file',
    ...(setting ? { setting } : {}),
  };
}
