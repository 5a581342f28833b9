import type { EvaluatedJob, Scene } from '../../model/analysis';
import type { Span } from '../../model/span';
import type { Job, Step } from '../../model/surface';
import type { Value } from '../../model/value';
import { byJob } from './by-job';

/** Something that reads as if it was to override the protection. */
export interface Attempt {
  readonly kind: 'variable' | 'shell' | 'configuration' | 'marker';
  readonly name: string;
  readonly span: Span;
  readonly value?: Value;
  /** The markers that are there. */
  readonly markers?: readonly string[];
  /** It was set in a stage that this one does not go on from. */
  readonly elsewhere?: true;
}

const overriding = /break_?system_?packages?$|^pip_\w*externally_managed$/i;

/** The variables that jobs set to override the protection, by job; those that set none are left out. */
export function variablesSet(scene: Scene): ReadonlyMap<Job, readonly Attempt[]> {
  return new Map(settings(scene));
}

const settings = byJob(({ job }) => {
  const attempts = job.steps.flatMap(variable);
  return attempts.length > 0 ? [[job, attempts] as const] : [];
});

/** What a job does to override the protection beside options, and what other stages set for themselves alone. `set`: from `variablesSet`. */
export function* attemptsIn(evaluated: EvaluatedJob, scene: Scene, set: ReturnType<typeof variablesSet>): Generator<Attempt> {
  const line = set.size > 0 ? lineage(evaluated.job, scene) : [];
  yield* line.flatMap((job) => set.get(job) ?? []);
  for (const [job, attempts] of set) if (!line.includes(job)) yield* attempts.map((attempt) => ({ ...attempt, elsewhere: true as const }));
  for (const note of evaluated.notes) {
    if (note.kind === 'variable') yield { kind: 'shell', name: note.name, span: note.span, value: note.value };
    else if (note.kind === 'marker-missed') yield { kind: 'marker', name: firstWord(note.span, scene), span: note.span, markers: note.markers };
  }
  for (const { action, span, arguments: words } of evaluated.invocations) {
    const writes =
      action === 'configure' && span !== undefined && words.some(({ value }) => typeof value === 'string' && overriding.test(value.replaceAll('-', '_')));
    if (writes && !usesConfiguration(evaluated)) yield { kind: 'configuration', name: 'pip config', span };
  }
}

function firstWord({ start, end }: Span, { document: { text } }: Scene): string {
  return text.slice(start, end).split(/\s/, 1)[0] ?? '';
}

function variable(step: Step): Attempt[] {
  return step.kind === 'variable' && overriding.test(step.name) ? [{ kind: 'variable', name: step.name, span: step.span, value: step.value }] : [];
}

/** Whether some call is overridden by a file. */
function usesConfiguration({ invocations }: EvaluatedJob): boolean {
  return invocations.some(({ override }) => override?.from.startsWith('/'));
}

/** A job and those it goes on from. */
function lineage(job: Job, scene: Scene): Job[] {
  const { start } = job;
  const parent = start.kind === 'job' ? scene.jobs.find(({ job: { id } }) => id === start.job)?.job : undefined;
  return parent ? [...lineage(parent, scene), job] : [job];
}
