import assert from 'node:assert/strict';
import { onPath } from '../../../server/src/host/interpreters/path';
import { behindShim, isShimFolder } from '../../../server/src/host/interpreters/shims';
import { MadeUp } from './made-up';

describe('shims: which version a little program leads to', () => {
  let made: MadeUp;
  beforeEach(() => {
    made = new MadeUp();
  });
  afterEach(() => made.remove());

  const pyenv = () => {
    for (const version of ['3.9.7', '3.11.2', '3.11.10', '3.12.3']) made.put(`.pyenv/versions/${version}/bin/python3`, '', 0o755);
    made.put('.pyenv/versions/3.12.3/bin/pipx', '', 0o755);
    made.put('.pyenv/version', '3.9.7\n');
    return made.script('.pyenv/shims/python3');
  };
  const at = (version: string, name = 'python3') => made.at(`.pyenv/versions/${version}/bin/${name}`);

  const rows: readonly (readonly [name: string, file: string | undefined, variable: string | undefined, expected: string])[] = [
    ['the global version', undefined, undefined, '3.9.7'],
    ['.python-version, comments left out', '# ours\n3.11.2\n', undefined, '3.11.2'],
    ['the newest of a minor version', '3.11', undefined, '3.11.10'],
    ['a name with python- before', 'python-3.12.3', undefined, '3.12.3'],
    ['PYENV_VERSION before all', '3.11.2', '3.12.3', '3.12.3'],
    ['the first of several', '3.12.3 3.9.7', undefined, '3.12.3'],
  ];
  for (const [name, file, variable, expected] of rows) {
    it(`pyenv: ${name}`, () => {
      const shim = pyenv();
      if (file !== undefined) made.put('project/.python-version', file);
      assert.equal(behindShim(shim, made.folder('project/deep/er'), variable === undefined ? {} : { PYENV_VERSION: variable }), at(expected));
    });
  }

  it('pyenv: a version that is not installed leads nowhere, `system` to the next on PATH', () => {
    const shim = pyenv();
    assert.equal(behindShim(shim, made.root, { PYENV_VERSION: '2.7' }), undefined);
    assert.equal(behindShim(shim, made.root, { PYENV_VERSION: '../../..' }), undefined);
    assert.equal(behindShim(shim, made.root, { PYENV_VERSION: 'system' }), 'system');
    const own = made.script('usr/bin/python3');
    const environment = { PATH: `${made.at('.pyenv/shims')}:${made.at('usr/bin')}`, PYENV_VERSION: 'system' };
    assert.equal(onPath('python3', made.root, environment), own);
  });

  it('pyenv: a program only another version has', () => {
    pyenv();
    const shim = made.script('.pyenv/shims/pipx');
    const own = made.script('usr/bin/pipx');
    const PATH = `${made.at('.pyenv/shims')}:${made.at('usr/bin')}`;
    assert.equal(behindShim(shim, made.root, {}), undefined);
    assert.equal(behindShim(shim, made.root, { PYENV_VERSION: '3.9.7:3.12.3' }), at('3.12.3', 'pipx'));
    assert.equal(onPath('pipx', made.root, { PATH }), own, 'passed over');
  });

  it('asdf: .tool-versions upwards, then in the home; mise in its own language is not known', () => {
    for (const version of ['3.10.1', '3.12.0']) made.put(`.asdf/installs/python/${version}/bin/python3`, '', 0o755);
    const shim = made.script('.asdf/shims/python3');
    made.put('home/.tool-versions', 'nodejs 20\npython 3.10.1 # why\n');
    made.put('project/.tool-versions', 'python 3.12.0 system\n');
    const home = { HOME: made.at('home') };
    const installed = (version: string) => made.at(`.asdf/installs/python/${version}/bin/python3`);
    assert.equal(isShimFolder(made.at('.asdf/shims')), true);
    assert.equal(behindShim(shim, made.folder('project/sub'), home), installed('3.12.0'));
    assert.equal(behindShim(shim, made.folder('other'), home), installed('3.10.1'));
    assert.equal(behindShim(shim, made.folder('other'), { ...home, ASDF_PYTHON_VERSION: 'system' }), 'system');
    made.put('other/mise.toml', '[tools]\npython = "3.12"\n');
    assert.equal(behindShim(shim, made.at('other'), home), undefined);
  });
});
