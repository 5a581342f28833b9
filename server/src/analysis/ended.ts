import type { System } from '../model/system';
import type { Reason } from '../model/verdict';
import type { Process } from '../shell/process';
import { same } from '../shell/same';
import type { World } from '../shell/world';

/** The state a job leaves, for jobs that go on from it. */
export interface Ended {
  readonly world: World;
  readonly process: Process;
  readonly system: System | undefined;
  readonly because: Reason | undefined;
  /** Variables of the build (`ARG`): stages that go on from this one have them too (docs.docker.com, build variables). */
  readonly build: Set<string>;
  /** Whether it surely fails on its way: what goes on from it is never reached. */
  stopped: boolean;
}

/** A copy that goes on apart from its original. */
export function fork(from: Ended): Ended {
  return { ...from, world: from.world.fork(), process: from.process.fork(), build: new Set(from.build) };
}

/** Whether two states are the same in every respect, so that all that comes after is. */
export function isSameState(a: Ended, b: Ended): boolean {
  return a.stopped === b.stopped && a.system === b.system && same(a.build, b.build) && a.world.isSame(b.world) && a.process.isSame(b.process);
}
