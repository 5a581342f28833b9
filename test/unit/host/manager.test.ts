import assert from 'node:assert/strict';
import { managerOf } from '../../../server/src/host/manager';
import { operatingSystem } from '../../../server/src/host/operating-system';

// The sentence of each system's marker that tells, as people report it.
const markers = {
  debian: 'To install Python packages system-wide, try apt install\npython3-xyz, where xyz is the package you are trying to\ninstall.',
  raspberry: 'Make\nsure you have python3-full installed.\n\nFor more information visit http://rptl.io/venv',
  kali: 'For more information, refer to the following:\n* https://www.kali.org/docs/general-use/python3-external-packages/',
  arch: "To install Python packages system-wide, try 'pacman -S\npython-xyz', where xyz is the package you are trying to\ninstall.",
  msys: "To install Python packages system-wide, try 'pacman -S\n$MINGW_PACKAGE_PREFIX-python-xyz', where xyz is the package you",
  alpine: 'The system-wide python installation should be maintained using the system\npackage manager (apk) only.',
  gentoo: 'The system-wide Python installation in Gentoo should be maintained\nusing the system package manager (e.g. emerge).',
  brew: 'To install Python packages system-wide, try brew install\nxyz, where xyz is the package you are trying to\ninstall.',
  nix: 'This command has been disabled as it tries to modify the immutable\n`/nix/store` filesystem.',
  uv: 'This Python installation is managed by uv and should not be modified.',
  conda: 'The conda base environment is externally managed.',
};

const release = (id: string, like = '') => operatingSystem(`ID=${id}\nID_LIKE="${like}"\nVERSION_ID="1"\nPRETTY_NAME='Some System 1'\n`, 'linux');

describe('managerOf: who looks after a Python', () => {
  const rows: readonly (readonly [
    marker: keyof typeof markers | undefined,
    id: string,
    like: string,
    path: string,
    kind: string,
    expected: string | undefined,
  ])[] = [
    ['debian', 'debian', '', '/usr/bin/python3.11', 'system', 'Debian'],
    ['debian', 'ubuntu', 'debian', '/usr/bin/python3.12', 'system', 'Ubuntu'],
    ['debian', 'linuxmint', 'ubuntu debian', '/usr/bin/python3.12', 'system', 'Linux Mint'],
    ['debian', 'unheard-of', 'ubuntu debian', '/usr/bin/python3.12', 'system', 'Ubuntu'],
    ['raspberry', 'debian', '', '/usr/bin/python3.11', 'system', 'Raspberry Pi OS'],
    ['debian', 'raspbian', 'debian', '/usr/bin/python3.11', 'system', 'Raspberry Pi OS'],
    ['kali', 'kali', 'debian', '/usr/bin/python3.13', 'system', 'Kali Linux'],
    ['arch', 'arch', '', '/usr/bin/python3.13', 'system', 'Arch Linux'],
    ['arch', 'manjaro', 'arch', '/usr/bin/python3.13', 'system', 'Manjaro'],
    ['msys', 'windows', '', 'C:\\msys64\\ucrt64\\bin\\python.exe', 'msys2', 'MSYS2'],
    ['alpine', 'alpine', '', '/usr/bin/python3.12', 'system', 'Alpine'],
    ['gentoo', 'gentoo', '', '/usr/bin/python3.12', 'system', 'Gentoo'],
    ['brew', 'debian', '', '/home/linuxbrew/.linuxbrew/Cellar/python@3.13/3.13.1/bin/python3.13', 'homebrew', 'Homebrew'],
    ['nix', 'debian', '', '/nix/store/x-python3/bin/python3.12', 'nix', 'Nix'],
    ['uv', 'ubuntu', 'debian', '/home/a/.local/share/uv/python/cpython-3.12/bin/python3.12', 'uv', 'uv'],
    ['conda', 'debian', '', '/opt/conda/bin/python3.12', 'conda', 'conda'],
    [undefined, 'fedora', '', '/usr/bin/python3.13', 'system', 'Fedora'],
    [undefined, 'rocky', 'rhel centos fedora', '/bin/python3.9', 'system', 'Rocky Linux'],
    [undefined, 'debian', '', '/opt/conda/bin/python3.12', 'conda', 'conda'],
    [undefined, 'debian', '', '/usr/local/bin/python3.12', 'local', undefined],
    [undefined, 'debian', '', '/home/a/.pyenv/versions/3.12.1/bin/python3.12', 'pyenv', undefined],
  ];
  for (const [marker, id, like, executable, kind, expected] of rows) {
    it(`${expected ?? 'nobody'}: ${executable} on ${id}, ${marker ? `marker of ${marker}` : 'no marker'}`, () => {
      assert.equal(managerOf({ kind, executable }, marker && markers[marker], release(id, like)), expected);
    });
  }
});

describe('operatingSystem: what the system says of itself', () => {
  it('reads os-release, quoted or not', () => {
    const { id, like, title, version } = release('linuxmint', 'ubuntu debian');
    assert.deepEqual({ id, like, title, version }, { id: 'linuxmint', like: ['ubuntu', 'debian'], title: 'Some System 1', version: '1' });
  });
  it('knows macOS and Windows without it, and takes nothing for nothing', () => {
    assert.deepEqual([operatingSystem('', 'darwin').id, operatingSystem('', 'win32').id, operatingSystem('', 'linux').id], ['darwin', 'windows', '']);
  });
});
