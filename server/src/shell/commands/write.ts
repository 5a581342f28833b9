import type { Handler } from '../context';
import { absolute, writeFile } from '../access';
import { readOptions } from '../options';
import { hole, known } from '../values';
import { forEach } from './each';

/** `truncate -s0 path…`: what was in it is gone. */
export const truncate: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, ['-s', '--size', '-r', '--reference']);
  const size = known(options.value('-s', '--size'));
  return forEach(options.operands, (value) => {
    const path = absolute(value, context);
    if (path === undefined) return 'likely';
    return Number(!writeFile(path, size === '0' ? '' : hole('what is left in the file is not known'), context));
  });
};

/** `tee [-a] path…`: what comes in goes to the files and on. */
export const tee: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, []);
  const text = context.io.in.all();
  context.io.out.write(text);
  return forEach(options.operands, (value) => {
    const path = absolute(value, context);
    return path === undefined ? 'likely' : Number(!writeFile(path, text, context, options.has('-a', '--append')));
  });
};

/** `dd of=path`. */
export const dd: Handler = ({ arguments: words }, context) => {
  const target = words.map(({ value }) => known(value)).find((text) => text?.startsWith('of='));
  const path = target === undefined ? undefined : absolute(target.slice(3), context);
  if (path !== undefined) writeFile(path, hole('what dd wrote is not known'), context);
  return 'likely';
};
