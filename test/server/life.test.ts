import assert from 'node:assert/strict';
import { Client } from './client';
import { refused } from './documents';

const uri = 'file:///project/Dockerfile';

describe('server: from start to exit', () => {
  let client: Client;
  beforeEach(() => {
    client = new Client();
  });
  afterEach(() => client.kill());

  it('announces what it can', async () => {
    const { capabilities, serverInfo } = await client.start();
    assert.equal(serverInfo.name, 'pep668');
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: false });
    assert.deepEqual(capabilities.diagnosticProvider, { identifier: 'pep668', interFileDependencies: true, workspaceDiagnostics: false });
    assert.deepEqual(capabilities.codeActionProvider.codeActionKinds, ['quickfix', 'source.fixAll.pep668']);
    assert.equal(capabilities.hoverProvider, true);
  });

  it('starts for a client that says nothing of itself', async () => {
    const { capabilities } = await client.start({ capabilities: {} });
    assert.equal(capabilities.positionEncoding, 'utf-16');
    client.open(uri, refused);
    await client.waitFor(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.diagnostics.length === 1);
  });

  it('exits with 0 after shutdown, with 1 without', async () => {
    await client.start();
    assert.equal(await client.stop(), 0);
    const rude = new Client();
    await rude.start();
    rude.notify('exit');
    assert.equal(await rude.exitCode(), 1);
  });

  it('has nothing to complain of, in the Node.js that runs it', async () => {
    await client.start();
    client.open(uri, refused);
    await client.pull(uri);
    assert.equal(await client.stop(), 0);
    assert.equal(client.complaints, '');
  });

  it('ends when its input ends', async () => {
    await client.start();
    client.closeInput();
    assert.equal(await client.exitCode(), 1);
  });

  it('refuses unknown requests and goes on', async () => {
    await client.start();
    await assert.rejects(client.request('pep668/nothing', {}), { code: -32601 });
    client.notify('$/nothing', {});
    client.open(uri, refused);
    assert.equal((await client.pull(uri)).items.length, 1);
  });

  it('survives parameters that make no sense', async () => {
    await client.start();
    assert.deepEqual(await client.request('textDocument/codeAction', {}), []);
    assert.equal(await client.request('textDocument/hover', { textDocument: null }), null);
    assert.equal((await client.request('pep668/explainCommand', {})).verdict, 'unknown');
    await client.waitFor(({ method, params }) => method === 'window/logMessage' && /textDocument\/hover/.test(params.message));
    client.open(uri, refused);
    assert.equal((await client.pull(uri)).items.length, 1);
  });

  it('survives text that makes no sense', async () => {
    await client.start();
    const texts = [
      '',
      '\u0000\u0001\ufffd'.repeat(1000),
      'FROM',
      'RUN',
      'FROM debian:12\nRUN "',
      `FROM debian:12\nRUN ${'('.repeat(5000)}`,
      `FROM debian:12\nRUN ${'a'.repeat(1_500_000)}`,
    ];
    for (const [index, text] of texts.entries()) {
      const here = `file:///project/${index}/Dockerfile`;
      client.open(here, text);
      assert.deepEqual((await client.pull(here)).items, []);
    }
    client.open(uri, refused);
    assert.equal((await client.pull(uri)).items.length, 1);
  });

  it('survives a message that is not JSON', async () => {
    await client.start();
    client.writeRaw('Content-Length: 9\r\n\r\n{"jsonrpc');
    client.open(uri, refused);
    assert.equal((await client.pull(uri)).items.length, 1);
  });

  it('answers a cancelled request as cancelled', async () => {
    await client.start();
    client.open(uri, refused);
    const id = client.send('textDocument/diagnostic', { textDocument: { uri } });
    client.notify('$/cancelRequest', { id });
    const answer = await client.answerTo(id);
    assert.equal(answer.error?.code, -32800);
  });
});
