import type { EvaluatedJob } from '../model/analysis';
import type { Job, StepChange } from '../model/surface';
import { Difference } from './difference';
import { type Ended, fork } from './ended';
import { evaluated, isJoined, JobRun, type JobSurroundings, startOf } from './job-run';
import { recordStep, replay, type StepRecord } from './step-record';

/** Of a step; none of those that are joined to another, and of those never reached. */
type Records = readonly (StepRecord | undefined)[];

/** An evaluated job with all that is needed to evaluate only what a change concerns. */
export interface TrackedJob {
  readonly job: Job;
  readonly evaluated: EvaluatedJob;
  /** The state before the first step. */
  readonly start: Ended;
  readonly records: Records;
  /** The state after the last. */
  readonly state: Ended;
}

/** Evaluates a job and keeps what each step came to. */
export function trackJob(job: Job, surroundings: JobSurroundings): TrackedJob {
  const start = startOf(job, surroundings);
  const run = new JobRun(job, surroundings, fork(start));
  return tracked(job, start, evaluateSteps(run, 0, job.steps.length), run.state);
}

function tracked(job: Job, start: Ended, records: Records, state: Ended): TrackedJob {
  return {
    job,
    start,
    records,
    state,
    evaluated: evaluated(
      job,
      state,
      reached(records).map(({ recording }) => recording),
    ),
  };
}

/** Evaluates the steps from one to before another. */
function evaluateSteps(run: JobRun, from: number, to: number): (StepRecord | undefined)[] {
  return run.job.steps.slice(from, to).map((step, index) => (isJoined(step) || run.state.stopped ? undefined : recordStep(run, from + index)));
}

/**
 * Evaluates a job again after some of its steps changed: those, and later ones that looked at what is different now.
 * `job` has the new steps, all spans of the old evaluation have moved with the text.
 */
export function trackAgain(old: TrackedJob, job: Job, { from, removed, added }: Omit<StepChange, 'job'>, surroundings: JobSurroundings): TrackedJob {
  if (removed === 0 && added === 0) return old.job === job ? old : { ...old, job, evaluated: { ...old.evaluated, job } };
  const run = new JobRun(job, surroundings, fork(old.start));
  const before = old.records.slice(0, from);
  for (const record of reached(before)) replay(record, run);
  const difference = new Difference(run.state);
  const fresh = evaluateSteps(run, from, from + added);
  difference.pass(reached(old.records.slice(from, from + removed)), reached(fresh));
  const { rest, state } = goOn(run, from + added, old.records.slice(from + removed), difference);
  // a budget that was or is used up decides about all that comes after
  if (run.commandsLeft < 0 || old.records.some((record) => record?.isCutShort)) return trackJob(job, surroundings);
  const isSame = !state || (difference.isNone && !state.stopped && !old.state.stopped);
  return tracked(job, old.start, [...before, ...fresh, ...rest], isSame ? old.state : state);
}

/** Goes through the steps after a change, and evaluates those that it concerns. No state: from some step on all is as it was. */
function goOn(run: JobRun, from: number, old: Records, difference: Difference): { readonly rest: Records; readonly state?: Ended } {
  const rest: (StepRecord | undefined)[] = [];
  for (const [index, known] of old.entries()) {
    if (known && !run.state.stopped && difference.isNone) {
      const kept = old.slice(index);
      for (const { commands } of reached(kept)) run.commandsLeft -= commands;
      return { rest: [...rest, ...kept] };
    }
    rest.push(run.state.stopped || isJoined(run.job.steps[from + index]) ? undefined : passStep(run, from + index, known, difference));
  }
  return { rest, state: run.state };
}

function passStep(run: JobRun, index: number, known: StepRecord | undefined, difference: Difference): StepRecord {
  if (known && !difference.concerns(known)) {
    replay(known, run);
    difference.passSame(known);
    return known;
  }
  const record = recordStep(run, index);
  difference.pass(known ? [known] : [], [record]);
  return record;
}

function reached(records: Records): StepRecord[] {
  return records.filter((record) => record !== undefined);
}
