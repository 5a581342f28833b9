import assert from 'node:assert/strict';
import { readConfiguration } from '../../../../server/src/analysis/configuration/read';
import { noSettings, readProjectSettings } from '../../../../server/src/analysis/configuration/settings';

const rows: readonly (readonly [name: string, section: unknown, changed: object, problems: readonly RegExp[]])[] = [
  ['nothing', undefined, {}, []],
  ['a list', [], {}, [/no table/]],
  ['dotted keys', { $schema: 'x', 'dockerfile.target': 'app', 'fixes.prefer': ['use-uv'] }, { 'dockerfile.target': 'app', 'fixes.prefer': ['use-uv'] }, []],
  ['a tree', { dockerfile: { target: 'app', buildArgs: { A: 'b' } } }, { 'dockerfile.target': 'app', 'dockerfile.buildArgs': { A: 'b' } }, []],
  ['an unknown name in a group', { fixes: { first: 'x' } }, {}, [/^there is no setting fixes\.first;/]],
  ['a setting of the editor', { interpreter: '/usr/bin/python3' }, {}, [/^there is no setting interpreter;/]],
  ['a name of all objects', { rules: { constructor: 'off', toString: 'off' } }, {}, [/^rules\.constructor: there is no such rule/, /^rules\.toString/]],
  [
    'wrong types',
    { rules: 1, images: { a: 1, b: 'c' }, fixes: { prefer: 'x' }, dockerfile: { target: 3 } },
    { images: { b: 'c' } },
    [/^rules must/, /^fixes\.prefer must/, /^images\.a must/, /^dockerfile\.target must/],
  ],
  [
    'levels by path',
    { rules: { override: { 'a/**': 'off', b: 'loud' }, 'refused-install': { a: 'hint' } } },
    { rules: { 'refused-install': { a: 'hint' } } },
    [/^rules\.override must/],
  ],
];

describe('configuration: settings', () => {
  for (const [name, section, changed, problems] of rows) {
    it(name, () => {
      const read = readProjectSettings(section);
      assert.deepEqual(read.settings, { ...noSettings, ...changed });
      assert.equal(read.problems.length, problems.length, read.problems.join('\n'));
      problems.forEach((pattern, index) => assert.match(read.problems[index] ?? '', pattern));
    });
  }

  it('reads [tool.pep668], and says nothing of other projects', () => {
    const text = '[tool.pep668]\nimages."r.example/*" = "debian:12"\n[tool.pep668.rules.override]\n"old/**" = "off"\n';
    const read = readConfiguration('/p/pyproject.toml', text);
    assert.deepEqual(read?.settings, { ...noSettings, images: { 'r.example/*': 'debian:12' }, rules: { override: { 'old/**': 'off' } } });
    assert.deepEqual(read?.problems, []);
    assert.equal(readConfiguration('/p/pyproject.toml', '[project]\nname = "x"\n'), undefined);
    assert.equal(readConfiguration('/p/pyproject.toml', '# pep668\n[tool.other]\n'), undefined);
  });
});
