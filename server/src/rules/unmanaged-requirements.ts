import { systemModules } from '../data/system-modules';
import type { Scene } from '../model/analysis';
import type { ProblemOf } from '../model/problem';
import { normalizedName } from '../model/project-name';
import type { Rule } from '../model/rule';
import type { RequirementLine } from '../model/surface';
import { managedWithoutVenv } from './shared/without-venv';

type Unmanaged = ProblemOf<'unmanaged-requirements'>;

/** PEP 668: what a file asks for can not be installed into the folder's active interpreter. Once a file. */
export const unmanagedRequirements: Rule<'unmanaged-requirements'> = {
  kind: 'unmanaged-requirements',
  severity: 'information',
  message,
  // Poetry has an installer of its own, which asks nobody before it must replace something
  verdict: ({ setting }) => (setting === undefined ? 'refused' : setting.tool === 'Poetry' ? 'unknown' : setting.overrides ? 'allowed' : 'refused'),
  reasons: ({ interpreter, managedBy, setting }) => [
    { message: `The active interpreter ${interpreter} is externally managed: ${managedBy} looks after it` },
    ...(setting ? [{ message: `${setting.tool} is told to use it: ${setting.name}`, span: setting.span }] : []),
  ],
  check,
};

function message({ interpreter, managedBy, what, setting, ofSystem }: Unmanaged): string {
  if (setting === undefined)
    return `Installing this ${what} into ${interpreter} is refused: ${managedBy} looks after that Python (externally-managed-environment). A virtual environment takes it: a folder with Python packages for this project alone.${seeing(ofSystem)}`;
  if (setting.tool === 'Poetry')
    return `Poetry is told to make no virtual environment (${setting.name}): it installs beside the packages of ${managedBy}, and stops where it must replace one of them.`;
  if (setting.overrides)
    return `${setting.name}: uv pip may replace Python packages that programs of ${managedBy} rely on. A virtual environment needs no such setting.`;
  return `${setting.name}: uv pip passes virtual environments by, and is refused in ${interpreter}, which ${managedBy} looks after.`;
}

/** What pip cannot bring, and the environment must see. */
function seeing(ofSystem: Unmanaged['ofSystem']): string {
  if (ofSystem.length === 0) return '';
  const names = [...new Set(ofSystem.map(({ name }) => name))].join(', ');
  const packages = [...new Set(ofSystem.map((each) => each.package))].join(' ');
  const [belong, them] = ofSystem.length === 1 ? ['belongs', 'it'] : ['belong', 'them'];
  return ` ${names} ${belong} to the system (on Debian: ${packages}): an environment made with --system-site-packages sees ${them}.`;
}

function ofSystemIn(requirements: readonly RequirementLine[]): Unmanaged['ofSystem'] {
  return requirements.flatMap(({ name, constraint, conditional }) => {
    // under a marker it may be meant for another machine: `RPi.GPIO; platform_machine == "armv7l"`
    const found = name === undefined || constraint === true || conditional ? undefined : systemModules.get(normalizedName(name));
    return name === undefined || found === undefined ? [] : [{ name, package: found }];
  });
}

function* check({ extraction, surface, facts }: Scene): Generator<Unmanaged> {
  const { setting, tool } = extraction.project ?? {};
  const { system } = facts.machine;
  const active = managedWithoutVenv(facts);
  if (!active) return;
  // where the protection is taken away already, nothing is refused
  if (setting?.tool !== 'Poetry' && active.overridden?.includes(setting?.tool ?? 'pip')) return;
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
    ofSystem: ofSystemIn(extraction.requirements),
    ...(setting ? { setting } : {}),
  };
}
