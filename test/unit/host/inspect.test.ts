import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Inspected, inspect } from '../../../server/src/host/interpreters/inspect';
import { behindShim } from '../../../server/src/host/interpreters/shims';

describe('inspect: an interpreter told by its files', () => {
  let root: string;
  beforeEach(() => {
    // a path as people have them
    root = mkdtempSync(join(tmpdir(), 'pep668 "host" 🐍 '));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const put = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode });
    return join(root, path);
  };
  const link = (path: string, to: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(to, join(root, path));
    return join(root, path);
  };
  const base = (prefix: string, version = '3.12') => {
    put(`${prefix}/lib/python${version}/os.py`, '');
    return put(`${prefix}/bin/python${version}`, '\x7fELF', 0o755);
  };
  const good = (path: string): Inspected => {
    const seen = inspect(path);
    assert.ok(!('problem' in seen), JSON.stringify(seen));
    return seen;
  };

  it('finds prefix, version and standard library of a base', () => {
    const { prefix, version, stdlib, virtual, marked } = good(base('opt'));
    assert.deepEqual(
      { prefix, version, stdlib, virtual, marked },
      { prefix: join(root, 'opt'), version: '3.12', stdlib: join(root, 'opt/lib/python3.12'), virtual: false, marked: false },
    );
  });

  it('sees the marker in the standard library, also through a link', () => {
    const python = base('opt');
    put('elsewhere/EXTERNALLY-MANAGED', '[externally-managed]\n');
    link('opt/lib/python3.12/EXTERNALLY-MANAGED', join(root, 'elsewhere/EXTERNALLY-MANAGED'));
    assert.equal(good(python).marked, true);
  });

  it('takes neither a folder nor a link that leads nowhere for a marker', () => {
    const python = base('opt');
    mkdirSync(join(root, 'opt/lib/python3.12/EXTERNALLY-MANAGED'));
    assert.equal(good(python).marked, false);
    const other = base('other');
    link('other/lib/python3.12/EXTERNALLY-MANAGED', '/nowhere');
    assert.equal(good(other).marked, false);
  });

  it('knows a virtual environment by pyvenv.cfg one folder above, and whose it is', () => {
    const python = base('opt');
    put('project/.venv/pyvenv.cfg', 'home = /x\nversion = 3.12.4\n');
    const { virtual, prefix, basePrefix, version } = good(link('project/.venv/bin/python', python));
    assert.deepEqual(
      { virtual, prefix, basePrefix, version },
      { virtual: true, prefix: join(root, 'project/.venv'), basePrefix: join(root, 'opt'), version: '3.12.4' },
    );
  });

  it('takes a link from outside to a virtual environment for the base', () => {
    const python = base('opt');
    put('v/pyvenv.cfg', '');
    link('v/bin/python', python);
    assert.equal(good(link('links/python', join(root, 'v/bin/python'))).virtual, false);
  });

  it('says whether ensurepip is there', () => {
    const python = base('opt');
    assert.equal(good(python).ensurepip, false);
    put('opt/lib/python3.12/ensurepip/__init__.py', '');
    assert.equal(good(python).ensurepip, true);
  });

  const bad: readonly (readonly [string, () => string])[] = [
    ['missing', () => join(root, 'no/python')],
    ['broken-link', () => link('v/bin/python', '/nowhere/python3')],
    ['not-executable', () => put('bin/python', 'x', 0o644)],
    ['script', () => put('bin/python', '#!/bin/sh\n', 0o755)],
    ['no-library', () => put('bin/python3.99', '\x7fELF', 0o755)],
  ];
  for (const [problem, make] of bad) {
    it(`names what is wrong: ${problem}`, () => {
      const seen = inspect(make());
      assert.equal('problem' in seen ? seen.problem : 'none', problem);
    });
  }

  it('resolves a pyenv shim by .python-version, PYENV_VERSION and the global version', () => {
    const shim = put('.pyenv/shims/python3', '#!/bin/sh\n', 0o755);
    for (const version of ['3.10.1', '3.11.2', '3.12.3']) put(`.pyenv/versions/${version}/bin/python3`, '', 0o755);
    put('.pyenv/version', '3.10.1\n');
    put('project/.python-version', '# ours\n3.11.2\n');
    const at = (version: string) => join(root, `.pyenv/versions/${version}/bin/python3`);
    assert.equal(behindShim(shim, root, {}), at('3.10.1'));
    assert.equal(behindShim(shim, join(root, 'project'), {}), at('3.11.2'));
    assert.equal(behindShim(shim, join(root, 'project'), { PYENV_VERSION: '3.12.3' }), at('3.12.3'));
    assert.equal(behindShim(shim, root, { PYENV_VERSION: 'system' }), 'system');
    assert.equal(behindShim(shim, root, { PYENV_VERSION: '2.7' }), undefined);
  });
});
