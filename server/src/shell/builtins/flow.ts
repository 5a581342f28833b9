import type { Value } from '../../model/value';
import type { Handler } from '../context';
import type { Status } from '../status';
import { known } from '../values';

/** `:` and `true`. */
export const succeed: Handler = () => 0;

/** `false`. */
export const fail: Handler = () => 1;

/** `exit [n]` and `return [n]`. */
export const leave =
  (kind: 'exit' | 'return'): Handler =>
  ({ arguments: [code] }, { process }) => {
    // bash: "can only return from a function or sourced script"; dash leaves
    if (kind === 'return' && process.returnable === 0 && process.shell === 'bash') return 1;
    process.lastStatus = code === undefined ? process.lastStatus : exitCode(code.value);
    process.signal = { kind: kind === 'return' && process.returnable === 0 ? 'exit' : kind };
    return process.lastStatus;
  };

function exitCode(value: Value): Status {
  const text = known(value);
  if (text === undefined) return 'open';
  return /^\d+$/.test(text) ? Number(text) & 255 : 2;
}

/** `break [n]` and `continue [n]`. */
export const jump =
  (kind: 'break' | 'continue'): Handler =>
  ({ arguments: [levels] }, { process }) => {
    process.signal = { kind, levels: Number(known(levels?.value) ?? 1) || 1 };
    return 0;
  };
