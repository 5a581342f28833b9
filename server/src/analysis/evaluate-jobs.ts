import { resolve } from '../environments';
import { installers } from '../installers';
import type { EvaluatedJob, Facts } from '../model/analysis';
import type { Span } from '../model/span';
import type { Job, Step } from '../model/surface';
import type { System } from '../model/system';
import type { Reason } from '../model/verdict';
import { bootProcess, bootWorld } from '../shell/boot';
import { type Recording, startContext, startSession } from '../shell/session';
import type { Ended } from './ended';
import { runStep } from './run-step';
import { unknownSystem } from './unknown-system';

/** Evaluates jobs one after another, each on its place or on the state an earlier one left. */
export function evaluateJobs(jobs: readonly Job[], facts: Facts): EvaluatedJob[] {
  const ended = new Map<string, Ended>();
  return jobs.map((job) => {
    const start = startOf(job, facts, ended);
    const { session, recording } = startSession(installers);
    const context = startContext(session, start.world, start.process);
    let before = start.process.variables;
    job.steps.forEach((step, i) => {
      if (start.stopped) return;
      // only steps that are joined to this one need the state from before it
      if (!isJoined(step)) before = isJoined(job.steps[i + 1]) ? start.process.variables.fork() : start.process.variables;
      start.stopped = runStep(step, context, { facts, ended, before, build: start.build }) === 'stopped';
    });
    ended.set(job.id, start);
    return { job, system: start.system, because: start.because, stopped: start.stopped, ...inDocument(recording, job.span) };
  });
}

function isJoined(step: Step | undefined): boolean {
  return step?.kind === 'variable' && step.joined === true;
}

function startOf(job: Job, facts: Facts, ended: ReadonlyMap<string, Ended>): Ended {
  const from = job.start.kind === 'job' ? ended.get(job.start.job) : undefined;
  if (from) return goOn(from);
  const resolution = job.start.kind === 'place' ? resolve(job.start.place, facts) : undefined;
  if (resolution?.kind === 'system') return boot(resolution.system, resolution.system, undefined);
  const because = resolution?.because ?? { message: `where ${job.title} begins is not known`, span: job.start.kind === 'job' ? job.start.span : undefined };
  return boot(unknownSystem(because), undefined, because);
}

function goOn(from: Ended): Ended {
  return { ...from, world: from.world.fork(), process: from.process.fork(), build: new Set(from.build) };
}

function boot(system: System, known: System | undefined, because: Reason | undefined): Ended {
  return { world: bootWorld(system), process: bootProcess(system), system: known, because, build: new Set(), stopped: false };
}

/** Calls without a place in the document stand where their job does. */
function inDocument({ invocations, packageCalls, notes }: Recording, span: Span): Pick<EvaluatedJob, 'invocations' | 'packageCalls' | 'notes'> {
  return { notes, invocations: invocations.map((invocation) => (invocation.span ? invocation : { ...invocation, span })), packageCalls };
}
