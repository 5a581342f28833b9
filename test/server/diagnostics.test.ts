import assert from 'node:assert/strict';
import { Client, modern } from './client';
import { allowed, refused, refusedRange } from './documents';

const uri = 'file:///project/Dockerfile';

describe('server: diagnostics', () => {
  let client: Client;
  beforeEach(() => {
    client = new Client();
  });
  afterEach(() => client.kill());

  it('pulls the finding with code, page and the FROM that decides', async () => {
    await client.start();
    client.open(uri, refused);
    const { kind, items } = await client.pull(uri);
    assert.equal(kind, 'full');
    assert.equal(items.length, 1);
    const [item] = items;
    assert.deepEqual(item.range, refusedRange);
    assert.deepEqual([item.severity, item.code, item.source], [1, 'refused-install', 'pep668']);
    assert.match(item.message, /pip will refuse this install: .*Debian 12.*\(externally-managed-environment\)/);
    assert.match(item.codeDescription.href, /docs\/rules\/refused-install\.md$/);
    assert.ok(
      item.relatedInformation.some(({ location }: any) => location.uri === uri && location.range.start.line === 0),
      'points at FROM',
    );
  });

  it('does not point at the finding itself', async () => {
    await client.start();
    client.open(uri, 'FROM debian:bookworm\nRUN apt-get update && apt-get install -y python3\nRUN python3 -m venv /opt/venv\n');
    const [{ code, relatedInformation }] = (await client.pull(uri)).items;
    assert.deepEqual([code, relatedInformation], ['missing-venv', []]);
  });

  it('answers unchanged where nothing changed, and anew after a change', async () => {
    await client.start();
    client.open(uri, refused);
    await client.request('pep668/environment', {});
    const first = await client.pull(uri);
    assert.deepEqual(await client.pull(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    client.change(uri, 2, { range: { start: { line: 0, character: 5 }, end: { line: 0, character: 20 } }, text: 'python:3.12' });
    const second = await client.pull(uri, first.resultId);
    assert.deepEqual([second.kind, second.items], ['full', []]);
  });

  it('answers empty for a closed document', async () => {
    await client.start();
    client.open(uri, refused);
    client.notify('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual((await client.pull(uri)).items, []);
  });

  it('pushes to a client that does not pull: the newest version, and nothing after close', async () => {
    const { diagnostic: _none, ...textDocument } = modern.textDocument;
    const { capabilities } = await client.start({ capabilities: { ...modern, textDocument } });
    assert.equal(capabilities.diagnosticProvider, undefined);
    client.open(uri, allowed);
    client.change(uri, 2, { text: 'FROM debian:bookworm\n' });
    client.change(uri, 3, { text: refused });
    const published = await client.waitFor(({ method, params }) => method === 'textDocument/publishDiagnostics' && params.version === 3);
    assert.equal(published.params.diagnostics[0].code, 'refused-install');
    client.notify('textDocument/didClose', { textDocument: { uri } });
    await client.waitFor(
      ({ method, params }) => method === 'textDocument/publishDiagnostics' && params.version === undefined && params.diagnostics.length === 0,
    );
  });

  it('takes rule levels from workspace/configuration and follows changes', async () => {
    await client.start({ settings: { rules: { 'refused-install': 'hint' } } });
    client.open(uri, refused);
    assert.equal((await client.pull(uri)).items[0].severity, 4);
    client.settings = { rules: { 'refused-install': 'off' } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.waitFor(({ method }) => method === 'workspace/diagnostic/refresh');
    assert.deepEqual((await client.pull(uri)).items, []);
  });

  it('takes settings from initializationOptions and didChangeConfiguration of a client that can not be asked', async () => {
    const capabilities = { ...modern, workspace: { ...modern.workspace, configuration: false } };
    await client.start({ capabilities, initializationOptions: { settings: { rules: { 'refused-install': 'warning' } } } });
    client.open(uri, refused);
    assert.equal((await client.pull(uri)).items[0].severity, 2);
    client.notify('workspace/didChangeConfiguration', { settings: { pep668: { rules: { 'refused-install': 'hint' } } } });
    assert.equal((await client.pull(uri)).items[0].severity, 4);
  });

  it('counts in UTF-8 for a client that offers only that', async () => {
    const { capabilities } = await client.start({ capabilities: { ...modern, general: { positionEncodings: ['utf-8'] } } });
    assert.equal(capabilities.positionEncoding, 'utf-8');
    client.open(uri, refused.replace('RUN pip', 'RUN echo "é😀" && pip'));
    const [item] = (await client.pull(uri)).items;
    // é is two bytes and one unit, 😀 four bytes and two units
    assert.deepEqual(item.range, { start: { line: 2, character: 21 }, end: { line: 2, character: 38 } });
    client.change(uri, 2, { range: { start: { line: 2, character: 10 }, end: { line: 2, character: 16 } }, text: '' });
    const [moved] = (await client.pull(uri)).items;
    assert.deepEqual(moved.range.start, { line: 2, character: 15 });
  });

  it('stays silent on what it does not know', async () => {
    await client.start();
    client.open('file:///project/notes.txt', 'pip install flask', 'plaintext');
    assert.deepEqual((await client.pull('file:///project/notes.txt')).items, []);
    client.open('untitled:Untitled-1', refused);
    assert.equal((await client.pull('untitled:Untitled-1')).items.length, 1);
  });
});
