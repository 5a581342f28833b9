import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editScript } from '../../../server/src/cli/edit-script';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

describe('edit script', () => {
  it('leads from one text to the other', () =>
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const pieces = editScript(before, after);
        assert.deepEqual(
          pieces.filter(({ sign }) => sign !== '+').map(({ line }) => line),
          before,
        );
        assert.deepEqual(
          pieces.filter(({ sign }) => sign !== '-').map(({ line }) => line),
          after,
        );
      }),
    ));
});
