import * as assert from 'node:assert/strict';
import type { PipFile } from '../../../../server/src/installers/pip/configuration';
import { configurationPlaces } from '../../../../server/src/installers/pip/configuration-places';
import { hole, predict, predictLine, type Surroundings } from './call';

const file = (kind: PipFile['kind'], text: PipFile['text'], path = `/${kind}.conf`): PipFile => ({ kind, path, text });
const yes = '[global]\nbreak-system-packages = yes\n';
const no = '[global]\nbreak-system-packages = no\n';
const empty = '[global]\nbreak-system-packages =\n';

/** Verdict and exit of `pip install x`. */
function install(given: Surroundings, line = 'install x'): string {
  const { verdict, exit } = predictLine(line, given);
  return exit === undefined || verdict === 'refused' ? verdict : `${verdict} ${exit}`;
}

const rows: readonly (readonly [title: string, given: Surroundings, expected: string, line?: string])[] = [
  ['a file overrides', { files: [file('global', yes)] }, 'allowed'],
  ["the user's file wins over the global one", { files: [file('global', yes), file('user', no)] }, 'refused'],
  ["the interpreter's own file wins over the user's", { files: [file('user', no), file('site', yes)] }, 'allowed'],
  ['PIP_CONFIG_FILE wins over all files', { files: [file('site', no), file('env', yes)], variables: { PIP_CONFIG_FILE: '/env.conf' } }, 'allowed'],
  [
    "PIP_CONFIG_FILE keeps the user's file out",
    { files: [file('user', yes), file('env', '[global]\n')], variables: { PIP_CONFIG_FILE: '/env.conf' } },
    'refused',
  ],
  [
    'PIP_CONFIG_FILE that is not there keeps nothing out',
    { files: [file('user', yes), file('env', undefined)], variables: { PIP_CONFIG_FILE: '/env.conf' } },
    'allowed',
  ],
  ['/dev/null as PIP_CONFIG_FILE keeps all files out', { files: [file('global', yes)], variables: { PIP_CONFIG_FILE: '/dev/null' } }, 'refused'],
  [
    "a command's section in a global file wins over [global] of the user's",
    { files: [file('global', '[install]\nbreak-system-packages = yes\n'), file('user', no)] },
    'allowed',
  ],
  ["another command's section does nothing", { files: [file('global', '[uninstall]\nbreak-system-packages = yes\n')] }, 'refused'],
  ['a later empty value takes an earlier one of its section away', { files: [file('global', yes), file('user', empty)] }, 'refused'],
  ['an empty variable does not', { files: [file('global', yes)], variables: { PIP_BREAK_SYSTEM_PACKAGES: '' } }, 'allowed'],
  ['a variable wins over files', { files: [file('site', yes)], variables: { PIP_BREAK_SYSTEM_PACKAGES: 'off' } }, 'refused'],
  ['the command line wins over variables', { variables: { PIP_BREAK_SYSTEM_PACKAGES: 'off' } }, 'allowed', 'install --break-system-packages x'],
  ['--isolated leaves out variables', { variables: { PIP_BREAK_SYSTEM_PACKAGES: '1' } }, 'refused', 'install --isolated x'],
  ['--isolated leaves out the user', { files: [file('user', yes)] }, 'refused', 'install --isolated x'],
  ['--isolated as the value of an option does as well', { variables: { PIP_BREAK_SYSTEM_PACKAGES: '1' } }, 'refused', 'install --log --isolated x'],
  ['--isolated keeps the global file', { files: [file('global', yes)] }, 'allowed', 'install --isolated x'],
  ['[DEFAULT] counts in sections that are there', { files: [file('global', '[DEFAULT]\nbreak-system-packages = yes\n[install]\n')] }, 'allowed'],
  ['a target from a file', { files: [file('global', '[install]\ntarget = /srv\n')] }, 'allowed'],
  ['a prefix from a variable', { variables: { PIP_PREFIX: '/srv' } }, 'allowed'],
  ['an unknown key is passed over', { files: [file('global', '[global]\nnonsense = 1\n')] }, 'refused'],
  ['a boolean that is none', { files: [file('global', '[global]\nbreak-system-packages = sure\n')] }, 'fails 2'],
  ['a number that is none', { variables: { PIP_TIMEOUT: 'long' } }, 'fails 3'],
  ['a choice that is none', { variables: { PIP_EXISTS_ACTION: 'x' } }, 'fails 3'],
  ['a file that cannot be read as one', { files: [file('global', 'break-system-packages = yes\n')] }, 'fails 2'],
  ["the main parser reads the user's file although isolated", { files: [file('user', 'garbage')] }, 'fails 2', 'install --isolated x'],
  ['PIP_REQUIRE_VIRTUALENV', { variables: { PIP_REQUIRE_VIRTUALENV: 'y', PIP_BREAK_SYSTEM_PACKAGES: '1' } }, 'fails 3'],
  ['PIP_REQUIRE_VIRTUALENV in a virtual environment', { variables: { PIP_REQUIRE_VIRTUALENV: 'y' }, place: { virtual: true, marked: true } }, 'allowed'],
  ['pip freeze minds PIP_REQUIRE_VIRTUALENV in old versions', { variables: { PIP_REQUIRE_VIRTUALENV: 'y' } }, 'fails 3', 'freeze'],
  ['a file that is not known', { files: [file('user', { pieces: [hole] })] }, 'unknown'],
  ['a file that is not known, under a variable', { files: [file('user', { pieces: [hole] })], variables: { PIP_BREAK_SYSTEM_PACKAGES: '1' } }, 'allowed'],
  ['a value in a file that is not known and does not matter', { files: [file('user', { pieces: ['[global]\nindex-url = ', hole, '\n'] })] }, 'refused'],
  ['a value in a file that is not known and decides', { files: [file('user', { pieces: ['[global]\nbreak-system-packages = ', hole, '\n'] })] }, 'unknown'],
  ['a variable that is not known and decides', { variables: { PIP_BREAK_SYSTEM_PACKAGES: { pieces: [hole] } } }, 'unknown'],
  [
    'a variable that is not known, in a virtual environment',
    { variables: { PIP_BREAK_SYSTEM_PACKAGES: { pieces: [hole] } }, place: { virtual: true, marked: true } },
    'allowed',
  ],
];

