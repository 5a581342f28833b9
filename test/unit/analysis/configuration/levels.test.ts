import assert from 'node:assert/strict';
import { levelsFor, pathMatches } from '../../../../server/src/analysis/configuration/levels';

const rows: readonly (readonly [pattern: string, path: string, matches: boolean])[] = [
  ['Dockerfile', 'Dockerfile', true],
  ['Dockerfile', 'a/b/Dockerfile', true],
  ['Dockerfile', 'a/Dockerfile.dev', false],
  ['/Dockerfile', 'a/Dockerfile', false],
  ['./Dockerfile', 'Dockerfile', true],
  ['*.dockerfile', 'a/x.dockerfile', true],
  ['test', 'a/test/Dockerfile', true],
  ['test/', 'test/a/Dockerfile', true],
  ['test/*', 'test/Dockerfile', true],
  ['test/*', 'a/test/Dockerfile', false],
  ['test/*/x', 'test/a/b/x', false],
  ['test/**', 'test/a/b/x', true],
  ['**/test/**', 'a/test/x', true],
  ['**/test/**', 'test/x', true],
  ['docker/{dev,ci}/*', 'docker/ci/Dockerfile', true],
  ['docker/{dev,ci}/*', 'docker/prod/Dockerfile', false],
  ['a?b', 'axb', true],
  ['a?b', 'a/b', false],
  ['a+(b)', 'a+(b)', true],
  ['a{b', 'a', false],
  ['**', 'a/b', true],
];

describe('configuration: path patterns', () => {
  for (const [pattern, path, matches] of rows)
    it(`${pattern} ${matches ? 'fits' : 'does not fit'} ${path}`, () => assert.equal(pathMatches(pattern, path), matches));

  it('the first pattern that fits counts; where none does, the rule keeps its level', () => {
    const rules = { override: 'off', 'refused-install': { 'old/**': 'off', '**/*.dev': 'hint', old: 'error' } } as const;
    assert.deepEqual(levelsFor(rules, 'old/Dockerfile.dev'), { override: 'off', 'refused-install': 'off' });
    assert.deepEqual(levelsFor(rules, 'new/Dockerfile.dev'), { override: 'off', 'refused-install': 'hint' });
    assert.deepEqual(levelsFor(rules, 'Dockerfile'), { override: 'off' });
  });
});
