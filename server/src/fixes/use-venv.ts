import type { EvaluatedJob, Edit, PackageCall, Scene } from '../model/analysis';
import type { Draft, Fix } from '../model/fix';
import type { Invocation } from '../model/invocation';
import type { Step } from '../model/surface';
import { insertion, lineEnd, indentationAt } from './shared/text-edits';

const folder = '/opt/venv';

/**
 * Creates a virtual environment once, before the stage's first refused call, and puts it first on PATH for all that
 * comes after: the way Python's own documentation and Docker's recommend for images.
 */
export const useVenv: Fix = {
  id: 'use-venv',
  mends: ['refused-install'],
  *offers(problem, scene) {
    if (problem.kind !== 'refused-install' || problem.invocation.action !== 'install' || scene.surface.id !== 'dockerfile') return;
    const job = scene.jobs.find(({ job: { id } }) => id === problem.job);
    const first = job?.invocations.find(({ verdict }) => verdict === 'refused');
    const step = job && first && stepOf(first, job);
    if (!job || !first || !step) return;
    if (isCopiedFrom(job, scene)) return;
    for (const packages of packageEdits(job, first, scene)) {
      yield ownInstruction(step, scene, packages);
      yield* sameInstruction(step, first, scene, packages);
    }
  },
};

function stepOf({ span }: Invocation, { job }: EvaluatedJob): Step | undefined {
  return job.steps.find((step) => span !== undefined && step.span.start <= span.start && span.end <= step.span.end);
}

const title = `Use a virtual environment in ${folder}`;

/** `RUN python3 -m venv` and `ENV PATH` as instructions of their own: where Python was installed before. */
function ownInstruction(step: Step, scene: Scene, packages: readonly Edit[]): Draft {
  const { text } = scene.document;
  const indent = indentationAt(text, step.span.start);
  const end = lineEnd(text);
  const lines = `RUN python3 -m venv ${folder}${end}${indent}ENV PATH="${folder}/bin:$PATH"${end}${indent}`;
  return { title, edits: [...packages, insertion(step.span.start, lines)] };
}

/** The same inside the instruction that also installs Python. */
function* sameInstruction(step: Step, { program, span }: Invocation, scene: Scene, packages: readonly Edit[]): Iterable<Draft> {
  const at = span?.start ?? program?.start;
  if (at === undefined) return;
  const { text } = scene.document;
  const path = `ENV PATH="${folder}/bin:$PATH"${lineEnd(text)}${indentationAt(text, step.span.start)}`;
  yield { title, edits: [...packages, insertion(step.span.start, path), insertion(at, `python3 -m venv ${folder} && `)] };
}

/** What makes `python3 -m venv` work: nothing, or its package on the line that installs Python. */
function* packageEdits(job: EvaluatedJob, before: Invocation, scene: Scene): Iterable<readonly Edit[]> {
  yield [];
  const call = withParents(job, scene)
    .flatMap(({ packageCalls }) => packageCalls)
    .findLast(({ span, packages }) => span !== undefined && span.start < (before.span?.start ?? 0) && packages.some(({ name }) => /^(python3|pip)/.test(name)));
  const name = call && venvPackage(job);
  if (call && name !== undefined) {
    const after = afterPython(call);
    if (after !== undefined) yield [insertion(after, besideIn(scene.document.text, after, name))];
  }
}

/** A stage and those it goes on from, the first one first. */
function withParents(job: EvaluatedJob, scene: Scene): EvaluatedJob[] {
  const { start } = job.job;
  const parent = start.kind === 'job' ? scene.jobs.find(({ job: { id } }) => id === start.job) : undefined;
  return parent ? [...withParents(parent, scene), job] : [job];
}

/** Whether a later stage copies the folders pip would have installed to: they would be empty. */
function isCopiedFrom({ job }: EvaluatedJob, scene: Scene): boolean {
  const copies = scene.jobs.flatMap((other) => other.job.steps).filter((step) => step.kind === 'copy' && step.from.kind === 'job' && step.from.job === job.id);
  return copies.some((step) => step.kind === 'copy' && step.sources.some((source) => typeof source !== 'string' || /^\/(usr|$)/.test(source)));
}

function venvPackage({ system }: EvaluatedJob): string | undefined {
  const distribution = system?.release?.distribution;
  return distribution === 'debian' || distribution === 'ubuntu' ? 'python3-venv' : undefined;
}

/** One more word behind an offset: on a line of its own where the words before it have theirs. */
function besideIn(text: string, offset: number, word: string): string {
  const line = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0] ?? '';
  const alone = /^\s*[\w.+-]+$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
  const continued = /^[ \t]*([\\`])\r?\n/.exec(text.slice(offset, offset + 20))?.[1];
  return alone && continued !== undefined ? ` ${continued}${lineEnd(text)}${line}${word}` : ` ${word}`;
}

/** Behind the last package of Python's, so that the line reads well. */
function afterPython({ packages }: PackageCall): number | undefined {
  return packages.findLast(({ name, span }) => name.startsWith('python3') && span !== undefined)?.span?.end;
}
