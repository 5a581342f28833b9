import { resolve } from '../environments';
import { installers } from '../installers';
import type { EvaluatedJob, Facts } from '../model/analysis';
import type { Job, Step } from '../model/surface';
import type { System } from '../model/system';
import type { Reason } from '../model/verdict';
import { bootProcess, bootWorld } from '../shell/boot';
import type { Context, Session } from '../shell/context';
import { type Recording, startContext, startSession } from '../shell/session';
import type { Variables } from '../shell/variables';
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
  readonly recording: Recording;
  readonly session: Session;
  readonly #surroundings: JobSurroundings;
  readonly #context: Context;
  /** Variables from before the step that others are joined to. */
  #before: Variables;

  /** Begins with the job's first step, or in a state that was met before a later one. */
  constructor(job: Job, surroundings: JobSurroundings, state = startOf(job, surroundings)) {
    this.job = job;
    this.state = state;
    this.#surroundings = surroundings;
    const { session, recording } = startSession(installers);
    this.session = session;
    this.recording = recording;
    this.#context = startContext(session, state.world, state.process);
    this.#before = state.process.variables;
  }

  /** Evaluates one step; nothing happens any more once one of them stopped the job. */
  step(index: number): void {
    const { state, job } = this;
    const step = job.steps[index];
    if (!step || state.stopped) return;
    const { variables } = state.process;
    // only steps that are joined to this one need the state from before it
    if (!isJoined(step)) this.#before = isJoined(job.steps[index + 1]) ? variables.fork() : variables;
    state.stopped = runStep(step, this.#context, { ...this.#surroundings, before: this.#before, build: state.build }) === 'stopped';
  }
}

/** Whether a step happens at once with the one before it. */
export function isJoined(step: Step | undefined): boolean {
  return step?.kind === 'variable' && step.joined === true;
}

/** What came of a job. Calls without a place in the document stand where their job does. */
export function evaluated(job: Job, { system, because, stopped }: Ended, { invocations, packageCalls, notes }: Recording): EvaluatedJob {
  const placed = invocations.map((invocation) => (invocation.span ? invocation : { ...invocation, span: job.span }));
  return { job, system, because, stopped, notes, packageCalls, invocations: placed };
}

function startOf(job: Job, { facts, ended }: JobSurroundings): Ended {
  const from = job.start.kind === 'job' ? ended.get(job.start.job) : undefined;
  if (from) return fork(from);
  const resolution = job.start.kind === 'place' ? resolve(job.start.place, facts) : undefined;
  if (resolution?.kind === 'system') return boot(resolution.system, resolution.system, undefined);
  const because = resolution?.because ?? { message: `where ${job.title} begins is not known`, span: job.start.kind === 'job' ? job.start.span : undefined };
  return boot(unknownSystem(because), undefined, because);
}

function boot(system: System, known: System | undefined, because: Reason | undefined): Ended {
  return { world: bootWorld(system), process: bootProcess(system), system: known, because, build: new Set(), stopped: false };
}
