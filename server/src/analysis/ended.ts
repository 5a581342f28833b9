import type { System } from '../model/system';
import type { Reason } from '../model/verdict';
import type { Entries } from '../shell/entries';
import type { Process } from '../shell/process';
import type { World } from '../shell/world';

/** The state a job leaves, for jobs that go on from it. */
export interface Ended {
  readonly world: World;
  /** Between steps all processes have ended but this one: variables, folder, user, and whether what comes is reached. */
  readonly process: Process;
  readonly system: System | undefined;
  readonly because: Reason | undefined;
  /** Variables of the build (`ARG`): stages that go on from this one have them too (docs.docker.com, build variables). */
  readonly build: Entries<true>;
  /** Whether it surely fails on its way: what goes on from it is never reached. */
  stopped: boolean;
}

/** A copy that goes on apart from its original. */
export function fork(from: Ended): Ended {
  return { ...from, world: from.world.fork(), process: from.process.fork(), build: from.build.fork() };
}

/** All that steps write to, but for what a process has for itself. */
export function entriesOf({ world, process, build }: Ended): readonly Entries<unknown>[] {
  return [world.entries, process.variables.entries, build] as readonly Entries<unknown>[];
}

/** What a process has for itself between steps. */
export type OwnState = Pick<Process, 'cwd' | 'user' | 'reach'>;

/** What the process of a state has for itself. */
export function ownState({ process: { cwd, user, reach } }: Ended): OwnState {
  return { cwd, user, reach };
}
