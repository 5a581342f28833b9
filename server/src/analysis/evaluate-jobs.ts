import type { EvaluatedJob, Facts } from '../model/analysis';
import type { Job } from '../model/surface';
import type { Ended } from './ended';
import { evaluated, JobRun } from './job-run';

/** Evaluates jobs one after another, each on its place or on the state an earlier one left. */
export function evaluateJobs(jobs: readonly Job[], facts: Facts): EvaluatedJob[] {
  const ended = new Map<string, Ended>();
  return jobs.map((job) => {
    const run = new JobRun(job, { facts, ended });
    for (const index of job.steps.keys()) run.step(index);
    ended.set(job.id, run.state);
    return evaluated(job, run.state, run.recording);
  });
}
