import { posix } from 'node:path';
import type { Facts } from '../model/analysis';
import type { Ports } from './ports';
import type { Source } from './sources';

/** What the command line says of builds. */
export type Assumptions = Pick<Facts, 'standIn' | 'build'>;

/** The facts for files: this machine seen from the working folder, without running a program, and the files beside. */
export async function factsFrom({ cwd, host }: Ports, assumptions: Assumptions): Promise<(source: Source) => Facts> {
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
    ...assumptions,
    readBeside: (beside) => {
      const inside = posix.normalize(beside);
      return posix.isAbsolute(inside) || inside.startsWith('../') ? undefined : read(posix.join(posix.dirname(path), inside));
    },
  });
}
