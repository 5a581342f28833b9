import type { EvaluatedJob, Scene } from '../../model/analysis';
import type { Invocation } from '../../model/invocation';
import type { Span } from '../../model/span';
import type { Step } from '../../model/surface';

/** A stage of a Dockerfile with one of its calls, and the instruction the call stands in. */
export interface Spot {
  readonly job: EvaluatedJob;
  readonly call: Invocation;
  readonly step: Step;
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
export function venvFolder({ user, home }: Invocation): string | undefined {
  if (user === 'root') return '/opt/venv';
  return home === undefined ? undefined : `${home}/venv`;
}

/** The instruction that holds a piece of the text. */
export function stepAt(span: Span | undefined, { job }: EvaluatedJob): Step | undefined {
  return job.steps.find((step) => span !== undefined && step.span.start <= span.start && span.end <= step.span.end);
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
  return !evaluated.notes.some(({ kind }) => kind === 'activation') && !isCountedOn(evaluated, scene);
}

function isCountedOn({ job }: EvaluatedJob, { document, jobs }: Scene): boolean {
  const copies = jobs.flatMap((other) => other.job.steps).filter((step) => step.kind === 'copy' && step.from.kind === 'job' && step.from.job === job.id);
  if (copies.some((step) => step.kind === 'copy' && step.sources.some((source) => typeof source !== 'string' || /^\/(usr|root|$)/.test(source)))) return true;
  return /^\s*(CMD|ENTRYPOINT|HEALTHCHECK)\b.*\/usr\/(local\/)?bin\/(?!env\b|(ba|da)?sh\b)/im.test(document.text);
}

const noLibrary = /^python3(\.\d+)?(-(pip|venv|dev|full|minimal|distutils|setuptools|wheel|virtualenv|pip-whl|doc))?$/;

/** Whether the distribution's own Python packages are installed on the way: what runs may import them. */
export function hasLibraries(job: EvaluatedJob, scene: Scene): boolean {
  return withParents(job, scene).some(({ packageCalls }) =>
    packageCalls.some(({ packages }) => packages.some(({ name }) => /^(python3|py3)-/.test(name) && !noLibrary.test(name) && name !== 'py3-pip')),
  );
}
