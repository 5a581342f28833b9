import assert from 'node:assert/strict';
import { unifiedDiff } from '../../../server/src/cli/diff';

const rows: readonly (readonly [string, string, string, string])[] = [
  ['nothing', 'a\n', 'a\n', ''],
  ['one line', 'a\nb\nc\n', 'a\nx\nc\n', '@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n'],
  ['from empty', '', 'a\n', '@@ -0,0 +1 @@\n+a\n'],
  ['to empty', 'a\n', '', '@@ -1 +0,0 @@\n-a\n'],
  ['newline gained', 'a', 'a\n', '@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n'],
  ['kept without newline', 'a\nb', 'x\nb', '@@ -1,2 +1,2 @@\n-a\n+x\n b\n\\ No newline at end of file\n'],
  ['CRLF', 'a\r\nb\r\n', 'a\r\nx\r\nb\r\n', '@@ -1,2 +1,3 @@\n a\r\n+x\r\n b\r\n'],
  ['two hunks', '1\n2\n3\n4\n5\n6\n7\n8\n9\n', '0\n2\n3\n4\n5\n6\n7\n8\n0\n', '@@ -1,4 +1,4 @@\n-1\n+0\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+0\n'],
  ['moved apart', 'a\nb\nc\n', 'b\nc\nd\n', '@@ -1,3 +1,3 @@\n-a\n b\n c\n+d\n'],
];

describe('unified diff', () => {
  for (const [name, before, after, hunks] of rows) {
    it(name, () => assert.equal(unifiedDiff('f', before, after), hunks === '' ? '' : `--- a/f\n+++ b/f\n${hunks}`));
  }
  it('ends a name with a blank in a tab', () => assert.match(unifiedDiff('a b', 'a', 'b'), /^--- a\/a b\t\n\+\+\+ b\/a b\t\n/));
  it('replaces as a whole what differs too much', () => {
    const numbers = (from: number) => Array.from({ length: 4000 }, (_, index) => `${from + index}\n`).join('');
    assert.match(unifiedDiff('f', numbers(0), numbers(100_000)), /^--- a\/f\n\+\+\+ b\/f\n@@ -1,4000 \+1,4000 @@\n-0\n/);
  });
});
