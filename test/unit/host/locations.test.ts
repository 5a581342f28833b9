import assert from 'node:assert/strict';
import { inspect } from '../../../server/src/host/interpreters/inspect';
import { pythonsElsewhere } from '../../../server/src/host/interpreters/locations';
import { MadeUp } from './made-up';

describe('pythonsElsewhere: where tools and systems keep their Pythons', () => {
  let made: MadeUp;
  beforeEach(() => {
    made = new MadeUp();
  });
  afterEach(() => made.remove());

  const found = (platform: string, variables: Record<string, string> = {}) =>
    pythonsElsewhere({ HOME: made.at('home'), ...variables }, platform, made.root).map(({ path, source }) => `${source} ${path.slice(made.root.length + 1)}`);

  it('Linux: pyenv, asdf, mise, uv, conda, Homebrew, tool cache, the system', () => {
    const paths = [
      'home/.pyenv/versions/3.12.1/bin/python',
      'home/.asdf/installs/python/3.11.0/bin/python',
      'home/.local/share/mise/installs/python/3.13.0/bin/python',
      'home/.local/share/uv/python/cpython-3.12.4-linux-x86_64-gnu/bin/python3',
      'home/miniconda3/bin/python',
      'home/miniconda3/envs/work/bin/python',
      'home/linuxbrew/.linuxbrew/opt/python@3.13/bin/python3.13',
      'opt/hostedtoolcache/Python/3.12.7/x64/bin/python',
      'usr/bin/python3',
      'usr/bin/python3.11',
    ];
    for (const path of paths) made.put(path, '', 0o755);
    made.put('usr/bin/python3-config', '', 0o755);
    const sources = ['pyenv', 'asdf', 'mise', 'uv', 'conda', 'conda', 'homebrew', 'tool-cache', 'system', 'system'];
    assert.deepEqual(
      found('linux'),
      paths.map((path, at) => `${sources[at]} ${path}`),
    );
  });

  it('macOS: Homebrew, python.org, the developer tools; read by their own layout', () => {
    const versions = 'opt/homebrew/opt/python@3.13/Frameworks/Python.framework/Versions/3.13';
    made.put(`${versions}/lib/python3.13/os.py`);
    made.put(`${versions}/lib/python3.13/EXTERNALLY-MANAGED`, '[externally-managed]\nError=brew install xyz');
    const real = made.put(`${versions}/bin/python3.13`, '', 0o755);
    const brewed = made.link('opt/homebrew/opt/python@3.13/bin/python3.13', real);
    made.put('Library/Frameworks/Python.framework/Versions/3.12/bin/python3', '', 0o755);
    made.put('Library/Developer/CommandLineTools/usr/bin/python3', '', 0o755);
    assert.deepEqual(found('darwin'), [
      'homebrew opt/homebrew/opt/python@3.13/bin/python3.13',
      'python.org Library/Frameworks/Python.framework/Versions/3.12/bin/python3',
      'xcode Library/Developer/CommandLineTools/usr/bin/python3',
    ]);
    const seen = inspect(brewed);
    assert.ok(!('problem' in seen));
    assert.deepEqual([seen.kind, seen.marked, seen.version, seen.prefix], ['homebrew', true, '3.13', made.at(versions)]);
  });

  it('Windows: uv, conda, python.org; the library stands in Lib', () => {
    made.put('Local/Programs/Python/Python312/Lib/os.py');
    made.put('Local/Programs/Python/Python312/python312.dll');
    const python = made.put('Local/Programs/Python/Python312/python.exe', '', 0o755);
    made.put('Roaming/uv/python/cpython-3.12.4-windows-x86_64-none/python.exe', '', 0o755);
    const variables = { LOCALAPPDATA: made.at('Local'), APPDATA: made.at('Roaming') };
    assert.deepEqual(found('win32', variables), [
      'uv Roaming/uv/python/cpython-3.12.4-windows-x86_64-none/python.exe',
      'python.org Local/Programs/Python/Python312/python.exe',
    ]);
    const seen = inspect(python);
    assert.ok(!('problem' in seen));
    assert.deepEqual([seen.version, seen.stdlib, seen.marked], ['3.12', made.at('Local/Programs/Python/Python312/Lib'), false]);
  });

  it('goes where the variables say', () => {
    made.put('big/pyenv/versions/3.12.1/bin/python', '', 0o755);
    made.put('big/uv/cpython-3.13/bin/python3', '', 0o755);
    assert.deepEqual(found('linux', { PYENV_ROOT: made.at('big/pyenv'), UV_PYTHON_INSTALL_DIR: made.at('big/uv') }), [
      'pyenv big/pyenv/versions/3.12.1/bin/python',
      'uv big/uv/cpython-3.13/bin/python3',
    ]);
  });
});
