import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MadeUp } from '../unit/host/made-up';
import { Client } from './client';

const refusal = [{ kind: 'externally-managed', installer: 'pip' }];

describe('server: commands that failed in a terminal', () => {
  let client: Client;
  let made: MadeUp;
  let project: string;
  let folder: string;
  let environment: Record<string, string>;
  beforeEach(() => {
    client = new Client();
    made = new MadeUp();
    project = made.folder('project');
    folder = pathToFileURL(project).href;
    environment = { HOME: made.folder('home'), PATH: made.at('opt/bin') };
  });
  afterEach(() => {
    client.kill();
    made.remove();
  });

  /** A marked Python with pip, first on the terminal's PATH. */
  const marked = () => {
    const python = made.base('opt');
    made.put('opt/lib/python3.12/EXTERNALLY-MANAGED', '[externally-managed]\nError=Use brew install xyz.\n');
    made.folder('opt/lib/python3.12/site-packages/pip-24.0.dist-info');
    made.ensurepip('opt/lib/python3.12');
    made.link('opt/bin/python3', python);
    made.starts('opt/bin/pip', made.at('opt/bin/python3'));
    return python;
  };
  const ask = (commandLine: string, given: object = {}) =>
    client.request('pep668/explainFailure', {
      folder,
      commandLine,
      confidence: 'high',
      shell: 'bash',
      cwd: project,
      exitCode: 1,
      environment,
      sightings: refusal,
      ...given,
    });
  const runAgain = (answer: any) => answer?.ways.find(({ kind }: any) => kind === 'run-again');

  it('says what happened and where it would not', async () => {
    marked();
    await client.start({ folders: [folder] });
    const answer = await ask('pip install requests');
    assert.equal(answer.subject, 'pip install requests');
    assert.match(answer.message, /^pip did not install requests: .* Homebrew, .*\. In a virtual environment pip may do that\.$/);
    const way = runAgain(answer);
    const venv = join(project, '.venv');
    assert.deepEqual(way.createVenv, { path: venv, steps: [{ program: made.at('opt/bin/python3'), args: ['-m', 'venv', venv] }] });
    assert.equal(way.commandLine, `'${join(venv, 'bin/python')}' -m pip install requests`);
    assert.equal(answer.ways.at(-1).kind, 'explain');
    assert.match(answer.document, /Use brew install xyz\./);
  });

  it('knows a Python that has no pip command, where its distribution looks after it', async () => {
    const python = made.base('opt');
    made.put('opt/lib/python3.12/EXTERNALLY-MANAGED', '[externally-managed]\nError=Use brew install xyz.\n');
    made.ensurepip('opt/lib/python3.12');
    made.link('opt/bin/python3', python);
    await client.start({ folders: [folder] });
    const unfound = { exitCode: 127, sightings: [{ kind: 'no-command', installer: 'shell', detail: 'pip' }] };
    const answer = await ask('pip install -r requirements.txt', unfound);
    assert.match(answer.message, /^This Python has no pip command, .* Homebrew .*\. A virtual environment brings a pip of its own\.$/);
    assert.equal(runAgain(answer).commandLine, `'${join(project, '.venv/bin/python')}' -m pip install -r requirements.txt`);
    assert.equal(await ask('pip install -r requirements.txt', { ...unfound, exitCode: 1 }), null);
  });

  it('takes the virtual environment that is there, from a folder further in too', async () => {
    const python = marked();
    const own = made.venv('project/.venv', python);
    made.folder('project/.venv/lib/python3.12/site-packages/pip-24.0.dist-info');
    mkdirSync(join(project, 'sub'));
    await client.start({ folders: [folder] });
    const below = join(project, 'sub');
    for (const [commandLine, given] of [
      ['pip install requests', {}],
      ['pip install requests', { cwd: below }],
      ['cd sub && pip install requests', { cwdAfter: below }],
    ] as const) {
      const way = runAgain(await ask(commandLine, given));
      assert.deepEqual([way?.commandLine, way?.createVenv], [`'${own}' -m pip install requests`, undefined], JSON.stringify(given));
    }
  });

  it('is silent where the exit code, the engine or an active virtual environment says otherwise', async () => {
    const python = marked();
    made.venv('v', python);
    made.starts('v/bin/pip', made.at('v/bin/python'));
    made.folder('v/lib/python3.12/site-packages/pip-24.0.dist-info');
    await client.start({ folders: [folder] });
    assert.equal(await ask('pip install requests', { exitCode: 0 }), null);
    assert.equal(await ask('pip install requests', { sightings: [] }), null);
    assert.equal(await ask('docker build .'), null);
    const active = { ...environment, VIRTUAL_ENV: made.at('v'), PATH: `${made.at('v/bin')}:${environment['PATH']}` };
    assert.equal(await ask('pip install requests', { environment: active }), null);
    assert.ok(await ask('pip install requests'), 'it would speak');
  });

  it("explains a command before it runs by the terminal's own variables", async () => {
    const python = marked();
    made.venv('v', python);
    made.starts('v/bin/pip', made.at('v/bin/python'));
    made.folder('v/lib/python3.12/site-packages/pip-24.0.dist-info');
    await client.start({ folders: [folder] });
    const verdict = async (variables: Record<string, string>) =>
      (
        await client.request('pep668/explainCommand', {
          folder,
          command: 'pip install requests',
          shell: 'bash',
          cwd: project,
          environment: { ...environment, ...variables },
        })
      ).verdict;
    assert.equal(await verdict({}), 'refused');
    assert.equal(await verdict({ PIP_BREAK_SYSTEM_PACKAGES: '1' }), 'allowed');
    assert.equal(await verdict({ VIRTUAL_ENV: made.at('v'), PATH: `${made.at('v/bin')}:${environment['PATH']}` }), 'allowed');
  });

  it('knows the virtual environment of the folder, once it is activated', async () => {
    const python = marked();
    made.venv('project/.venv', python);
    made.starts('project/.venv/bin/pip', made.at('project/.venv/bin/python'));
    made.folder('project/.venv/lib/python3.12/site-packages/pip-24.0.dist-info');
    for (const name of ['activate', 'activate.fish']) made.put(`project/.venv/bin/${name}`, '# as CPython writes it\n');
    await client.start({ folders: [folder] });
    const rows = { bash: 'source .venv/bin/activate', zsh: '. .venv/bin/activate', fish: 'source .venv/bin/activate.fish' };
    for (const [shell, activate] of Object.entries(rows)) {
      const command = `${activate} && pip install requests`;
      const { verdict } = await client.request('pep668/explainCommand', { folder, command, shell, cwd: project, environment });
      assert.equal(verdict, 'allowed', shell);
      const given = { shell, environment: undefined, before: [{ commandLine: activate, cwd: project }] };
      assert.equal(await ask('/usr/bin/env pip install requests', given), null, shell);
    }
  });
});
