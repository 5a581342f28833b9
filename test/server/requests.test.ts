import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, modern } from './client';

describe('server: custom requests', () => {
  let client: Client;
  let home: string;
  let folder: string;
  beforeEach(() => {
    client = new Client();
    home = mkdtempSync(join(tmpdir(), 'pep668-'));
    folder = pathToFileURL(home).href;
  });
  afterEach(() => {
    client.kill();
    rmSync(home, { recursive: true });
  });

  /** Makes a virtual environment whose interpreter leaves a trace when it is run. */
  const trap = (): string => {
    const trace = join(home, 'trace');
    execFileSync('/usr/bin/python3', ['-m', 'venv', '--without-pip', join(home, '.venv')]);
    const [version = ''] = readdirSync(join(home, '.venv/lib'));
    writeFileSync(join(home, '.venv/lib', version, 'site-packages/trap.pth'), `import sys; open(${JSON.stringify(trace)}, 'a').write('ran')\n`);
    return trace;
  };

  it('environment answers with a report, a badge and a document', async () => {
    await client.start({ folders: [folder] });
    const view = await client.request('pep668/environment', { folder });
    assert.equal(view.report.version, 1);
    assert.equal(typeof view.report.interpreter.path, 'string');
    assert.deepEqual([typeof view.badge, typeof view.document], ['string', 'string']);
  });

  it('explainCommand answers with verdict, calls and words', async () => {
    await client.start({ folders: [folder] });
    const answer = await client.request('pep668/explainCommand', { folder, command: 'python3 -m venv .venv', shell: 'bash', cwd: home });
    assert.ok(['refused', 'allowed', 'fails', 'unknown'].includes(answer.verdict));
    assert.equal(answer.invocations[0].installer, 'venv');
    assert.match(answer.text, /\n {4}python3 -m venv \.venv\n/);
  });

  it('runs nothing until it is told that it may', async () => {
    const trace = trap();
    await client.start({ folders: [folder], settings: { interpreter: join(home, '.venv/bin/python') } });
    await client.request('pep668/environment', { folder });
    await client.request('pep668/explainCommand', { folder, command: 'pip install flask', cwd: home });
    await client.request('pep668/observe', { folder, trusted: false, interpreter: join(home, '.venv/bin/python') });
    client.open(`${folder}/requirements.txt`, 'flask\n', 'pip-requirements');
    await client.pull(`${folder}/requirements.txt`);
    assert.equal(existsSync(trace), false);
    await client.request('pep668/observe', { folder, trusted: true });
    assert.equal(existsSync(trace), true, 'the trap works');
  });

  it('observe answers null and tells of what became different', async () => {
    await client.start({ folders: [folder], initializationOptions: { trusted: true } });
    const before = await client.request('pep668/environment', { folder });
    trap();
    assert.equal(await client.request('pep668/observe', { folder, trusted: true, interpreter: join(home, '.venv/bin/python') }), null);
    await client.waitFor(({ method, params }) => method === 'pep668/environmentChanged' && params.folder === folder);
    const after = await client.request('pep668/environment', { folder });
    assert.notDeepEqual(after, before);
    assert.equal(after.report.virtual, true);
  });

  it('says in words that an interpreter is missing', async () => {
    await client.start({ folders: [folder], initializationOptions: { trusted: true }, settings: { interpreter: join(home, 'nowhere/python') } });
    const view = await client.request('pep668/environment', { folder });
    assert.match(view.problem, /nowhere\/python/);
  });

  it('looks again when the marker comes or goes, and when a virtual environment appears', async () => {
    const library = join(home, 'opt/lib/python3.12');
    mkdirSync(join(home, 'opt/bin'), { recursive: true });
    mkdirSync(join(home, 'project'));
    mkdirSync(library, { recursive: true });
    writeFileSync(join(library, 'os.py'), '');
    writeFileSync(join(home, 'opt/bin/python3.12'), '\x7fELF', { mode: 0o755 });
    const project = pathToFileURL(join(home, 'project')).href;
    await client.start({ folders: [project], initializationOptions: { trusted: true }, settings: { interpreter: join(home, 'opt/bin/python3.12') } });
    const managed = async () => (await client.request('pep668/environment', { folder: project })).report.externallyManaged;
    assert.equal(await managed(), false);
    // the first look is a change too, and is told after its answer
    await client.waitFor(({ method }) => method === 'pep668/environmentChanged');
    for (const [write, expected] of [
      [() => writeFileSync(join(library, 'EXTERNALLY-MANAGED'), '[externally-managed]\nError=no\n'), true],
      [() => rmSync(join(library, 'EXTERNALLY-MANAGED')), false],
    ] as const) {
      const told = client.messages.length;
      write();
      await client.waitFor((message) => client.messages.indexOf(message) >= told && message.method === 'pep668/environmentChanged');
      assert.equal(await managed(), expected);
    }
  });

  it('asks a client that watches files for those that decide, and looks again when one changes', async () => {
    const able = { ...modern, workspace: { ...modern.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } };
    await client.start({ capabilities: able, folders: [folder] });
    await client.waitFor(({ method, params }) => method === 'client/registerCapability' && JSON.stringify(params).includes('**/pyvenv.cfg'));
    const before = (await client.request('pep668/environment', { folder })).report.interpreter.path;
    execFileSync('/usr/bin/python3', ['-m', 'venv', '--without-pip', join(home, 'env')]);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: `${folder}/env/pyvenv.cfg`, type: 1 }] });
    const after = (await client.request('pep668/environment', { folder })).report.interpreter.path;
    assert.notEqual(before, after);
    assert.equal(after, join(home, 'env/bin/python'));
  });

  it('asks an interpreter once, also for windows to come, until its files change', async () => {
    const trace = trap();
    const storage = join(home, 'storage');
    const runs = () => (existsSync(trace) ? readFileSync(trace, 'utf8').length / 'ran'.length : 0);
    const look = async () => {
      const window = new Client();
      await window.start({ folders: [folder], initializationOptions: { trusted: true, storage } });
      const { report } = await window.request('pep668/environment', { folder });
      assert.equal(report.interpreter.path, join(home, '.venv/bin/python'));
      for (let waited = 0; !existsSync(join(storage, 'answers.json')) && waited < 200; waited += 1) await new Promise((done) => setTimeout(done, 20));
      await window.stop();
      return runs();
    };
    const first = await look();
    assert.ok(first > 0, 'it is asked');
    assert.equal(await look(), first, 'a second window asks nothing');
    const configuration = join(home, '.venv/pyvenv.cfg');
    writeFileSync(configuration, `${readFileSync(configuration, 'utf8')}\n`);
    assert.ok((await look()) > first, 'its files changed');
    writeFileSync(join(storage, 'answers.json'), '{"version":1,"answers":{"');
    assert.ok((await look()) > first + 1, 'what was kept is broken');
  });
});
