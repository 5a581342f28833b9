import assert from 'node:assert/strict';
import { reachOf } from '../../../server/src/host/install/reach';
import { installWays } from '../../../server/src/host/install/ways';
import { MadeUp } from './made-up';

let made: MadeUp;
beforeEach(() => {
  made = new MadeUp();
});
afterEach(() => made.remove());

const environment = (...folders: readonly string[]) => ({ HOME: made.folder('home'), PATH: folders.map((folder) => made.folder(folder)).join(':') });
const pipxHas = (apps: readonly string[]) =>
  made.put('home/.local/share/pipx/venvs/black/pipx_metadata.json', JSON.stringify({ main_package: { package: 'black', apps } }));

describe('install: whether a command can be called afterwards', () => {
  const reach = (...folders: readonly string[]) => {
    const { reachable, message, command } = reachOf({ home: 'pipx', name: 'black', environment: environment(...folders) });
    return { reachable, message: message.replaceAll(`${made.root}/`, ''), command };
  };

  it('it can', () => {
    pipxHas(['black', 'blackd']);
    for (const name of ['black', 'blackd']) made.script(`home/.local/bin/${name}`);
    assert.deepEqual(reach('home/.local/bin', 'usr/bin'), {
      reachable: true,
      message: 'black was installed. In a terminal: black, blackd',
      command: undefined,
    });
  });

  it('its folder is not on PATH', () => {
    pipxHas(['black']);
    made.script('home/.local/bin/black');
    const { reachable, message, command } = reach('usr/bin');
    assert.deepEqual([reachable, command], [false, 'pipx ensurepath']);
    assert.match(message, /stand in home\/\.local\/bin, which is not on PATH: run “pipx ensurepath” once, then open a new terminal/);
  });

  it('another of that name comes first', () => {
    pipxHas(['black']);
    made.script('home/.local/bin/black');
    made.script('usr/bin/black');
    assert.match(reach('usr/bin', 'home/.local/bin').message, /black still means usr\/bin\/black: that comes first on PATH/);
  });

  it('it has none', () => {
    pipxHas([]);
    assert.match(reach('home/.local/bin').message, /brings no command of its own/);
    made.put('home/.local/share/pipx/venvs/black/pipx_metadata.json', '{"main_package": 3');
    assert.match(reach('home/.local/bin').message, /brings no command of its own/);
  });

  it('in the places that were told, and of uv', () => {
    made.put('elsewhere/venvs/black/pipx_metadata.json', JSON.stringify({ main_package: { apps: ['black'] } }));
    made.script('mine/black');
    const told = { ...environment('mine'), PIPX_HOME: made.at('elsewhere'), PIPX_BIN_DIR: made.at('mine') };
    assert.equal(reachOf({ home: 'pipx', name: 'black', environment: told }).reachable, true);
    made.script('home/.local/bin/ruff');
    made.put(
      'home/.local/share/uv/tools/ruff/uv-receipt.toml',
      `entrypoints = [\n { name = "ruff", install-path = ${JSON.stringify(made.at('home/.local/bin/ruff'))} },\n]\n`,
    );
    const seen = reachOf({ home: 'uv-tool', name: 'ruff', environment: environment('usr/bin') });
    assert.deepEqual([seen.reachable, seen.command], [false, 'uv tool update-shell']);
    assert.equal(reachOf({ home: 'uv-tool', name: 'ruff', environment: environment('home/.local/bin') }).reachable, true);
  });
});

describe('install: how a place is reached', () => {
  const ways = async (parts: { readonly argument?: string; readonly isWheel?: boolean; readonly interpreter?: string; readonly path?: string }) => {
    const { argument = 'flask>=3', isWheel = false, interpreter, path = 'bin' } = parts;
    const answer = await installWays({
      ...{ folder: made.folder('project'), interpreter, argument, isWheel, package: undefined },
      environment: environment(path),
    });
    return 'problem' in answer ? answer.problem.replaceAll(`${made.root}/`, '') : answer;
  };
  const calls = (answer: Awaited<ReturnType<typeof ways>>, home: 'pipx' | 'venv' | 'uv-tool') => {
    const way = typeof answer === 'string' ? undefined : answer[home];
    return way?.kind === 'ready' ? way.steps.map(({ program, args }) => [program.replace(`${made.root}/`, ''), ...args]) : way?.message;
  };

  it('pipx, and uv where it is there', async () => {
    made.script('bin/pipx', 'echo 1.4.3');
    assert.deepEqual(calls(await ways({}), 'pipx'), [['bin/pipx', 'install', 'flask>=3']]);
    assert.equal(calls(await ways({}), 'uv-tool'), undefined);
    made.script('bin/uv', 'echo uv 0.9.6');
    assert.deepEqual(calls(await ways({}), 'uv-tool'), [['bin/uv', 'tool', 'install', 'flask>=3']]);
  });

  it('the environment that is active, else the folder’s', async () => {
    const base = made.base('opt');
    assert.match(String(calls(await ways({}), 'venv')), /There is no virtual environment in this folder yet/);
    assert.match(String(calls(await ways({ interpreter: base }), 'venv')), /There is no virtual environment/, 'a base is none');
    made.venv('project/.venv', base);
    assert.match(String(calls(await ways({}), 'venv')), /has no pip, and uv is not there/);
    made.folder('project/.venv/lib/python3.12/site-packages/pip-24.0.dist-info');
    assert.deepEqual(calls(await ways({}), 'venv'), [['project/.venv/bin/python', '-I', '-m', 'pip', 'install', 'flask>=3']]);
    const other = made.venv('elsewhere/v', base);
    made.script('bin/uv', 'echo uv 0.9.6');
    assert.deepEqual(calls(await ways({ interpreter: other }), 'venv'), [['bin/uv', 'pip', 'install', '--python', other, 'flask>=3']]);
  });

  it('a wheel by its whole path, if it is there', async () => {
    assert.equal(await ways({ argument: 'dist/t.whl', isWheel: true }), 'There is no wheel at project/dist/t.whl.');
    made.put('project/dist/t.whl');
    made.script('bin/pipx', 'echo 1.1.0');
    assert.deepEqual(calls(await ways({ argument: 'dist/t.whl', isWheel: true }), 'pipx'), [['bin/pipx', 'install', made.at('project/dist/t.whl')]]);
  });
});
