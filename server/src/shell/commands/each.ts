import type { Argument, Value } from '../../model/value';
import type { Status } from '../status';

/** The worse of two statuses. */
function worse(a: Status, b: Status): Status {
  if (a === 0) return b;
  return typeof a === 'number' ? a : typeof b === 'number' && b !== 0 ? b : a;
}

/** Acts on each word, and otherwise on those that stand for any number; the worst status counts. */
export function forEach(words: readonly Argument[], act: (value: Value) => Status, onMany: (value: Value) => Status = () => 'likely'): Status {
  return words.reduce<Status>((status, { value, many }) => worse(status, many ? onMany(value) : act(value)), 0);
}
