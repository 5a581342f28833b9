import type { Value } from '../../model/value';
import { absolute } from '../access';
import type { Context, Handler } from '../context';
import { hole, known } from '../values';

/** Moves to a folder if it is there; 1 where it surely is not. Keeps `$PWD` and `$OLDPWD`. */
function changeFolder(target: Value, context: Context): 0 | 1 {
  const { process, world } = context;
  const path = absolute(target, context);
  if (path !== undefined) {
    const { kind } = world.files.what(path);
    if (kind === 'absent' || kind === 'file' || kind === 'link') return 1;
  }
  const next = path ?? hole('the folder is not known');
  process.variables.set('OLDPWD', process.cwd);
  process.cwd = next;
  process.variables.set('PWD', next, true);
  return 0;
}

/** `cd [-LP] [dir | -]`. */
export const cd: Handler = ({ arguments: words }, context) => {
  const operands = words.filter(({ value }) => !/^-[LPe@]+$/.test(known(value) ?? '') && value !== '--');
  const { variables } = context.process;
  if (operands.length > 1) return context.process.shell === 'sh' ? changeFolder(operands[0]?.value ?? '', context) : 1;
  const target = operands[0]?.value ?? variables.get('HOME');
  if (target === undefined) return 1;
  return changeFolder(target === '-' ? (variables.get('OLDPWD') ?? '') : target, context);
};

/** `pushd dir`; without one it swaps the two on top. */
export const pushd: Handler = ({ arguments: words }, context) => {
  const { process } = context;
  const target = words.find(({ value }) => !/^[-+]/.test(known(value) ?? ''))?.value;
  const before = process.cwd;
  const to = target ?? process.folders.pop();
  if (to === undefined) return 1;
  const status = changeFolder(to, context);
  if (status === 0) {
    process.folders.push(before);
    context.io.out.write(process.cwd);
  }
  return status;
};

/** `popd`. */
export const popd: Handler = (_call, context) => {
  const folder = context.process.folders.pop();
  return folder === undefined ? 1 : changeFolder(folder, context);
};

/** `pwd`. */
export const pwd: Handler = (_call, { process, io }) => {
  io.out.write(process.cwd);
  io.out.write('\n');
  return 0;
};
