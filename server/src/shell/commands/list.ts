import { absolute } from '../access';
import type { Handler } from '../context';
import { readOptions } from '../options';
import type { Status } from '../status';
import { hole, known } from '../values';

/** `ls path…`: names of what is recorded; 2 where a path is surely not there. */
export const ls: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, ['-I', '-w', '--ignore']);
  const { files } = context.world;
  const operands = options.operands.length > 0 ? options.operands : [{ value: '.' }];
  let status: Status = 0;
  for (const { value } of operands) {
    const path = absolute(value, context);
    const kind = path === undefined ? 'unknown' : files.what(path).kind;
    if (kind === 'absent') status = 2;
    else if (path === undefined || kind === 'unknown' || options.has('-l', '-s', '-i', '-R')) {
      context.io.out.write(hole('what ls lists is not known'));
      if (status === 0 && kind === 'unknown') status = 'open';
    } else if (kind === 'directory' && !options.has('-d')) {
      const names = files.names(path);
      for (const name of names) context.io.out.write(`${name}\n`);
      if (!files.isComplete(path)) context.io.out.write(hole('what else is there is not known'));
    } else context.io.out.write(`${known(value) ?? path}\n`);
  }
  return status;
};
