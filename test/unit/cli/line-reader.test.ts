import assert from 'node:assert/strict';
import { linesOf } from '../../../server/src/cli/line-reader';

const rows: readonly (readonly [string, readonly Buffer[], readonly string[]])[] = [
  ['nothing', [], []],
  ['one line without end', [Buffer.from('a')], ['a']],
  ['lines over pieces', [Buffer.from('a\nb'), Buffer.from('c\n'), Buffer.from('d')], ['a', 'bc', 'd']],
  ['a character over pieces', [Buffer.from('é\n').subarray(0, 1), Buffer.from('é\n').subarray(1)], ['é']],
  ['empty lines', [Buffer.from('\n\na\n')], ['', '', 'a']],
];

describe('line reader', () => {
  for (const [name, pieces, expected] of rows) {
    it(name, async () => {
      const read: string[] = [];
      const input = (async function* () {
        yield* pieces;
      })();
      for await (const lines of linesOf(input)) read.push(...lines);
      assert.deepEqual(read, expected);
    });
  }
});
