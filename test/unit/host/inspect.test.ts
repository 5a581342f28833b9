import assert from 'node:assert/strict';
import { type Inspected, inspect } from '../../../server/src/host/interpreters/inspect';
import { MadeUp } from './made-up';

describe('inspect: an interpreter told by its files', () => {
  let made: MadeUp;
  beforeEach(() => {
    made = new MadeUp();
  });
  afterEach(() => made.remove());

  const good = (path: string): Inspected => {
    const seen = inspect(path);
    assert.ok(!('problem' in seen), JSON.stringify(seen));
    return seen;
  };

  it('finds prefix, version and standard library of a base', () => {
    const { prefix, version, stdlib, virtual, marked } = good(made.base('opt'));
    assert.deepEqual(
      { prefix, version, stdlib, virtual, marked },
      { prefix: made.at('opt'), version: '3.12', stdlib: made.at('opt/lib/python3.12'), virtual: false, marked: false },
    );
  });

  it('knows the whole version by the headers', () => {
    const python = made.base('opt');
    made.put('opt/include/python3.12/patchlevel.h', '#define PY_MAJOR_VERSION 3\n#define PY_VERSION              "3.12.7+"\n');
    assert.equal(good(python).version, '3.12.7');
  });

  it('finds a library in lib64, a free-threaded one, and that of PyPy', () => {
    made.put('a/lib64/python3.13/os.py');
    assert.equal(good(made.put('a/bin/python3.13', '', 0o755)).stdlib, made.at('a/lib64/python3.13'));
    made.put('b/lib/python3.13t/os.py');
    assert.deepEqual([good(made.put('b/bin/python3.13t', '', 0o755)).version], ['3.13']);
    made.put('c/lib/pypy3.11/os.py');
    made.put('c/lib/python3.12/os.py');
    assert.equal(good(made.put('c/bin/pypy3', '', 0o755)).stdlib, made.at('c/lib/pypy3.11'));
  });

  it('does not guess between two libraries', () => {
    made.base('opt', '3.12');
    made.base('opt', '3.13');
    const seen = inspect(made.put('opt/bin/python3', '', 0o755));
    assert.equal('problem' in seen ? seen.problem : 'none', 'no-library');
  });

  it('sees the marker in the standard library, also through a link', () => {
    const python = made.base('opt');
    made.put('elsewhere/EXTERNALLY-MANAGED', '[externally-managed]\n');
    made.link('opt/lib/python3.12/EXTERNALLY-MANAGED', made.at('elsewhere/EXTERNALLY-MANAGED'));
    assert.equal(good(python).marked, true);
  });

  it('takes neither a folder nor a link that leads nowhere for a marker', () => {
    const python = made.base('opt');
    made.folder('opt/lib/python3.12/EXTERNALLY-MANAGED');
    assert.equal(good(python).marked, false);
    const other = made.base('other');
    made.link('other/lib/python3.12/EXTERNALLY-MANAGED', '/nowhere');
    assert.equal(good(other).marked, false);
  });

  it('knows a virtual environment by pyvenv.cfg one folder above, and whose it is', () => {
    const { virtual, prefix, basePrefix, version, kind } = good(made.venv('project/.venv', made.base('opt')));
    assert.deepEqual(
      { virtual, prefix, basePrefix, version, kind },
      { virtual: true, prefix: made.at('project/.venv'), basePrefix: made.at('opt'), version: '3.12.4', kind: 'venv' },
    );
  });

  it('knows one that was made by copying, by the home in pyvenv.cfg', () => {
    made.base('opt');
    made.put('v/pyvenv.cfg', `home = ${made.at('opt/bin')}\nversion_info = 3.12.4.final.0\ninclude-system-site-packages = true\n`);
    const { virtual, executable, version, seesBase } = good(made.put('v/bin/python3.12', 'a copy', 0o755));
    assert.deepEqual(
      { virtual, executable, version, seesBase },
      { virtual: true, executable: made.at('opt/bin/python3.12'), version: '3.12.4', seesBase: true },
    );
  });

  it('takes a link from outside to a virtual environment for the base', () => {
    made.venv('v', made.base('opt'), '');
    assert.equal(good(made.at('v/bin/python')).virtual, true, 'an empty pyvenv.cfg counts');
    assert.equal(good(made.link('links/python', made.at('v/bin/python'))).virtual, false);
  });

  it('knows virtualenv before 20 by its note', () => {
    const python = made.base('old', '3.6');
    made.put('old/lib/python3.6/orig-prefix.txt', '/usr');
    const { virtual, basePrefix } = good(python);
    assert.deepEqual([virtual, basePrefix], [true, '/usr']);
  });

  it('says whether venv works', () => {
    const python = made.base('opt');
    assert.equal(good(python).ensurepip, 'missing');
    made.ensurepip('opt/lib/python3.12');
    assert.equal(good(python).ensurepip, 'works');
    made.ensurepip('opt/lib/python3.12', "print('''ensurepip is disabled in Debian/Ubuntu for the system python.''')");
    assert.equal(good(python).ensurepip, 'guarded');
  });

  const kinds: readonly (readonly [prefix: string, kind: string])[] = [
    ['.pyenv/versions/3.12.1', 'pyenv'],
    ['.local/share/uv/python/cpython-3.12.4-linux-x86_64-gnu', 'uv'],
    ['home/linuxbrew/.linuxbrew/Cellar/python@3.12/3.12.4', 'homebrew'],
    ['.asdf/installs/python/3.12.1', 'asdf'],
    ['.local/share/mise/installs/python/3.12', 'mise'],
    ['opt/hostedtoolcache/Python/3.12.7/x64', 'tool-cache'],
    ['anywhere', 'other'],
  ];
  for (const [prefix, kind] of kinds) it(`kind: ${prefix} is ${kind}`, () => assert.equal(good(made.base(prefix)).kind, kind));

  it('kind: conda by its history, wherever it stands', () => {
    const python = made.base('.pyenv/versions/miniconda3-24.1');
    made.put('.pyenv/versions/miniconda3-24.1/conda-meta/history');
    assert.equal(good(python).kind, 'conda');
  });

  const bad: readonly (readonly [string, () => string])[] = [
    ['missing', () => made.at('no/python')],
    ['broken-link', () => made.link('v/bin/python', '/nowhere/python3')],
    ['broken-link', () => made.link('loop', made.at('loop'))],
    ['not-executable', () => made.put('bin/python', 'x', 0o644)],
    ['script', () => made.script('bin/python')],
    ['no-library', () => made.put('bin/python3.99', '\x7fELF', 0o755)],
  ];
  for (const [problem, make] of bad) {
    it(`names what is wrong: ${problem}`, () => {
      const seen = inspect(make());
      assert.equal('problem' in seen ? seen.problem : 'none', problem);
    });
  }
});
