import { posix } from 'node:path';
import type { Facts } from '../model/analysis';
import type { Ports } from './ports';
import type { Source } from './sources';

/** The facts for files: this machine seen from the working folder, without running a program, and the files beside. */
export async function factsFrom({ cwd, host }: Ports): Promise<(source: Source) => Facts> {
  const { facts: machine } = await host.observe({ folder: cwd, interpreter: undefined, trusted: false });
  const known = new Map<string, string | undefined>();
  const read = (path: string) => {
    if (!known.has(path)) {
      const answer = host.readText(path);
      known.set(path, answer.kind === 'text' ? answer.text : undefined);
    }
    return known.get(path);
  };
  return ({ path }) => ({
    machine,
    images: {},
    readBeside: (beside) => {
      // nothing outside of the working folder
      const inside = posix.join(posix.dirname(path), beside);
      return posix.isAbsolute(beside) || inside.startsWith('../') ? undefined : read(inside);
    },
  });
}
