import type { Handler } from '../context';
import { glob } from '../glob';
import { resolvePath } from '../paths';
import { hole, known } from '../values';

/** bash's `compgen -G pattern`: the paths that match; 1 where there is none. What other completions give is not known. */
export const compgen: Handler = ({ arguments: [option, word] }, context) => {
  const { io, process, world } = context;
  const pattern = option?.value === '-G' ? known(word?.value) : undefined;
  const cwd = known(process.cwd);
  const found = pattern === undefined || cwd === undefined ? undefined : glob(pattern, cwd, context);
  if (found === undefined || found.some((path) => world.files.what(resolvePath(cwd ?? '/', path)).kind === 'unknown')) {
    io.out.write(hole('what compgen finds is not known'));
    return 'open';
  }
  for (const path of found) io.out.write(`${path}\n`);
  return Number(found.length === 0);
};
