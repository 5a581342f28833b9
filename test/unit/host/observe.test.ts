import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import type { EnvironmentView } from '../../../server/protocol/environment';
import type { Environment } from '../../../server/src/host/variables';
import { type Observation, type ObserveRequest, observe } from '../../../server/src/host/observe';
import { MadeUp } from './made-up';

let made: MadeUp;
beforeEach(() => {
  made = new MadeUp();
});
afterEach(() => made.remove());

/** Looks from the made-up folder `project`, with a home of its own. */
const look = (parts: Partial<ObserveRequest> & { readonly path?: string; readonly variables?: Environment }): Promise<Observation> => {
  const { path = '', variables = {}, ...request } = parts;
  return observe({
    folder: made.folder('project'),
    interpreter: undefined,
    trusted: false,
    environment: { HOME: made.folder('home'), PATH: path, ...variables },
    ...request,
  });
};
const viewOf = ({ view }: Observation): EnvironmentView => {
  assert.ok('report' in view, JSON.stringify(view));
  return view;
};
const problemOf = ({ view }: Observation) => ('problem' in view ? view.problem : '');

const marked = (text: string | Uint8Array = '[externally-managed]\nError=Use brew install xyz.\nError-de=Mit brew install xyz.\n') => {
  const python = made.base('opt');
  made.put('opt/lib/python3.12/EXTERNALLY-MANAGED', text);
  made.folder('opt/lib/python3.12/site-packages/pip-24.0.dist-info');
  made.link('opt/bin/python3', python);
  return python;
};

describe('observe: which interpreter is meant', () => {
  it('the chosen one, the virtual environment of the folder, an active one, PATH', async () => {
    const python = marked();
    const path = made.at('opt/bin');
    const of = async (parts: Parameters<typeof look>[0]) => viewOf(await look({ path, ...parts })).report.interpreter.path;
    assert.equal(await of({}), made.at('opt/bin/python3'));
    const active = made.venv('elsewhere/v', python);
    assert.equal(await of({ variables: { VIRTUAL_ENV: made.at('elsewhere/v') } }), active);
    const own = made.venv('project/.venv', python);
    assert.equal(await of({ variables: { VIRTUAL_ENV: made.at('elsewhere/v') } }), own);
    assert.equal(await of({ interpreter: python }), python);
    assert.equal(await of({ interpreter: made.at('elsewhere/v') }), active, 'a folder stands for its python');
    assert.equal(await of({ folder: undefined }), made.at('opt/bin/python3'));
  });

  it('a chosen one as people write it', async () => {
    const python = marked();
    made.link('home/python', python);
    for (const [interpreter, expected] of [
      ['../opt/bin/python3', 'opt/bin/python3'],
      ['~/python', 'home/python'],
      ['python3.12', 'opt/bin/python3.12'],
      ['${workspaceFolder}/../opt/bin/python3', 'opt/bin/python3'],
    ] as const) {
      assert.equal(viewOf(await look({ path: made.at('opt/bin'), interpreter })).report.interpreter.path, made.at(expected));
    }
    assert.match(problemOf(await look({ path: made.at('opt/bin'), interpreter: 'python3.99' })), /python3\.99 is not there/);
  });

  it('the one behind a pyenv shim, by the folder', async () => {
    for (const version of ['3.11.2', '3.12.1']) {
      made.link(`home/.pyenv/versions/${version}/bin/python3`, made.base(`home/.pyenv/versions/${version}`, version.slice(0, 4)));
    }
    made.put('home/.pyenv/version', '3.12.1\n');
    made.script('home/.pyenv/shims/python3', 'exit 127');
    made.put('project/.python-version', '3.11\n');
    const view = viewOf(await look({ path: made.at('home/.pyenv/shims') }));
    assert.deepEqual([view.report.interpreter.path, view.badge], [made.at('home/.pyenv/versions/3.11.2/bin/python3'), '3.11 · pyenv']);
  });

  it('says what is wrong with a chosen one, and does not take another', async () => {
    marked();
    const path = made.at('opt/bin');
    assert.match(problemOf(await look({ path, interpreter: made.at('no/python') })), /no\/python is not there/);
    assert.match(problemOf(await look({ path, interpreter: made.link('broken', '/nowhere') })), /leads nowhere/);
    assert.match(problemOf(await look({ path, interpreter: made.script('silent', 'exit 1'), trusted: true })), /no Python that works/);
  });

  it('says that there is no Python at all', async () => {
    assert.match(problemOf(await look({ path: made.root })), /no Python was found/);
  });

  it('passes over a broken virtual environment and says so', async () => {
    marked();
    made.venv('project/.venv', '/nowhere/python3');
    const { report } = viewOf(await look({ path: made.at('opt/bin') }));
    assert.equal(report.interpreter.path, made.at('opt/bin/python3'));
    assert.match(report.reasons.map(({ message }) => message).join('\n'), /\.venv\/bin\/python is a link that leads nowhere/);
  });
});

