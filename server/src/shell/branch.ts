import type { Reach } from '../model/invocation';
import type { Context } from './context';
import type { Status } from './status';

const ranks: readonly Reach[] = ['unlikely', 'possible', 'certain'];

/** The less likely of two. */
export function lesser(a: Reach, b: Reach): Reach {
  return ranks.indexOf(a) < ranks.indexOf(b) ? a : b;
}

/**
 * Evaluates what runs only perhaps: on copies of the state, which are then joined with what would be without it.
 * Returns whether it ended the shell or function, so that whoever goes on did not come through it.
 */
export function possibly(context: Context, because: string, run: (inner: Context) => Status, reach: Reach = 'possible'): boolean {
  const process = context.process.fork();
  const world = context.world.fork();
  process.reach = lesser(process.reach, reach);
  run({ ...context, process, world });
  if (process.signal) return true;
  context.world.join(world, because);
  context.process.join(process, because);
  return false;
}

/** Evaluates alternatives of which exactly one runs, we do not know which, and joins their ends. */
export function oneOf(context: Context, because: string, runs: readonly ((inner: Context) => Status)[]): Status {
  const ends = runs.map((run) => {
    const process = context.process.fork();
    const world = context.world.fork();
    process.reach = lesser(process.reach, 'possible');
    const status = run({ ...context, process, world });
    return { process, world, status };
  });
  const left = ends.filter(({ process }) => !process.signal);
  const [first, ...others] = left.length > 0 ? left : ends;
  if (!first) return 0;
  for (const other of others) {
    first.world.join(other.world, because);
    first.process.join(other.process, because);
  }
  if (left.length === 0) context.process.signal = first.process.signal;
  context.world.become(first.world);
  context.process.become(first.process);
  return left.every(({ status }) => status === first.status) ? first.status : 'open';
}
