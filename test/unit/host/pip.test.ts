import assert from 'node:assert/strict';
import { configurationFiles, configurationPaths } from '../../../server/src/host/pip/configuration-files';
import { moduleVersion } from '../../../server/src/host/pip/modules';
import { brokenFile, overridesIn, truthOf } from '../../../server/src/host/pip/overrides';
import { MadeUp } from './made-up';

describe("pip's configuration on this machine", () => {
  it('looks for files in the order of pip', () => {
    const linux = (variables: Record<string, string>) => configurationPaths('/v', { HOME: '/h', ...variables }, 'linux');
    const common = ['/etc/xdg/pip/pip.conf', '/etc/pip.conf'];
    assert.deepEqual(linux({}), [...common, '/h/.pip/pip.conf', '/h/.config/pip/pip.conf', '/v/pip.conf']);
    assert.deepEqual(linux({ XDG_CONFIG_DIRS: '/a:/b', XDG_CONFIG_HOME: '/c' }), [
      '/a/pip/pip.conf',
      '/b/pip/pip.conf',
      '/etc/pip.conf',
      '/h/.pip/pip.conf',
      '/c/pip/pip.conf',
      '/v/pip.conf',
    ]);
    assert.deepEqual(linux({ PIP_CONFIG_FILE: '/dev/null' }), []);
    assert.deepEqual(linux({ PIP_CONFIG_FILE: '/not/there' }), [...common, '/h/.pip/pip.conf', '/h/.config/pip/pip.conf', '/v/pip.conf', '/not/there']);
    assert.deepEqual(configurationPaths('/opt/homebrew/opt/python@3.13/Frameworks', { HOME: '/h' }, 'darwin').slice(0, 4), [
      '/opt/homebrew/share/pip/pip.conf',
      '/Library/Application Support/pip/pip.conf',
      '/h/.pip/pip.conf',
      '/h/.config/pip/pip.conf',
    ]);
  });

  it('reads a named file instead of the own ones', () => {
    const made = new MadeUp();
    const own = made.put('home/.config/pip/pip.conf', 'own');
    const named = made.put('named.conf', 'named');
    const texts = (variables: Record<string, string>) =>
      configurationFiles(made.at('v'), { HOME: made.at('home'), XDG_CONFIG_DIRS: made.root, ...variables }).map(({ path }) => path);
    assert.ok(texts({}).includes(own));
    assert.deepEqual(
      texts({ PIP_CONFIG_FILE: named }).filter((path) => path.startsWith(made.root)),
      [named],
    );
    made.remove();
  });

  const files = (...texts: readonly string[]) => texts.map((text, at) => ({ path: `/${at}`, text }));
  const rows: readonly (readonly [name: string, texts: readonly string[], variables: Record<string, string>, expected: readonly string[]])[] = [
    ['[global] and [install]', ['[global]\nbreak-system-packages = true'], {}, ['/0=true']],
    ['all spellings of the key', ['[global]\nBreak_System_Packages: 1'], {}, ['/0=1']],
    ['a key with dashes before', ['[global]\n--break-system-packages = yes'], {}, ['/0=yes']],
    ['the own section after [global], whatever the files', ['[install]\nbreak-system-packages=0', '[global]\nbreak-system-packages=1'], {}, ['/1=1', '/0=0']],
    ['[DEFAULT] where the section is there', ['[DEFAULT]\nbreak-system-packages=1\n[global]\n', '[DEFAULT]\nbreak-system-packages=1\n'], {}, ['/0=1']],
    ['no section of another name', ['[Global]\nbreak-system-packages=1\n[pip]\nbreak-system-packages=1\n[uninstall]\nbreak-system-packages=1'], {}, []],
    [
      'the variable last, in any case after PIP_',
      ['[install]\nbreak-system-packages=1'],
      { PIP_break_system_PACKAGES: 'no' },
      ['/0=1', 'PIP_break_system_PACKAGES=no'],
    ],
    ['not in small letters', [], { pip_break_system_packages: '1' }, []],
    ['empty ones count as none', ['[install]\nbreak-system-packages='], { PIP_BREAK_SYSTEM_PACKAGES: '' }, []],
    ['a file pip stops at gives none', ['break-system-packages=1'], {}, []],
  ];
  for (const [name, texts, variables, expected] of rows) {
    it(`overrides: ${name}`, () =>
      assert.deepEqual(
        overridesIn(files(...texts), variables).map(({ from, value }) => `${from}=${value}`),
        expected,
      ));
  }

  it("knows pip's words for true and false, and a file pip stops at", () => {
    assert.deepEqual(['YES', 't', '1', 'off', '0', ' 1', '2', '"true"', 'true # why'].map(truthOf), [
      true,
      true,
      true,
      false,
      false,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    assert.deepEqual(brokenFile(files('[global]\n', 'x = 1')), { path: '/1', message: 'it does not begin with a section header' });
  });
});

describe('moduleVersion: which pip an interpreter sees', () => {
  const made = new MadeUp();
  after(() => made.remove());
  const owner = (parts: object = {}) => ({
    prefix: made.at('usr'),
    basePrefix: made.at('usr'),
    stdlib: made.at('usr/lib/python3.11'),
    version: '3.11.2',
    virtual: false,
    seesBase: false,
    ...parts,
  });
  const pip = (parts: object = {}) => moduleVersion('pip', owner(parts), made.at('home'));

  it("Debian: the system's, then /usr/local's, then the person's own", () => {
    made.folder('usr/lib/python3/dist-packages/pip-23.0.1.dist-info');
    made.folder('usr/lib/python3/dist-packages/pip_tools-7.0.dist-info');
    assert.equal(pip(), '23.0.1');
    made.folder('usr/local/lib/python3.11/dist-packages/pip-24.0+dfsg.dist-info');
    assert.equal(pip(), '24.0');
    made.folder('home/.local/lib/python3.11/site-packages/pip-25.1.1.dist-info');
    assert.equal(pip(), '25.1.1');
  });

  it('a virtual environment: its own only, unless it sees its base', () => {
    const virtual = { prefix: made.at('v'), virtual: true };
    assert.equal(pip(virtual), undefined);
    assert.equal(pip({ ...virtual, seesBase: true }), '25.1.1');
    made.folder('v/lib/python3.11/site-packages/pip-20.3.4.egg-info');
    assert.equal(pip(virtual), '20.3.4');
  });
});
