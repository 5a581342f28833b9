import type { TextChange } from '../model/surface';

/** The smallest change that makes one text of another; where several would do, one of them. Compares by halving, at the speed of memory. */
export function textChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (length) => before.slice(0, length) === after.slice(0, length));
  const same = longest(shorter - start, (length) => before.slice(before.length - length) === after.slice(after.length - length));
  return { start, end: before.length - same, length: after.length - same - start };
}

/** The greatest length up to `most` that holds, where each shorter one does too. */
function longest(most: number, holds: (length: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
