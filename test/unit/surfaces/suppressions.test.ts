import assert from 'node:assert/strict';
import { dockerfile } from '../../../server/src/surfaces/dockerfile/surface';
import { requirements } from '../../../server/src/surfaces/requirements/surface';

/** Lines of a Dockerfile, and the lines that are suppressed with their kinds. */
const rows: readonly (readonly [name: string, lines: readonly string[], expected: Readonly<Record<number, readonly string[] | 'all'>>])[] = [
  ['the line above', ['FROM x', '# pep668: ignore[override] it is thrown away', 'RUN a', 'RUN b'], { 2: ['override'] }],
  ['all kinds', ['FROM x', '# pep668: ignore', 'RUN a'], { 2: 'all' }],
  ['several', ['FROM x', '#pep668:ignore[a, b]', 'RUN a'], { 2: ['a', 'b'] }],
  ['the end of the line', ['FROM x', 'RUN a # pep668: ignore[a]', 'RUN b'], { 1: ['a'] }],
  ['the whole instruction', ['FROM x', '# pep668: ignore[a]', '# why', 'RUN a \\', '  b', 'RUN c'], { 3: ['a'], 4: ['a'] }],
  ['a line inside', ['FROM x', 'RUN a \\', '# pep668: ignore[a]', '  b \\', '  c'], { 3: ['a'] }],
  ['inside a heredoc', ['FROM x', 'RUN <<E', '# pep668: ignore[a]', 'b', 'c', 'E'], { 3: ['a'] }],
  ['two for one line', ['FROM x', '# pep668: ignore[a]', '# pep668: ignore[b]', 'RUN a'], { 3: ['a', 'b'] }],
  ['not at a distance', ['FROM x', '# pep668: ignore[a]', '', 'RUN a'], { 2: ['a'] }],
  ['other words', ['FROM x', '# pep668: ignored', 'RUN a'], {}],
];

describe('suppressions', () => {
  for (const [name, lines, expected] of rows) {
    it(name, () => {
      const { suppressions } = dockerfile.extract({ path: 'Dockerfile', text: lines.join('\n') });
      assert.deepEqual(Object.fromEntries([...suppressions].map(([line, kinds]) => [line, kinds === 'all' ? kinds : [...kinds]])), expected);
    });
  }

  it('in requirements', () => {
    const { suppressions } = requirements.extract({ path: 'requirements.txt', text: 'a\nb # pep668: ignore[x]\n# pep668: ignore\nc' });
    assert.deepEqual([...suppressions.keys()], [1, 3]);
  });
});
