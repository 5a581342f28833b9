import type { EvaluatedJob } from '../model/analysis';
import type { Job, StepChange } from '../model/surface';
import type { Recording } from '../shell/session';
import { type Ended, fork, isSameState } from './ended';
import { evaluated, isJoined, JobRun, type JobSurroundings } from './job-run';

/** The state before a step, and how much had been recorded until then. */
interface Checkpoint {
  readonly state: Ended;
  readonly counts: Counts;
  readonly stepsLeft: number;
}

interface Counts {
  readonly invocations: number;
  readonly packageCalls: number;
  readonly notes: number;
}

/** An evaluated job with all that is needed to evaluate it again from the middle. */
export interface TrackedJob {
  readonly job: Job;
  readonly evaluated: EvaluatedJob;
  readonly recording: Recording;
  /** The state before each step, and last the one that is left; none before steps that are joined to another and those never reached. */
  readonly checkpoints: readonly (Checkpoint | undefined)[];
  readonly state: Ended;
}

/** Evaluates a job and keeps the state before each step. */
export function trackJob(job: Job, surroundings: JobSurroundings): TrackedJob {
  const run = new JobRun(job, surroundings);
  const checkpoints: (Checkpoint | undefined)[] = [];
  for (let index = 0; index <= job.steps.length; index += 1) {
    checkpoints.push(checkpointOf(run, index));
    run.step(index);
  }
  return { job, evaluated: evaluated(job, run.state, run.recording), recording: run.recording, checkpoints, state: run.state };
}

const nothing: Counts = { invocations: 0, packageCalls: 0, notes: 0 };

function checkpointOf({ job, state, recording, session }: JobRun, index: number, base = nothing): Checkpoint | undefined {
  if (isJoined(job.steps[index]) || (state.stopped && index < job.steps.length)) return undefined;
  const counts = { invocations: recording.invocations.length, packageCalls: recording.packageCalls.length, notes: recording.notes.length };
  return { state: fork(state), counts: plus(counts, base), stepsLeft: session.steps };
}

/** How many states after a change are compared with what they were; where they differ for so long, they differ to the end. */
const mostComparisons = 8;

/**
 * Evaluates a job again after some of its steps changed: from the state before them until the state is what it was.
 * `job` has the new steps, all spans of the old evaluation have moved with the text.
 */
export function trackAgain(old: TrackedJob, job: Job, { from, removed, added }: Omit<StepChange, 'job'>, surroundings: JobSurroundings): TrackedJob {
  if (removed === 0 && added === 0) return { ...old, job, evaluated: { ...old.evaluated, job } };
  const start = old.checkpoints[from];
  // these steps are never reached
  if (!start) return { ...old, job, evaluated: { ...old.evaluated, job }, checkpoints: old.checkpoints.toSpliced(from, removed, ...noCheckpoints(added)) };
  const run = new JobRun(job, surroundings, fork(start.state));
  run.session.steps = start.stepsLeft;
  const checkpoints: (Checkpoint | undefined)[] = [];
  for (let index = from; index <= job.steps.length; index += 1) {
    const before = index < from + added ? undefined : old.checkpoints[index - added + removed];
    const isNear = index < from + added + mostComparisons || index === job.steps.length;
    if (before && isNear && isSameState(before.state, run.state)) return splice(old, job, { from, to: index - added + removed, run, checkpoints });
    checkpoints.push(checkpointOf(run, index, start.counts));
    run.step(index);
  }
  return splice(old, job, { from, to: undefined, run, checkpoints });
}

function noCheckpoints(count: number): undefined[] {
  return Array.from({ length: count }, () => undefined);
}

interface Stretch {
  /** First step that was evaluated again. */
  readonly from: number;
  /** Old index of the first step that was not; `undefined`: it went on to the end. */
  readonly to: number | undefined;
  readonly run: JobRun;
  readonly checkpoints: readonly (Checkpoint | undefined)[];
}

/** What was before, what is new, and what stays as it was. */
function splice(old: TrackedJob, job: Job, { from, to, run, checkpoints }: Stretch): TrackedJob {
  const before = (old.checkpoints[from] as Checkpoint).counts;
  const after = to === undefined ? undefined : (old.checkpoints[to] as Checkpoint).counts;
  const { invocations, packageCalls, notes } = run.recording;
  const recording: Recording = {
    invocations: spliced(old.recording.invocations, before.invocations, after?.invocations, invocations),
    packageCalls: spliced(old.recording.packageCalls, before.packageCalls, after?.packageCalls, packageCalls),
    notes: spliced(old.recording.notes, before.notes, after?.notes, notes),
    gaps: [],
  };
  const moved = after && minus(plus(before, { invocations: invocations.length, packageCalls: packageCalls.length, notes: notes.length }), after);
  const later = to === undefined ? [] : old.checkpoints.slice(to).map((checkpoint) => checkpoint && moved && withCounts(checkpoint, moved));
  const state = to === undefined ? run.state : old.state;
  return { job, recording, state, evaluated: evaluated(job, state, recording), checkpoints: [...old.checkpoints.slice(0, from), ...checkpoints, ...later] };
}

function spliced<T>(old: readonly T[], from: number, to: number | undefined, fresh: readonly T[]): T[] {
  return [...old.slice(0, from), ...fresh, ...(to === undefined ? [] : old.slice(to))];
}

function withCounts(checkpoint: Checkpoint, moved: Counts): Checkpoint {
  return moved.invocations === 0 && moved.packageCalls === 0 && moved.notes === 0 ? checkpoint : { ...checkpoint, counts: plus(checkpoint.counts, moved) };
}

function plus(a: Counts, b: Counts): Counts {
  return { invocations: a.invocations + b.invocations, packageCalls: a.packageCalls + b.packageCalls, notes: a.notes + b.notes };
}

function minus(a: Counts, b: Counts): Counts {
  return { invocations: a.invocations - b.invocations, packageCalls: a.packageCalls - b.packageCalls, notes: a.notes - b.notes };
}
