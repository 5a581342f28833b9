import { type Entry, fullTrace, type Reads, type Trace } from '../shell/entries';
import type { Recording } from '../shell/session';
import { entriesOf, type OwnState, ownState } from './ended';
import type { JobRun } from './job-run';

/** What a step did to one of the state's sets of entries, and what of them decided that. */
export interface PartRecord {
  readonly reads: Reads;
  /** What was written, as it was before. */
  readonly before: ReadonlyMap<string, Entry<unknown>>;
  /** The same as the step left it. */
  readonly after: ReadonlyMap<string, Entry<unknown>>;
}

/** What a step came to, and what that depended on: where none of it is different, the step need not be evaluated again. */
export interface StepRecord {
  readonly recording: Recording;
  readonly parts: readonly PartRecord[];
  readonly own: OwnState;
  readonly stopped: boolean;
  /** How many commands ran. */
  readonly commands: number;
  /** Whether it could not be evaluated to its end. */
  readonly isCutShort: boolean;
}

/** Evaluates a step and those joined to it, and keeps what happened. */
export function recordStep(run: JobRun, index: number): StepRecord {
  const { state, commandsLeft } = run;
  const traces = entriesOf(state).map((entries) => begun(entries, fullTrace()));
  const recording = run.step(index);
  const parts = entriesOf(state).map((entries, part) => {
    const { reads, written } = traces[part] as Required<Trace<unknown>>;
    entries.begin({ written: new Map() });
    const after = new Map([...written.keys()].map((name) => [name, entries.entry(name)]));
    // what is as it was may have been put back
    for (const [name, before] of written) if (after.get(name) === before) reads.looked.add(name);
    return { reads, before: written, after };
  });
  const isCutShort = run.commandsLeft < 0;
  return { recording, parts, own: ownState(state), stopped: state.stopped, commands: commandsLeft - run.commandsLeft, isCutShort };
}

function begun<T extends Trace<unknown>>(entries: { begin: (trace: T) => void }, trace: T): T {
  entries.begin(trace);
  return trace;
}

/** Does to the state before a step what it did when it was evaluated. */
export function replay({ parts, own, stopped, commands }: StepRecord, run: JobRun): void {
  const { state } = run;
  for (const [index, entries] of entriesOf(state).entries()) {
    const after = parts[index]?.after;
    if (after && after.size > 0) after.forEach((entry, name) => entries.put(name, entry));
  }
  state.process.variables.refresh();
  Object.assign(state.process, own);
  state.stopped = stopped;
  run.commandsLeft -= commands;
}