describe('observe: marker and message', () => {
  it("in the person's language: the editor's, then the locale's", async () => {
    const interpreter = marked();
    const message = async (language: string | undefined, LANG: string) => viewOf(await look({ interpreter, language, variables: { LANG } })).report.message;
    assert.equal(await message(undefined, 'en_US.UTF-8'), 'Use brew install xyz.');
    assert.equal(await message(undefined, 'de_AT.UTF-8'), 'Mit brew install xyz.');
    assert.equal(await message('de', 'C'), 'Mit brew install xyz.');
  });

  // What pip does with each was seen with pip 23.0.1 and 26.2.1.
  const odd: readonly (readonly [name: string, text: string | Uint8Array, reason: RegExp])[] = [
    ['empty', '', /no section/],
    ['no header', 'Error=x', /section header/],
    ['a byte order mark', '\ufeff[externally-managed]\nError=x', /section header/],
    ['not UTF-8', Buffer.from('[externally-managed]\nError=\xfc', 'latin1'), /not UTF-8/],
    ['a key without value', '[externally-managed]\nError', /no “key = value”/],
    ['binary', new Uint8Array(1_000), /section header/],
  ];
  for (const [name, text, reason] of odd) {
    it(`an odd one still marks, in pip's own words: ${name}`, async () => {
      const { report } = viewOf(await look({ interpreter: marked(text) }));
      assert.equal(report.externallyManaged, true);
      assert.match(report.message ?? '', /^The Python environment under .* is managed externally/);
      assert.match(report.reasons.map(({ message }) => message).join('\n'), reason);
    });
  }

  it('a malformed one is said: pip stops with a traceback', async () => {
    const view = viewOf(await look({ interpreter: marked('[externally-managed]\nError=a\nError=b\n') }));
    assert.match(view.document, /pip 24\.0 \| stops with a traceback/);
  });

  it('one that may not be read still marks', async () => {
    const interpreter = marked();
    rmSync(made.at('opt/lib/python3.12/EXTERNALLY-MANAGED'));
    made.put('opt/lib/python3.12/EXTERNALLY-MANAGED', 'x', 0o000);
    assert.equal(viewOf(await look({ interpreter })).report.externallyManaged, true);
  });

  it('who manages it, and what an override does', async () => {
    const interpreter = marked();
    made.put('home/.config/pip/pip.conf', '[global]\nbreak-system-packages = true\n');
    const { report, document } = viewOf(await look({ interpreter }));
    assert.deepEqual(
      [report.managedBy, report.pip],
      ['Homebrew', { version: '24.0', overrides: [{ from: made.at('home/.config/pip/pip.conf'), value: 'true' }] }],
    );
    assert.match(document, /pip 24\.0 \| installs all the same/);
    const undone = viewOf(await look({ interpreter, variables: { PIP_BREAK_SYSTEM_PACKAGES: '0' } }));
    assert.match(undone.document, /pip 24\.0 \| refuses/);
  });

  it('which installers are told to install all the same', async () => {
    const interpreter = marked();
    made.put('home/.config/pip/pip.conf', '[global]\nbreak-system-packages = true\n');
    const overridden = async (variables: Environment) => (await look({ interpreter, variables })).facts.active?.overridden;
    assert.deepEqual(await overridden({}), ['pip']);
    assert.deepEqual(await overridden({ PIP_BREAK_SYSTEM_PACKAGES: 'off', UV_BREAK_SYSTEM_PACKAGES: '1' }), ['uv']);
    assert.deepEqual(await overridden({ PIP_BREAK_SYSTEM_PACKAGES: 'maybe', UV_BREAK_SYSTEM_PACKAGES: '0' }), []);
  });
});

