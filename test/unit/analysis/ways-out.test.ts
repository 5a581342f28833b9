import assert from 'node:assert/strict';
import { waysOut } from '../../../server/src/analysis/ways-out';
import type { Invocation } from '../../../server/src/model/invocation';
import type { System } from '../../../server/src/model/system';

const python = { executable: '/usr/bin/python3.11', names: ['/usr/bin/python3'], ensurepip: 'works' };
const debian = {
  title: 'Debian 12',
  release: { distribution: 'debian', version: '12', codename: 'bookworm' },
  interpreters: [python],
  programs: { '/usr/bin/pipx': 'pipx' },
} as unknown as System;
const bare = { ...debian, interpreters: [{ ...python, ensurepip: 'missing' }], programs: {} } as unknown as System;
const word = (value: string) => ({ value, span: undefined });
const call = (given: Partial<Invocation>): Invocation => ({
  ...{ installer: 'pip', action: 'install', verdict: 'refused', reasons: [], span: undefined, program: undefined },
  ...{ reach: 'certain', arguments: [], packages: [word('flask')], requirementFiles: [], user: 'dev' },
  ...given,
});

const rows: readonly (readonly [string, Partial<Invocation>, System | undefined, readonly (readonly string[])[]])[] = [
  ['a library or program', {}, debian, [['python3 -m venv .venv', '.venv/bin/pip install flask'], ['pipx install flask'], ['sudo apt install python3-flask']]],
  [
    'what is missing is installed first',
    {},
    bare,
    [
      ['sudo apt install python3-venv', 'python3 -m venv .venv', '.venv/bin/pip install flask'],
      ['sudo apt install pipx', 'pipx install flask'],
      ['sudo apt install python3-flask'],
    ],
  ],
  ['no sudo for root', { user: 'root', packages: [] }, bare, [['apt install python3-venv', 'python3 -m venv .venv', '.venv/bin/pip install']]],
  ['a requirements file', { packages: [], requirementFiles: [word('r.txt')] }, debian, [['python3 -m venv .venv', '.venv/bin/pip install -r r.txt']]],
  [
    'words are quoted',
    { packages: [word('flask>=2,<3')], requirementFiles: [word('a b.txt')] },
    debian,
    [['python3 -m venv .venv', ".venv/bin/pip install 'flask>=2,<3' -r 'a b.txt'"]],
  ],
  [
    'a version Debian does not have',
    { packages: [word('flask>=99')] },
    debian,
    [['python3 -m venv .venv', ".venv/bin/pip install 'flask>=99'"], ["pipx install 'flask>=99'"]],
  ],
  [
    'a release whose packages are not listed',
    {},
    { ...debian, release: { distribution: 'ubuntu', version: '24.04', codename: 'noble' } } as unknown as System,
    [['python3 -m venv .venv', '.venv/bin/pip install flask'], ['pipx install flask'], ['apt search --names-only flask']],
  ],
  ['paths and archives are nothing for pipx', { packages: [word('./dist/x.whl')] }, debian, [['python3 -m venv .venv', '.venv/bin/pip install ./dist/x.whl']]],
  [
    'a word that is not known',
    { packages: [{ value: { pieces: [{ because: 'unset' }] }, span: undefined }] },
    debian,
    [['python3 -m venv .venv', '.venv/bin/pip install …']],
  ],
  ['uv', { installer: 'uv', packages: [] }, debian, [['uv venv', 'uv pip install']]],
  [
    'extras are in no package of a distribution',
    { packages: [word('uvicorn[standard]')] },
    debian,
    [['python3 -m venv .venv', ".venv/bin/pip install 'uvicorn[standard]'"], ["pipx install 'uvicorn[standard]'"]],
  ],
  [
    'pipx takes one name a call',
    { packages: [word('black'), word('ruff')] },
    { ...debian, release: undefined } as unknown as System,
    [
      ['python3 -m venv .venv', '.venv/bin/pip install black ruff'],
      ['pipx install black', 'pipx install ruff'],
    ],
  ],
  [
    'this machine is called otherwise than its images',
    {},
    { ...debian, programs: {}, release: { distribution: 'arch', version: '', codename: '' } } as unknown as System,
    [['python3 -m venv .venv', '.venv/bin/pip install flask'], ['sudo pacman -S python-pipx', 'pipx install flask'], ['pacman -Ss flask']],
  ],
  [
    'Homebrew is not called as root',
    {},
    { ...debian, programs: {}, release: { distribution: 'darwin', version: '', codename: '' } } as unknown as System,
    [['python3 -m venv .venv', '.venv/bin/pip install flask'], ['brew install pipx', 'pipx install flask'], ['brew search flask']],
  ],
  ['an uninstall', { action: 'uninstall' }, debian, [['sudo apt remove python3-flask']]],
  ['an uninstall of what Debian has not', { action: 'uninstall', packages: [word('x-y-z')] }, debian, [['sudo apt remove PACKAGE']]],
  ['a system that is not known', {}, undefined, [['python3 -m venv .venv', '.venv/bin/pip install flask'], ['pipx install flask']]],
  ['venv without ensurepip', { action: 'create-venv', verdict: 'fails' }, bare, [['sudo apt install python3-venv']]],
  ['nothing stands in the way', { verdict: 'allowed' }, debian, []],
];

describe('ways out', () => {
  for (const [name, given, system, commands] of rows) {
    it(name, () =>
      assert.deepEqual(
        waysOut(call(given), system).map((way) => way.commands),
        commands,
      ),
    );
  }

  it('says what is a program', () => {
    const titles = (name: string) => waysOut(call({ packages: [word(name)] }), debian).map(({ title }) => title);
    assert.equal(titles('black')[1], 'With pipx: black is a program you run');
    assert.equal(titles('requests')[1], 'With pipx, if requests is a program you run rather than a library you import');
  });
});
