import { uvInstaller } from '../data/uv-installer';
import type { Edit, EvaluatedJob, Scene } from '../model/analysis';
import type { Draft, Fix } from '../model/fix';
import type { Invocation } from '../model/invocation';
import { freeCalls, without } from './shared/call-edits';
import { carryOver } from './shared/carry-over';
import { creation } from './shared/new-environment';
import { removal } from './shared/removal';
import { environmentsBefore, firstRefused, isRefusal, type Spot, venvFolder, withParents } from './shared/stage';
import { useEnvironment } from './shared/use-environment';

/**
 * Where the stage has uv: it makes the virtual environment, with nothing of the distribution's needed for it, and
 * installs into it (uv's guide to Docker). pip's calls become uv's where they ask for nothing that uv does not know.
 */
export const useUv: Fix = {
  id: 'use-uv',
  mends: ['refused-install', 'ineffective-override'],
  *offers(problem, scene) {
    if (!isRefusal(problem) || scene.surface.id !== 'dockerfile') return;
    const spot = firstRefused(problem.job, scene);
    const folder = spot && venvFolder(spot, scene);
    if (!spot || folder === undefined || !speaksOfUv(spot, scene)) return;
    for (const made of environmentsBefore(spot, scene)) yield* draft(made, undefined, spot, scene);
    yield* draft(folder, creation('uv venv', folder, spot, scene), spot, scene);
  },
};

/** Whether the stage, or one it goes on from, has to do with uv: where a script may have brought anything, that alone is no sign of it. */
function speaksOfUv({ job }: Spot, scene: Scene): boolean {
  const text = withParents(job, scene)
    .map(({ job: { span } }) => scene.document.text.slice(span.start, span.end))
    .join('\n');
  const { address, folder, variables } = uvInstaller;
  const isOutOfReach = text.includes(address) && ![folder, ...variables].some((each) => text.includes(each)) && !/\binstall\b[^\n]*\suv\b/.test(text);
  return /\buvx?\b/.test(text) && !isOutOfReach;
}

function* draft(folder: string, create: string | undefined, spot: Spot, scene: Scene): Iterable<Draft> {
  const carried = carryOver(spot.job, scene, folder);
  if (!carried) return;
  const edits = [...carried, ...callEdits(spot.job, scene)];
  const environment = { create, variables: `VIRTUAL_ENV=${folder} PATH="${folder}/bin:$PATH"` };
  for (const use of useEnvironment(environment, spot, scene)) yield { title: `Use uv and a virtual environment in ${folder}`, edits: [...edits, ...use] };
}

/** All refused calls of the stage as uv's, on the environment that is active. */
function callEdits(job: EvaluatedJob, scene: Scene): Edit[] {
  const refused = job.invocations.filter(({ verdict }) => verdict === 'refused');
  const calls = [...new Map(refused.map((call) => [call.span?.start, call])).values()];
  return [
    ...freeCalls(job, scene).filter(({ span }) => !calls.some((call) => isProgram(call, span.start))),
    ...calls.flatMap((call) => (call.installer === 'pip' ? asUv(call, scene) : withoutSystem(call, scene))),
    ...(calls.some(({ installer }) => installer === 'uv') ? withoutVariable(job, scene) : []),
  ];
}

function isProgram({ program, installer }: Invocation, at: number): boolean {
  return installer === 'pip' && program !== undefined && program.start <= at && at < program.end;
}

/** Options of pip's that say nothing of what is installed, and that uv has not. */
const pipsOwn = /^(--disable-pip-version-check|--no-input|--no-warn-script-location|--root-user-action=\w+|--progress-bar=\w+)$/;

/** `pip install`, `python3 -m pip install` → `uv pip install`. */
function asUv({ program, arguments: words, action }: Invocation, { document: { text } }: Scene): Edit[] {
  const command = words.find(({ value }) => value === action)?.span;
  if (!program || !command || !/^(\S*\s+-m\s+)?\S*\s+$/.test(text.slice(program.start, command.start))) return [];
  const options = words.flatMap(({ value, span }) => (span && typeof value === 'string' && pipsOwn.test(value) ? [without(span, text)] : []));
  return [{ span: { start: program.start, end: command.start }, text: 'uv pip ' }, ...options];
}

function withoutSystem({ arguments: words }: Invocation, { document: { text } }: Scene): Edit[] {
  return words.flatMap(({ value, span }) => (value === '--system' && span ? [without(span, text)] : []));
}

/** `ENV UV_SYSTEM_PYTHON=1` names the system's Python for every call. */
function withoutVariable(job: EvaluatedJob, scene: Scene): Edit[] {
  return withParents(job, scene).flatMap(({ job: { steps } }) =>
    steps.flatMap((step) => (step.kind === 'variable' && step.name === 'UV_SYSTEM_PYTHON' ? (removal(step.span, scene) ?? []) : [])),
  );
}
