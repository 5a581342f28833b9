import type { System } from '../model/system';
import type { Reason } from '../model/verdict';
import type { Process } from '../shell/process';
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
