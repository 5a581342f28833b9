import type { EvaluatedJob, Scene } from '../../model/analysis';
import type { Invocation } from '../../model/invocation';
import type { Problem, ProblemOf } from '../../model/problem';
import { type Span, contains } from '../../model/span';
import type { Step } from '../../model/surface';
import type { Value } from '../../model/value';
import { calledPrograms, isPutThere, namedPrograms, wantedIn } from './named-programs';

/** A stage of a Dockerfile with one of its calls, and the instruction the call stands in. */
export interface Spot {
  readonly job: EvaluatedJob;
  readonly call: Invocation;
  readonly step: Step;
}

/** A problem of a call that is refused: told of itself, or of an override that does not reach it. */
export type Refusal = Extract<ProblemOf<'refused-install' | 'ineffective-override'>, { readonly invocation: Invocation }>;

/** Whether a problem is that an install is refused. */
export function isRefusal(problem: Problem): problem is Refusal {
  return (problem.kind === 'refused-install' || problem.kind === 'ineffective-override') && 'invocation' in problem && problem.invocation.action === 'install';
}

/** A scene as a problem sees it: what only breaks on the next release is looked at there. */
export function sceneOf({ kind }: Problem, scene: Scene): Scene {
  return kind === 'next-release' ? { ...scene, jobs: scene.onNextRelease() } : scene;
}

/** The stage of an id. */
export function stageOf(id: string, { jobs }: Scene): EvaluatedJob | undefined {
  return jobs.find(({ job }) => job.id === id);
}

/** The first refused call of a stage, and its instruction. */
export function firstRefused(id: string, scene: Scene): Spot | undefined {
  const job = stageOf(id, scene);
  const call = job?.invocations.find(({ verdict }) => verdict === 'refused');
  const step = job && stepAt(call?.span, job);
  return job && call && step ? { job, call, step } : undefined;
}

/** A folder for a virtual environment that the user of a call may write to. */
export function venvFolder({ call: { user, home }, step }: Spot, scene: Scene): string | undefined {
  const sudoer = withoutSudo(user, step, scene);
  if (sudoer !== undefined) return `/home/${sudoer}/venv`;
  if (user === 'root') return '/opt/venv';
  return home === undefined ? undefined : `${home}/venv`;
}

/** Who a call of root's belongs to once its `sudo` is taken away, where that is somebody else. */
function withoutSudo(user: string | undefined, step: Step, scene: Scene): string | undefined {
  const text = scene.document.text.slice(step.span.start, step.span.end);
  if (user !== 'root' || !/\bsudo\b/.test(text)) return undefined;
  const job = scene.jobs.find(({ job: { steps } }) => steps.includes(step));
  const steps = job ? withParents(job, scene).flatMap((each) => each.job.steps) : [];
  const change = steps.findLast((each) => each.kind === 'user' && each.span.end <= step.span.start);
  const name = change?.kind === 'user' ? String(change.user).replace(/:.*/, '') : 'root';
  return name === 'root' || !/^[a-z_][\w-]*$/.test(name) ? undefined : name;
}

/** Virtual environments for the application that stand there before a call, made by its own user or copied from the stage that makes them. */
export function environmentsBefore({ job, call, step }: Spot, scene: Scene): string[] {
  const by = withoutSudo(call.user, step, scene) ?? call.user;
  const at = call.span?.start ?? 0;
  const chain = withParents(job, scene);
  const made = madeIn(chain).filter(({ user, span }) => user === by && span !== undefined && span.end <= at);
  const copied = chain.flatMap(({ job: { steps } }) => steps.flatMap((step) => (step.kind === 'copy' && step.span.end <= at ? copiedBy(step, scene) : [])));
  return [...new Set([...made.map(({ makes = '' }) => makes), ...copied])].filter(isForAll);
}

/** Whether a virtual environment is for the application: one with a name of its own (/opt/tools) is there for something else. */
export function isForAll(folder: string): boolean {
  return /\/\.?(virtual|v)?env$/i.test(folder);
}