describe('observe: virtual environments', () => {
  it('one that was moved is recognised', async () => {
    made.venv('old/.venv', marked());
    made.starts('old/.venv/bin/pip', made.at('old/.venv/bin/python'));
    renameSync(made.at('old/.venv'), made.folder('project').concat('/.venv'));
    const { report, document } = viewOf(await look({}));
    assert.equal(report.virtual, true);
    assert.ok(
      report.reasons.some(({ message }) => message === `It was made at ${made.at('old/.venv')} and moved: its own pip and activate still lead there.`),
      document,
    );
  });

  it('is among the files of the system, with its own pip', async () => {
    const python = marked();
    const own = made.venv('project/.venv', python);
    made.starts('project/.venv/bin/pip', own);
    made.folder('project/.venv/lib/python3.12/site-packages/pip-25.0.dist-info');
    const { system } = (await look({ interpreter: python })).facts;
    assert.equal(system?.links?.[own], python);
    assert.ok(system?.files[made.at('project/.venv/pyvenv.cfg')]);
    assert.equal(system?.pipVersions?.[made.at('project/.venv')], '25.0');
    assert.deepEqual(system?.scripts?.[made.at('project/.venv/bin/pip')], { program: 'pip', python: own });
  });
});

describe('observe: this machine as a system', () => {
  it('records interpreters with their names, pip and marker, and programs along PATH', async () => {
    const python = marked();
    made.starts('opt/bin/pip3', python);
    made.put('bin/pipx', '#!/usr/bin/python3\n', 0o755);
    made.put('bin/pip', 'MZ', 0o755);
    made.script('bin/python', 'exec something');
    const { system } = (await look({ path: `${made.at('opt/bin')}:${made.at('bin')}`, variables: { PIP_INDEX_URL: 'x', SECRET: 'y' } })).facts;
    const { names, marked: isMarked, pip, prefix } = system?.interpreters.find(({ executable }) => executable === python) ?? {};
    assert.deepEqual(
      { names, isMarked, pip, prefix },
      { names: [made.at('opt/bin/python3')], isMarked: true, pip: { version: '24.0', scripts: [made.at('opt/bin/pip3')] }, prefix: made.at('opt') },
    );
    assert.equal(system?.programs[made.at('bin/pipx')], 'pipx');
    assert.deepEqual(system?.opaque?.filter((path) => path.startsWith(made.root)).sort(), [made.at('bin/pip'), made.at('bin/python')], 'there, but not known');
    assert.ok(system?.listed?.includes(made.at('bin')));
    assert.deepEqual(Object.keys(system?.variables ?? {}).sort(), ['HOME', 'PATH', 'PIP_INDEX_URL']);
    assert.deepEqual([system?.complete, system?.variablesComplete, system?.cwd], [false, false, made.at('project')]);
  });

  it('names the files to be watched', async () => {
    const { watch } = await look({ interpreter: marked() });
    for (const path of ['opt/lib/python3.12/EXTERNALLY-MANAGED', 'home/.config/pip/pip.conf', 'project/.venv/pyvenv.cfg'])
      assert.ok(watch.includes(made.at(path)), path);
  });
});

describe('observe: trust', () => {
  const traps = () => {
    for (const name of ['python3', 'python', 'pip', 'uv', 'pipx', 'virtualenv', 'sudo'])
      made.script(`traps/${name}`, `echo ${name} >> '${made.at('ran').replaceAll("'", "'\\''")}'`, 'echo 1.2.3');
    return made.at('traps');
  };

  it('runs nothing where programs may not be run', async () => {
    const path = `${traps()}:${made.at('opt/bin')}`;
    marked();
    viewOf(await look({ path }));
    await look({ path, interpreter: made.at('traps/python3') });
    assert.equal(existsSync(made.at('ran')), false);
  });

  it('asks tools for their version only where it may', async () => {
    const path = `${traps()}:${made.at('opt/bin')}`;
    marked();
    const { report } = viewOf(await look({ path, trusted: true }));
    assert.equal(report.uv?.version, '1.2.3');
    assert.doesNotMatch(readFileSync(made.at('ran'), 'utf8'), /sudo|pip$/m);
  });

  it('passes over a Python on PATH that hangs, and says so', async function () {
    this.timeout(20_000);
    made.script('slow/python3', 'sleep 60');
    marked();
    const { report } = viewOf(await look({ path: `${made.at('slow')}:${made.at('opt/bin')}`, trusted: true }));
    assert.equal(report.interpreter.path, made.at('opt/bin/python3'));
    assert.match(report.reasons.map(({ message }) => message).join('\n'), /slow\/python3 did not answer within 5 seconds and was stopped/);
  });
});
