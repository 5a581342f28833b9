import { absolute } from '../access';
import type { Handler } from '../context';
import { readOptions } from '../options';
import { hole, known } from '../values';

/** `uname`: the kernel is Linux wherever a distribution is known. */
export const uname: Handler = ({ arguments: words }, { world, io }) => {
  const plain = words.length === 0 || (words.length === 1 && /^(-s|--kernel-name)$/.test(known(words[0]?.value) ?? ''));
  io.out.write(plain && world.release ? 'Linux\n' : hole('what uname says is not known'));
  return 0;
};

/** `dpkg-divert [--rename] [--divert to] --add file`: moves a file of a package out of the way (renaming is the default since dpkg 1.20). */
export const dpkgDivert: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, ['--divert', '--package', '--admindir', '--instdir', '--root']);
  if (context.process.user !== undefined && context.process.user !== 'root') return 2;
  if (options.has('--list', '--listpackage', '--truename', '--no-rename', '--remove')) return options.has('--remove') ? 'open' : 0;
  for (const { value } of options.operands) {
    const path = absolute(value, context);
    if (path === undefined) continue;
    const target = options.value('--divert');
    const to = target === undefined ? `${path}.distrib` : absolute(target, context);
    if (to !== undefined && context.world.files.what(path).kind !== 'absent') context.world.files.transfer(path, to, false);
  }
  return 0;
};
