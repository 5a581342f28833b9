import type { EvaluatedJob, Facts } from '../model/analysis';
import type { Job } from '../model/surface';
import type { Ended } from './ended';
import { evaluated, isJoined, JobRun } from './job-run';

/** Evaluates jobs one after another, each on its place or on the state an earlier one left. */
export function evaluateJobs(jobs: readonly Job[], facts: Facts): EvaluatedJob[] {
  const ended = new Map<string, Ended>();
  return jobs.map((job) => {
    const run = new JobRun(job, { facts, ended });
    const recordings = job.steps.flatMap((step, index) => (isJoined(step) ? [] : [run.step(index)]));
    ended.set(job.id, run.state);
    return evaluated(job, run.state, recordings);
  });
}
