import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { MadeUp } from '../unit/host/made-up';
import { Client, modern } from './client';

const ours = ['pep668.createVenv', 'pep668.installWithPipx', 'pep668.installRequirements'];

describe('server: requirements on a managed interpreter', () => {
  let client: Client;
  let made: MadeUp;
  let folder: string;
  let uri: string;
  beforeEach(() => {
    client = new Client();
    made = new MadeUp();
    made.put('usr/lib/python3.11/EXTERNALLY-MANAGED', '[externally-managed]\nError=Use the package manager.\n');
    folder = pathToFileURL(made.folder('project')).href;
    uri = `${folder}/requirements.txt`;
  });
  afterEach(() => {
    client.kill();
    made.remove();
  });

  /** Opens a file where the active interpreter is managed. */
  const open = async (text: string, introduction: object = { initializationOptions: { commands: ours } }) => {
    const python = made.base('usr', '3.11');
    const { capabilities } = await client.start({ folders: [folder], ...introduction });
    await client.request('pep668/observe', { folder, trusted: false, interpreter: python });
    client.open(uri, text, 'pip-requirements');
    return capabilities;
  };
  const lenses = (): Promise<any[]> => client.request('textDocument/codeLens', { textDocument: { uri } });
  const show = ({ range, command }: any) => `${range.start.line}: ${command.title} = ${command.command} ${JSON.stringify(command.arguments)}`;
  const at = (line: number, character = 1) => ({ start: { line, character }, end: { line, character } });
  const actions = (line: number): Promise<any[]> =>
    client.request('textDocument/codeAction', { textDocument: { uri }, range: at(line), context: { diagnostics: [] } });

  it('has a lens on top of the file and one above each application', async () => {
    const capabilities = await open('# web\nflask>=2\nBlack [d] >= 24, < 25 # x\n');
    assert.ok(capabilities.codeLensProvider);
    assert.deepEqual((await lenses()).map(show), [
      `0: Install this file into a virtual environment = pep668.installRequirements ${JSON.stringify([uri, folder])}`,
      '2: Install Black with pipx = pep668.installWithPipx ["Black[d]>=24,<25"]',
    ]);
  });

  it('offers the same as quick fixes of the findings', async () => {
    await open('flask\nblack\n');
    const [first] = await actions(0);
    assert.deepEqual(
      [first.kind, first.command.command, first.diagnostics[0].code, first.edit],
      ['quickfix', 'pep668.installRequirements', 'unmanaged-requirements', undefined],
    );
    const [second] = await actions(1);
    assert.deepEqual([second.command.arguments, second.diagnostics[0].code], [['black'], 'application-requirement']);
  });

  it('offers a client nothing that it has not said it can run', async () => {
    const capabilities = await open('flask\nblack\n', {});
    assert.equal(capabilities.codeLensProvider, undefined);
    assert.deepEqual([await actions(0), await actions(1)], [[], []]);
    assert.equal((await client.pull(uri)).items.length, 2);
  });

  it('offers only the commands that were named', async () => {
    await open('flask\nblack\n', { initializationOptions: { commands: ['pep668.installWithPipx', 7] } });
    assert.deepEqual(
      (await lenses()).map(({ command }) => command.command),
      ['pep668.installWithPipx'],
    );
  });

  it('has no lens where a rule is off, and none in a virtual environment', async () => {
    await open('flask\nblack\n', {
      initializationOptions: { commands: ours },
      settings: { rules: { 'unmanaged-requirements': 'off', 'application-requirement': 'off' } },
    });
    assert.deepEqual(await lenses(), []);
    made.venv('project/.venv', made.at('usr/bin/python3.11'));
    client.settings = {};
    client.notify('workspace/didChangeConfiguration', { settings: {} });
    await client.request('pep668/observe', { folder, trusted: false, interpreter: made.at('project/.venv/bin/python') });
    assert.deepEqual(await lenses(), []);
  });

  it('refuses names that are shell text: no lens, no action, nothing is run', async () => {
    await open(
      [
        'black$(touch x)',
        'black;touch x',
        'yt-dlp`touch x`',
        'black>=1|touch x',
        "black' & touch x",
        '$(touch x)',
        '-r $(touch x)',
        'black @ $(touch x)',
        'black --x $(touch x)',
      ].join('\n'),
    );
    const offered = (await lenses()).filter(({ command }) => command.command !== 'pep668.installRequirements');
    assert.deepEqual(offered, []);
    assert.deepEqual(readdirSync(made.at('project')), []);
  });

  it('asks the client to look at the lenses again when the interpreter is another', async () => {
    await open('flask\n', {
      initializationOptions: { commands: ours },
      capabilities: { ...modern, workspace: { ...modern.workspace, codeLens: { refreshSupport: true } } },
    });
    await lenses();
    made.venv('project/.venv', made.at('usr/bin/python3.11'));
    await client.request('pep668/observe', { folder, trusted: false, interpreter: made.at('project/.venv/bin/python') });
    await client.waitFor(({ method }) => method === 'workspace/codeLens/refresh');
  });

  it('follows the files that a file names, also above it in the folder', async () => {
    made.put('project/base.txt', 'flask\n');
    uri = `${folder}/requirements/dev.txt`;
    await open('-r ../base.txt\n-r ../../outside.txt\n-r dev.txt\n');
    assert.deepEqual(
      (await client.pull(uri)).items.map(({ code, range }: any) => `${range.start.line}: ${code}`),
      ['0: unmanaged-requirements'],
    );
    const said = client.messages.flatMap(({ method, params }) => (method === 'window/logMessage' ? [params.message] : []));
    assert.ok(
      said.some((message) => /dev\.txt:2: \.\.\/\.\.\/outside\.txt is not followed/.test(message)),
      said.join('\n'),
    );
    assert.ok(said.some((message) => /dev\.txt:3: dev\.txt includes itself/.test(message)));
  });

  it('hovers with what is known of a requirement', async () => {
    await open('black\npython-apt==1.0\nnobody-knows-this\ngunicorn\n');
    const hover = (line: number): Promise<any> => client.request('textDocument/hover', { textDocument: { uri }, position: { line, character: 2 } });
    assert.doesNotMatch(JSON.stringify(await hover(0)), /An application/, 'the finding says it');
    assert.match((await hover(1)).contents.value, /python3-apt, and an environment made with --system-site-packages sees it/);
    assert.equal(await hover(2), null);
    assert.match((await hover(3)).contents.value, /^\*\*gunicorn\*\*\n\nAn application/);
  });
});
