import type { Value } from '../model/value';
import type { Process } from './process';
import { hole } from './values';

/** Variables that bash sets by itself (bash(1), Shell Variables); `undefined` for others. */
export function bashVariable(name: string, { user, file }: Process): Value | undefined {
  if (name === 'BASH_SOURCE') return file;
  if (name === 'BASH_VERSION') return { pieces: ['5', { because: 'the version of bash is not known' }] };
  if (name === 'UID' || name === 'EUID') return user === 'root' ? '0' : user === undefined ? hole('the user is not known') : '1000';
  if (['RANDOM', 'SECONDS', 'SRANDOM', 'EPOCHSECONDS', 'BASHPID', 'PPID', 'LINENO', 'HOSTNAME'].includes(name)) return hole(`$${name} changes`);
  return undefined;
}
