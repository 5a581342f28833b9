import type { TextChange } from '../model/surface';

/** The smallest change that makes one text of another; where several would do, one of them. Compares at the speed of memory. */
export function textChange(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  const start = agreement(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const fromEnd = (text: string, from: number, to: number) => text.slice(text.length - to, text.length - from);
  const same = agreement(shorter - start, (from, to) => fromEnd(before, from, to) === fromEnd(after, from, to));
  return { start, end: before.length - same, length: after.length - same - start };
}

const block = 4_096;

/** How far two texts agree, at most so far: block by block, and by halving in the first that differs. */
function agreement(most: number, isSame: (from: number, to: number) => boolean): number {
  let low = 0;
  while (low < most && isSame(low, Math.min(low + block, most))) low = Math.min(low + block, most);
  let high = Math.min(low + block, most);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