describe("pip's configuration", () => {
  for (const [title, given, expected, line] of rows) it(title, () => assert.equal(install(given, line), expected));

  it('is looked for where pip looks', () => {
    const variables: Record<string, string> = { XDG_CONFIG_DIRS: '/a:/b', PIP_CONFIG_FILE: 'my.conf' };
    const paths = (platform: 'linux' | 'darwin' | 'win32', variable: (name: string) => string | undefined): string[] =>
      configurationPlaces({ platform, home: platform === 'win32' ? 'C:\\Users\\me' : '/home/me', prefix: '/usr', variable }).map(
        ({ kind, path }) => `${kind} ${path}`,
      );
    assert.deepEqual(
      paths('linux', () => undefined),
      ['global /etc/xdg/pip/pip.conf', 'global /etc/pip.conf', 'user /home/me/.pip/pip.conf', 'user /home/me/.config/pip/pip.conf', 'site /usr/pip.conf'],
    );
    assert.deepEqual(
      paths('linux', (name) => variables[name]),
      [
        'global /a/pip/pip.conf',
        'global /b/pip/pip.conf',
        'global /etc/pip.conf',
        'user /home/me/.pip/pip.conf',
        'user /home/me/.config/pip/pip.conf',
        'site /usr/pip.conf',
        'env my.conf',
      ],
    );
    assert.deepEqual(
      paths('darwin', () => undefined),
      ['global /Library/Application Support/pip/pip.conf', 'user /home/me/.pip/pip.conf', 'user /home/me/.config/pip/pip.conf', 'site /usr/pip.conf'],
    );
    assert.deepEqual(paths('win32', () => undefined)[0], 'global C:\\ProgramData\\pip\\pip.ini');
  });
});

describe('pip config', () => {
  const files: readonly PipFile[] = [file('global', undefined), file('user', '[global]\ntimeout=60\n'), file('site', undefined)];
  const writes: readonly (readonly [line: string, path: string, text: string])[] = [
    ['config set global.break-system-packages true', '/user.conf', '[global]\ntimeout = 60\nbreak-system-packages = true\n\n'],
    ['config --global set install.break_system_packages 1', '/global.conf', '[install]\nbreak-system-packages = 1\n\n'],
    ['config set --site global.x y', '/site.conf', '[global]\nx = y\n\n'],
    ['config unset global.timeout', '/user.conf', ''],
  ];
  for (const [line, path, text] of writes) it(line, () => assert.deepEqual(predictLine(line, { files }).writes, { path, text }));

  const failing: readonly (readonly [line: string, exit: number])[] = [
    ['config set novalue', 1],
    ['config set nosection true', 1],
    ['config --user --global set a.b c', 1],
    ['config unset global.nothing', 1],
    ['config nothing', 1],
    ['--isolated config set a.b c', 1],
  ];
  for (const [line, exit] of failing) it(`${line} fails`, () => assert.equal(predictLine(line, { files }).exit, exit));

  it('keeps what is not known', () => {
    assert.deepEqual(predict(['config', 'set', 'a.b', { pieces: ['x', hole] }], { files }).writes?.text, {
      pieces: ['[global]\ntimeout = 60\n\n[a]\nb = x', hole, '\n\n'],
    });
  });
});
