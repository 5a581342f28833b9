import assert from 'node:assert/strict';
import type { Inspected } from '../../../server/src/host/interpreters/inspect';
import type { Seen } from '../../../server/src/host/report/seen';
import { viewOf } from '../../../server/src/host/report/view';
import { code, commandLine, escaped, quoted } from '../../../server/src/host/report/markdown';

const debian = { id: 'debian', like: [], version: '12', codename: 'bookworm', title: 'Debian 12' };
const system = (id: string, ...like: string[]) => ({ ...debian, id, like });
const base: Inspected = {
  path: '/usr/bin/python3',
  executable: '/usr/bin/python3.11',
  version: '3.11.2',
  kind: 'system',
  virtual: false,
  prefix: '/usr',
  basePrefix: '/usr',
  stdlib: '/usr/lib/python3.11',
  marked: true,
  ensurepip: 'guarded',
  seesBase: false,
};
const uv = { path: '/usr/bin/uv', version: '0.9.6', onPath: true };

const seen = (parts: Partial<Omit<Seen, 'inspected'>> = {}, interpreter: Partial<Inspected> = {}): Seen => ({
  inspected: { ...base, ...interpreter },
  problem: undefined,
  marker: { path: '/usr/lib/python3.11/EXTERNALLY-MANAGED', message: 'Use apt.', own: true, malformed: false },
  managedBy: 'Debian',
  os: debian,
  pip: '23.0.1',
  overrides: [],
  broken: undefined,
  uvOverride: undefined,
  uv: undefined,
  pipx: undefined,
  virtualenv: undefined,
  notes: [],
  become: 'sudo',
  ...parts,
});
const view = (parts: Partial<Omit<Seen, 'inspected'>> = {}, interpreter: Partial<Inspected> = {}, target: string | undefined = '/p/.venv') =>
  viewOf(seen(parts, interpreter), target);

describe('report: the badge', () => {
  const rows: readonly (readonly [Partial<Omit<Seen, 'inspected'>>, Partial<Inspected>, string])[] = [
    [{}, {}, '3.11 · apt'],
    [{}, { virtual: true, version: '3.12.4' }, '3.12 · venv'],
    [{ managedBy: 'Homebrew' }, { kind: 'homebrew', executable: '/opt/homebrew/Cellar/python@3.13/bin/python3.13', version: '3.13.1' }, '3.13 · brew'],
    [{ managedBy: 'Manjaro', os: system('manjaro', 'arch') }, {}, '3.11 · pacman'],
    [{ managedBy: 'uv' }, { kind: 'uv', executable: '/h/.local/share/uv/python/x/bin/python3.11' }, '3.11 · uv'],
    [{ managedBy: 'uv' }, { kind: 'other', executable: '/big/pythons/x/bin/python3.11' }, '3.11 · uv'],
    [{ marker: undefined }, { kind: 'conda', executable: '/opt/conda/bin/python3.11' }, '3.11 · conda'],
    [{ marker: undefined }, { kind: 'local', executable: '/usr/local/bin/python3.11' }, '3.11 · local'],
    [{ os: system('unheard-of') }, { version: '' }, 'Python · system'],
  ];
  for (const [parts, interpreter, expected] of rows) it(expected, () => assert.equal(view(parts, interpreter).badge, expected));
});

describe('report: creating a virtual environment', () => {
  const missing = { ensurepip: 'missing' } as const;
  it('by the interpreter itself, the target last', () => {
    assert.deepEqual(view().createVenv, { kind: 'ready', steps: [{ program: '/usr/bin/python3', args: ['-m', 'venv', '/p/.venv'] }] });
  });
  it('from within a virtual environment by its base', () => {
    assert.deepEqual(view({}, { virtual: true, path: '/v/bin/python' }).createVenv, {
      kind: 'ready',
      steps: [{ program: '/usr/bin/python3.11', args: ['-m', 'venv', '/p/.venv'] }],
    });
  });
  it('Debian without ensurepip: the exact package and command', () => {
    const { createVenv, report, document } = view({}, missing);
    assert.deepEqual(createVenv, {
      kind: 'missing',
      message:
        '/usr/bin/python3 cannot make virtual environments yet: the part that does (ensurepip) is in the package python3.11-venv, which is not installed.',
      command: 'sudo apt install python3.11-venv',
    });
    assert.deepEqual(report.venv, { usable: false, missing: 'python3.11-venv' });
    assert.match(document, /`sudo apt install python3\.11-venv`/);
  });
  it('as a root without sudo, and on an image that has no package lists', () => {
    const { createVenv } = view({ become: undefined, os: { ...debian, unindexed: true } }, missing);
    assert.equal(createVenv.kind === 'missing' && createVenv.command, 'apt update && apt install python3.11-venv');
  });
  it('as a person without sudo', () => {
    const { createVenv } = view({ become: 'su', os: { ...debian, unindexed: true } }, missing);
    assert.equal(createVenv.kind === 'missing' && createVenv.command, "su - -c 'apt update && apt install python3.11-venv'");
  });
  it('without ensurepip by uv, else by virtualenv', () => {
    assert.deepEqual(view({ uv }, missing).createVenv, {
      kind: 'ready',
      steps: [{ program: '/usr/bin/uv', args: ['venv', '--seed', '--python', '/usr/bin/python3', '/p/.venv'] }],
    });
    assert.deepEqual(view({ virtualenv: { ...uv, path: '/usr/bin/virtualenv' } }, missing).createVenv, {
      kind: 'ready',
      steps: [{ program: '/usr/bin/virtualenv', args: ['--python', '/usr/bin/python3', '/p/.venv'] }],
    });
  });
  it('names no package where none is known', () => {
    const { createVenv } = view({ os: system('gentoo') }, missing);
    assert.deepEqual(createVenv, { kind: 'missing', message: '/usr/bin/python3 cannot make virtual environments: it has no ensurepip.' });
  });
  it('wants a folder', () => assert.equal(viewOf(seen(), undefined).createVenv.kind, 'missing'));
});

