import type { Call, Context, Handler } from '../context';
import { readOptions } from '../options';
import { basename } from '../paths';
import { skeletonOf } from '../skeleton';
import type { Status } from '../status';
import { hole, known } from '../values';
import type { World } from '../world';

/** `adduser name`: a user with a home from now on, and of a person with what /etc/skel holds. */
export const addUser: Handler = (call, context) => add(call, context, true);

/** `useradd name`: Debian's makes the home only where it is told to (useradd(8), CREATE_HOME in its login.defs). */
export const userAdd: Handler = (call, context) => {
  return add(call, context, !isDebian(context.world));
};

function add({ name: program, arguments: words }: Call, context: Context, makesHome: boolean): Status {
  const options = readOptions(words, [
    '-b',
    '-c',
    '-d',
    '-e',
    '-f',
    '-g',
    '-G',
    '-k',
    '-K',
    '-p',
    '-s',
    '-u',
    '-h',
    '-S',
    '--home',
    '--home-dir',
    '--shell',
    '--uid',
    '--gid',
    '--gecos',
    '--ingroup',
    '--comment',
    '--groups',
  ]);
  const name = known(options.operands[0]?.value);
  if (context.process.user !== 'root') return 1;
  if (name === undefined) return 'likely';
  const home = known(options.value('-d', '--home', '--home-dir', '-h')) ?? `/home/${name}`;
  context.world.users.set(name, true);
  context.world.homes.set(name, home);
  const { files } = context.world;
  const isMade = options.has('-m', '--create-home') || (makesHome && !options.has('-M', '-H', '--no-create-home'));
  if (!isMade || files.what(home).kind === 'directory') return 0;
  files.set(home, { kind: 'directory', complete: true, owner: name });
  // adduser copies no skeleton for a system's user (adduser(8))
  const hasSkeleton = basename(program) !== 'adduser' || !options.has('--system', '-S', '-D');
  if (hasSkeleton && isDebian(context.world)) for (const [path, node] of skeletonOf(name, home)) files.set(path, node);
  return 0;
}

function isDebian({ release }: World): boolean {
  return release?.distribution === 'debian' || release?.distribution === 'ubuntu';
}

/** `whoami` and `id -un`. */
export const whoami: Handler = (_call, { process, io }) => {
  io.out.write(process.user === undefined ? hole('the user is not known') : `${process.user}\n`);
  return 0;
};

/** Number of the first person's user on Debian and most others; that it is not 0 is what counts. */
export const firstUser = '1000';

/** `id [-u]`. */
export const id: Handler = ({ arguments: words }, { process, io }) => {
  const options = readOptions(words, []);
  const number = process.user === 'root' ? '0' : process.user === undefined ? undefined : firstUser;
  if (options.has('-n') && process.user !== undefined) io.out.write(`${process.user}\n`);
  else io.out.write(options.has('-u', '-g') && number !== undefined ? `${number}\n` : hole('an id is not known'));
  return 0;
};
