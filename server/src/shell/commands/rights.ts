import { absolute } from '../access';
import type { Handler } from '../context';
import type { Access } from '../node';
import { readOptions } from '../options';
import { known } from '../values';
import { change } from './change';
import { forEach } from './each';

/** `chmod [-R] mode path…`: whether a file may be run, and who may write. */
export const chmod: Handler = ({ arguments: words }, context) => {
  const operands = words.filter(({ value }) => !/^-[a-zA-Z]*[Rvcf]|^--/.test(known(value) ?? ''));
  const recursive = words.some(({ value }) => /^-[a-zA-Z]*R|^--recursive$/.test(known(value) ?? ''));
  const mode = known(operands[0]?.value) ?? '';
  const executable = runnable(mode);
  const writable = writers(mode);
  return forEach(operands.slice(1), (value) => {
    const path = absolute(value, context);
    if (path === undefined) return 0;
    if (context.world.files.what(path).kind === 'absent') return 1;
    change(path, recursive, (node) => ({ ...node, ...(node.kind === 'file' && executable !== undefined ? { executable } : {}), ...writable }), context);
    return 0;
  });
};

/** Whether a file may be run with a mode; `undefined`: as before. */
function runnable(mode: string): boolean | undefined {
  if (/x/.test(mode)) return !/-[rw]*x/.test(mode);
  return /^[0-7]+$/.test(mode) ? (Number.parseInt(mode, 8) & 0o111) !== 0 : undefined;
}

/** Who may write beside the owner after a mode; nothing where it says nothing of others. Who is in a group is not known (chmod(1)). */
function writers(mode: string): Access {
  if (/^[0-7]+$/.test(mode)) {
    const bits = Number.parseInt(mode, 8);
    return (bits & 0o002) !== 0 ? { writable: 'all' } : (bits & 0o020) !== 0 ? { writable: 'unknown' } : {};
  }
  const given = mode.split(',').flatMap((clause) => /^([ugoa]+)[+=][rwxXst]*w/.exec(clause)?.[1] ?? []);
  return given.some((who) => /[oa]/.test(who)) ? { writable: 'all' } : given.some((who) => who.includes('g')) ? { writable: 'unknown' } : {};
}

/** `chown [-R] owner path…`: what is not recorded gets an owner too, for it is there. */
export const chown: Handler = ({ arguments: words }, context) => {
  const { operands } = readOptions(words, ['--reference', '--from']);
  const owner = known(operands[0]?.value)?.split(/[:.]/)[0];
  if (context.process.user !== 'root') return 1;
  return forEach(operands.slice(1), (value) => {
    const path = absolute(value, context);
    if (path === undefined || owner === '') return 0;
    if (context.world.files.what(path).kind === 'absent') return 1;
    change(path, true, (node) => ({ ...node, ...(owner === undefined ? { writable: 'unknown' } : { owner }) }), context);
    return 0;
  });
};