describe('report: pipx', () => {
  const commandOf = (parts: Partial<Omit<Seen, 'inspected'>>, interpreter: Partial<Inspected> = {}) => {
    const { installWithPipx } = view(parts, interpreter);
    return installWithPipx.kind === 'missing' ? installWithPipx.command : undefined;
  };
  const brewed = { kind: 'homebrew', executable: '/opt/homebrew/Cellar/python@3.13/bin/python3.13' };
  const rows: readonly (readonly [Seen['os'], Partial<Inspected>, string | undefined])[] = [
    [debian, {}, 'sudo apt install pipx'],
    [system('linuxmint', 'ubuntu', 'debian'), {}, 'sudo apt install pipx'],
    [system('fedora'), {}, 'sudo dnf install pipx'],
    [system('rocky', 'rhel', 'centos', 'fedora'), {}, undefined],
    [system('arch'), {}, 'sudo pacman -S python-pipx'],
    [system('alpine'), {}, 'sudo apk add pipx'],
    [system('opensuse-tumbleweed', 'opensuse', 'suse'), {}, 'sudo zypper install python3-pipx'],
    [system('darwin'), brewed, 'brew install pipx'],
    [debian, brewed, 'brew install pipx'],
    [system('windows'), {}, undefined],
  ];
  for (const [os, interpreter, expected] of rows) {
    it(`${os.id} ${interpreter.kind ?? ''}: ${expected ?? 'no command'}`, () => assert.equal(commandOf({ os, managedBy: undefined }, interpreter), expected));
  }
  it('there: its path, to which the application is appended', () => {
    assert.deepEqual(view({ pipx: { path: '/usr/bin/pipx', version: '1.1.0', onPath: true } }).installWithPipx, {
      kind: 'ready',
      steps: [{ program: '/usr/bin/pipx', args: ['install'] }],
    });
  });
});

describe('report: what pip and uv would do', () => {
  const rows: readonly (readonly [string, Partial<Omit<Seen, 'inspected'>>, Partial<Inspected>, RegExp])[] = [
    ['marked', {}, {}, /pip 23\.0\.1 \| refuses/],
    ['older than the check', { pip: '22.3.1' }, {}, /pip 22\.3\.1 \| installs: it is older/],
    ['the one version without an override', { pip: '23.0', overrides: [{ from: 'X', value: '1' }] }, {}, /pip 23\.0 \| refuses/],
    ['an override', { overrides: [{ from: 'X', value: '1' }] }, {}, /installs all the same/],
    [
      'the last override decides',
      {
        overrides: [
          { from: 'X', value: '1' },
          { from: 'Y', value: 'no' },
        ],
      },
      {},
      /\| refuses/,
    ],
    ['a value pip does not know', { overrides: [{ from: 'X', value: 'maybe' }] }, {}, /stops: it does not know maybe/],
    ['a broken file', { broken: { path: '/etc/pip.conf', message: 'x' } }, {}, /stops: \/etc\/pip\.conf/],
    ['no pip', { pip: undefined }, {}, /\| pip \| is not there/],
    ['a virtual environment', {}, { virtual: true }, /installs into this environment/],
    ['uv, marked', { uv }, {}, /uv 0\.9\.6 \| refuses with `--system`/],
    ['uv with its override', { uv, uvOverride: 'true' }, {}, /uv 0\.9\.6 \| installs with `--system`: UV_BREAK/],
  ];
  for (const [name, parts, interpreter, expected] of rows) it(name, () => assert.match(view(parts, interpreter).document, expected));
});

describe('report: text from the machine does not become markup', () => {
  it('as code, as text, as a quotation, as a command', () => {
    assert.equal(code('a`b'), '`` a`b ``');
    assert.equal(escaped('<b> [x](y) *z* a_b'), '\\<b\\> \\[x\\](y) \\*z\\* a\\_b');
    assert.equal(quoted('# a\n\n- b'), '> \\# a  \n> \n> - b  ');
    assert.equal(commandLine(['/a b/python', '-m', "it's"]), "'/a b/python' -m 'it'\\''s'");
  });
  it('is the same report as data', () => {
    const { report } = view({ marker: { path: '/m', message: '<script>', own: true, malformed: false } });
    assert.equal(report.message, '<script>');
    assert.doesNotMatch(view({ marker: { path: '/m', message: '<script>', own: true, malformed: false } }).document, /[^\\]<script/);
  });
});