function madeIn(jobs: readonly EvaluatedJob[]): Invocation[] {
  return jobs.flatMap(({ invocations }) => invocations.filter(({ makes, lacksEnsurepip }) => makes !== undefined && !lacksEnsurepip));
}

/** An environment works only where it was made: its programs name their own path. */
function copiedBy({ from, sources, target }: Extract<Step, { readonly kind: 'copy' }>, scene: Scene): string[] {
  const source = from.kind === 'job' ? stageOf(from.job, scene) : undefined;
  const bare = (path: Value) => String(path).replace(/\/$/, '');
  const folders = source ? madeIn(withParents(source, scene)).map(({ makes = '' }) => makes) : [];
  return folders.filter((folder) => bare(target) === folder && sources.some((each) => bare(each) === folder));
}

/** The instruction that holds a piece of the text. */
export function stepAt(span: Span | undefined, { job }: EvaluatedJob): Step | undefined {
  return job.steps.find((step) => span !== undefined && contains(step.span, span));
}

/** A stage and those it goes on from, the first one first. */
export function withParents(job: EvaluatedJob, scene: Scene): EvaluatedJob[] {
  const { start } = job.job;
  const parent = start.kind === 'job' ? stageOf(start.job, scene) : undefined;
  return parent ? [...withParents(parent, scene), job] : [job];
}

/**
 * Whether packages of a stage may go to another folder than pip would have put them into: there is no virtual
 * environment that only was left too early, and nothing copies those folders or names a program in them by its path.
 */
export function mayMove(evaluated: EvaluatedJob, scene: Scene): boolean {
  if (evaluated.notes.some(({ kind }) => kind === 'activation')) return false;
  const taken = scene.jobs.flatMap((other) => other.job.steps.flatMap((step) => takenFrom(evaluated.job.id, step)));
  if (taken.some((source) => typeof source !== 'string' || /^\/(usr|root|$)/.test(source))) return false;
  if (calledPrograms(scene).some(({ name }) => wantedIn(evaluated, scene, name))) return false;
  return namedPrograms(scene).every(({ name }) => isPutThere(name, scene) && !wantedIn(evaluated, scene, name));
}

/** What a step copies or mounts from a stage. */
export function takenFrom(id: string, step: Step): readonly Value[] {
  if (step.kind === 'copy') return step.from.kind === 'job' && step.from.job === id ? step.sources : [];
  if (step.kind !== 'shell' && step.kind !== 'exec') return [];
  return (step.mounts ?? []).flatMap((mount) => (mount.kind === 'files' && mount.from.kind === 'job' && mount.from.job === id ? [mount.source] : []));
}

const loaders = /^(cron|libapache2-mod-(wsgi-py3|python)|uwsgi-plugin-python3|postgresql-plpython3)(-|$)/;

/** Whether something is installed on the way that runs the system's Python whatever PATH says: a server has it built in, cron has a PATH of its own. */
export function loadsSystemPython(job: EvaluatedJob, scene: Scene): boolean {
  return withParents(job, scene).some(({ packageCalls }) => packageCalls.some(({ packages }) => packages.some(({ name }) => loaders.test(name))));
}

const noLibrary = /^python3(\.\d+)?(-(pip|venv|dev|full|minimal|distutils|setuptools|wheel|virtualenv|pip-whl|doc))?$/;

/** Whether the distribution's own Python packages are in the image, or installed on the way: what runs may import them. */
export function hasLibraries(job: EvaluatedJob, scene: Scene): boolean {
  return withParents(job, scene).some(
    ({ packageCalls, system }) => packageCalls.some(({ packages }) => packages.some(({ name }) => isLibrary(name))) || system?.libraries,
  );
}

function isLibrary(name: string): boolean {
  return /^(python3|py3)-/.test(name) && !noLibrary.test(name) && name !== 'py3-pip';
}
