import { strict as assert } from 'node:assert';
import { textChange } from '../../../server/src/analysis/text-change';

const long = Array.from({ length: 3_000 }, (_, i) => `RUN echo ${i}\n`).join('');

/** Texts before and after, and the change that makes one of the other. */
const rows: readonly (readonly [string, string, string, { start: number; end: number; length: number }])[] = [
  ['nothing', 'abc', 'abc', { start: 3, end: 3, length: 0 }],
  ['a letter more', 'abc', 'abxc', { start: 2, end: 2, length: 1 }],
  ['a letter less', 'abxc', 'abc', { start: 2, end: 3, length: 0 }],
  ['another letter', 'abc', 'axc', { start: 1, end: 2, length: 1 }],
  ['one of equal letters', 'aaa', 'aaaa', { start: 3, end: 3, length: 1 }],
  ['all of it', 'abc', '', { start: 0, end: 3, length: 0 }],
  ['a letter at the start of a long text', long, `x${long}`, { start: 0, end: 0, length: 1 }],
  ['a letter at its end', long, `${long}x`, { start: long.length, end: long.length, length: 1 }],
  ['a word where blocks meet', long, `${long.slice(0, 8_190)}words${long.slice(8_194)}`, { start: 8_190, end: 8_194, length: 5 }],
];

describe('the change between two texts', () => {
  for (const [name, before, after, change] of rows) it(`is ${name}`, () => assert.deepEqual(textChange(before, after), change));

  it('makes one of the other wherever it is, and is no longer than it must be', () => {
    for (let at = 0; at < long.length; at += 997) {
      const after = `${long.slice(0, at)}<>${long.slice(at + (at % 7))}`;
      const { start, end, length } = textChange(long, after);
      assert.equal(long.slice(0, start) + after.slice(start, start + length) + long.slice(end), after);
      assert.deepEqual([start, end, length], [at, at + (at % 7), 2]);
    }
  });
});
