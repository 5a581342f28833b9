import { resolve } from '../environments';
import { installers } from '../installers';
import type { EvaluatedJob, Facts, Note, PackageCall } from '../model/analysis';
import type { Invocation } from '../model/invocation';
import type { Job, Step } from '../model/surface';
import type { System } from '../model/system';
import type { Reason } from '../model/verdict';
import { bootProcess, bootWorld } from '../shell/boot';
import { Entries } from '../shell/entries';
import { mostCommands, type Recording, startContext, startSession } from '../shell/session';
import { type Ended, fork } from './ended';
import { runStep } from './run-step';
import { unknownSystem } from './unknown-system';

/** What jobs are evaluated with beside their own steps: facts, and the states that earlier jobs left, by id. */
export interface JobSurroundings {
  readonly facts: Facts;
  readonly ended: ReadonlyMap<string, Ended>;
}

/** The evaluation of one job, step by step. */
export class JobRun {
  readonly job: Job;
  readonly state: Ended;
  /** Commands that may still run before we give up. */
  commandsLeft = mostCommands;
  readonly #surroundings: JobSurroundings;

  /** Begins with the job's first step, or in a state that was met before a later one. */
  constructor(job: Job, surroundings: JobSurroundings, state = startOf(job, surroundings)) {
    this.job = job;
    this.state = state;
    this.#surroundings = surroundings;
  }

  /** Evaluates one step and those joined to it; nothing happens any more once one of them stopped the job. */
  step(index: number): Recording {
    const { state, job } = this;
    const { session, recording } = startSession(installers, this.#surroundings.facts.withoutMissed);
    session.steps = this.commandsLeft;
    const context = startContext(session, state.world, state.process);
    const { variables } = state.process;
    // only steps that are joined to this one need the state from before it
    const before = isJoined(job.steps[index + 1]) ? variables.fork() : variables;
    for (let at = index; at === index || isJoined(job.steps[at]); at += 1) {
      if (state.stopped) break;
      state.stopped = runStep(job.steps[at] as Step, context, { ...this.#surroundings, before, build: state.build }) === 'stopped';
    }
    this.commandsLeft = session.steps;
    return recording;
  }
}

/** Whether a step happens at once with the one before it. */
export function isJoined(step: Step | undefined): boolean {
  return step?.kind === 'variable' && step.joined === true;
}

/** What came of a job whose steps came to these. Calls without a place in the document stand where their job does. */
export function evaluated(job: Job, { system, because, stopped }: Ended, recordings: readonly Recording[]): EvaluatedJob {
  const notes: Note[] = [];
  const packageCalls: PackageCall[] = [];
  const invocations: Invocation[] = [];
  for (const recording of recordings) {
    notes.push(...recording.notes);
    packageCalls.push(...recording.packageCalls);
    for (const call of recording.invocations) invocations.push(call.span ? call : { ...call, span: job.span });
  }
  return { job, system, because, stopped, notes, packageCalls, invocations };
}

/** The state a job begins in. */
export function startOf(job: Job, { facts, ended }: JobSurroundings): Ended {
  const from = job.start.kind === 'job' ? ended.get(job.start.job) : undefined;
  if (from) return fork(from);
  const resolution = job.start.kind === 'place' ? resolve(job.start.place, facts) : undefined;
  if (resolution?.kind === 'system') return boot(resolution.system, resolution.system, undefined);
  const because = resolution?.because ?? { message: `where ${job.title} begins is not known`, span: job.start.kind === 'job' ? job.start.span : undefined };
  return boot(unknownSystem(because), undefined, because);
}

function boot(system: System, known: System | undefined, because: Reason | undefined): Ended {
  return { world: bootWorld(system), process: bootProcess(system), system: known, because, build: new Entries(), stopped: false };
}
