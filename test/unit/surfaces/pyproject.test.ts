import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pyproject } from '../../../server/src/surfaces/pyproject/surface';

const read = (text: string, files: Readonly<Record<string, string>> = {}) =>
  pyproject.extract({ path: 'pyproject.toml', text }, { readBeside: (path) => files[path] });
const asked = (text: string) =>
  read(text).requirements.map(({ name, extras, specifier, url, nameSpan }) => {
    assert.equal(nameSpan && text.slice(nameSpan.start, nameSpan.end), name);
    return `${name}${extras}${specifier}${url ? ' @' : ''}`;
  });

describe('pyproject: what a project asks for', () => {
  const rows: readonly (readonly [text: string, ...names: string[]])[] = [
    ['[project]\ndependencies = ["a", \'b>=1 , <2\', """c[x,y] == 1.*"""]', 'a', 'b>=1 , <2', 'c[x,y]== 1.*'],
    ['project.dependencies = ["a (>=1)"]', 'a(>=1)'],
    ['project = {dependencies = ["a"], optional-dependencies = {x = ["b"]}}', 'a', 'b'],
    ['[project.optional-dependencies]\n"all the rest" = ["a"]\nx.y = ["b"]', 'a'],
    ['[dependency-groups]\na = ["a", {include-group = "b"}]\nb = ["b"]', 'a', 'b'],
    ['[project]\ndependencies = ["a @ https://x/a.zip ; python_version < \'3\'", "b ; os_name == \'nt\'"]', 'a @', 'b'],
    ['[project]\ndependencies = ["a$(touch x)", "b;touch x", "$(c)", "", "-r d", 7, ["e"]]'],
    ['[build-system]\nrequires = ["setuptools"]\n[tool.x]\ndependencies = ["a"]'],
    ['[project]\ndependencies = "a"'],
    [`[project]\ndependencies = ["a${' '.repeat(300_000)}!"]`],
  ];
  for (const [text, ...names] of rows) it(JSON.stringify(text.slice(0, 100)), () => assert.deepEqual(asked(text), names));
});

describe('pyproject: where it is installed', () => {
  const build = '[build-system]\n[project]\n';
  const poetry = '[tool.poetry]\nname = "x"';
  const rows: readonly (readonly [text: string, expected: object, files?: Readonly<Record<string, string>>])[] = [
    ['[project]', { buildable: false }],
    [build, { buildable: true }],
    [build, { buildable: true, tool: 'uv' }, { 'uv.lock': '' }],
    [build, { buildable: true, tool: 'PDM' }, { 'pdm.lock': '' }],
    ['[tool.hatch.build]\nx = 1', { buildable: false }],
    ['[tool.hatch.envs.default]', { buildable: false, tool: 'Hatch' }],
    [poetry, { buildable: false, tool: 'Poetry' }],
    [poetry, { buildable: false, tool: 'Poetry' }, { 'poetry.toml': '[virtualenvs]\nin-project = true' }],
    [poetry, { buildable: false, tool: 'Poetry' }, { 'poetry.toml': 'no TOML' }],
    [poetry, { buildable: false, tool: 'Poetry', setting: 'virtualenvs.create = false' }, { 'poetry.toml': 'virtualenvs.create = false' }],
    [
      'build-system.build-backend = "poetry.core.masonry.api"',
      { buildable: false, tool: 'Poetry', setting: 'virtualenvs.create = false' },
      { 'poetry.toml': '[virtualenvs]\ncreate = false' },
    ],
    ['[project]', { buildable: false }, { 'poetry.toml': '[virtualenvs]\ncreate = false' }],
    ['tool.uv.pip = {system = true}', { buildable: false, tool: 'uv', setting: '[tool.uv.pip] system' }],
    ['tool.uv.pip = {system = true}', { buildable: false, tool: 'uv' }, { 'uv.toml': '[pip]\nsystem = false' }],
    ['[tool.uv.pip]\nbreak-system-packages = true', { buildable: false, tool: 'uv', setting: '[tool.uv.pip] break-system-packages', overrides: true }],
    ['[tool.uv.pip]\nbreak-system-packages = true\nsystem = true', { buildable: false, tool: 'uv', setting: '[tool.uv.pip] system', overrides: true }],
    ['[tool.uv.pip]\nsystem = "true"', { buildable: false, tool: 'uv' }],
  ];
  for (const [text, expected, files] of rows) {
    it(`${JSON.stringify(text)} ${JSON.stringify(files ?? {})}`, () => {
      const { buildable, tool, setting } = read(text, files).project ?? {};
      assert.deepEqual(
        { buildable, ...(tool ? { tool } : {}), ...(setting ? { setting: setting.name } : {}), ...(setting?.overrides ? { overrides: true } : {}) },
        expected,
      );
    });
  }
});

describe('pyproject: bad input', () => {
  it('says what is no TOML, and where', () => {
    const { problems, requirements, project } = read('[project]\ndependencies = ["a"\nx');
    assert.deepEqual([requirements, project, problems.length], [[], undefined, 1]);
    assert.match(problems[0]?.message ?? '', /^this is no TOML: /);
    assert.ok((problems[0]?.span.start ?? 0) > 10);
  });

  it('reads what is nested too deeply, too long or binary as nothing', () => {
    for (const text of [`a = ${'['.repeat(100_000)}`, 'a = 1\n'.repeat(200_000), 'a\0'])
      assert.deepEqual([read(text).requirements, read(text).problems.length], [[], 1]);
  });

  it('reads any text without an exception', () => {
    const piece = fc.constantFrom(
      '[project]',
      '[tool.uv.pip]',
      'dependencies',
      ' = ',
      '["a"]',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      '\n',
      'system',
      'true',
      '#',
      '.',
      ',',
      '\\',
      '"""',
      '1979-05-27',
      '🐍',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          for (const { span } of [...read(text).requirements, ...read(text).problems])
            assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
        },
      ),
    );
  });
});
