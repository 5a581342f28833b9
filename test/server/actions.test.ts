import assert from 'node:assert/strict';
import { Client, modern } from './client';
import { allowed, applyTextEdits, refused, refusedRange } from './documents';

const uri = 'file:///project/Dockerfile';

describe('server: code actions and hover', () => {
  let client: Client;
  beforeEach(() => {
    client = new Client();
  });
  afterEach(() => client.kill());

  const actions = (only?: readonly string[]): Promise<any[]> =>
    client.request('textDocument/codeAction', { textDocument: { uri }, range: refusedRange, context: { diagnostics: [], ...(only ? { only } : {}) } });

  it('offers the virtual environment first and the override last; applied, the finding is gone', async () => {
    await client.start();
    client.open(uri, refused);
    const offered = await actions();
    assert.ok(offered.length >= 2);
    assert.ok(offered.every(({ kind, diagnostics }) => kind === 'quickfix' && diagnostics[0].code === 'refused-install'));
    assert.equal(offered[0].isPreferred, true);
    const [change] = offered[0].edit.documentChanges;
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    client.change(uri, 2, { text: applyTextEdits(refused, change.edits) });
    assert.deepEqual((await client.pull(uri)).items, []);
  });

  it('never prefers an override, not even one that was written', async () => {
    await client.start();
    const [from, ...rest] = refused.split('\n');
    client.open(uri, [from, 'ENV PIP_BREAK_SYSTEM_PACKAGES=', ...rest].join('\n'));
    const range = { start: { line: 1, character: 5 }, end: { line: 1, character: 5 } };
    const offered: any[] = await client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
    assert.deepEqual([offered[0].data.strategy, offered[0].isPreferred], ['use-venv', true]);
    assert.deepEqual([offered.at(-1).data.strategy, offered.at(-1).isPreferred], ['correct-override', undefined]);
  });

  it('names several packages as a list', async () => {
    await client.start();
    client.open(uri, refused.replace('install flask', 'install flask gunicorn'));
    const titles = (await actions()).map(({ title }) => title);
    assert.ok(titles.includes("Install the distribution's python3-flask and gunicorn"), titles.join('; '));
  });

  it('mends the whole file on source.fixAll, and only when asked', async () => {
    await client.start();
    const twice = `${refused}RUN pip install requests\n`;
    client.open(uri, twice);
    assert.ok((await actions()).every(({ kind }) => kind === 'quickfix'));
    for (const only of ['source', 'source.fixAll', 'source.fixAll.pep668']) {
      const [all, ...rest] = await actions([only]);
      assert.deepEqual([all.kind, rest], ['source.fixAll.pep668', []]);
      client.open('file:///project/other/Dockerfile', applyTextEdits(twice, all.edit.documentChanges[0].edits));
      assert.deepEqual((await client.pull('file:///project/other/Dockerfile')).items, []);
    }
  });

  it('gives a client without versioned edits plain changes', async () => {
    await client.start({ capabilities: { ...modern, workspace: { configuration: true } } });
    client.open(uri, refused);
    const [first] = await actions(['quickfix']);
    assert.ok(first.edit.changes[uri].length > 0);
  });

  it('offers nothing where nothing is found', async () => {
    await client.start();
    client.open(uri, allowed);
    assert.deepEqual(await actions(), []);
    assert.deepEqual(await actions(['source.fixAll']), []);
  });

  const hover = (line: number, character: number): Promise<any> =>
    client.request('textDocument/hover', { textDocument: { uri }, position: { line, character } });

  it('hovers with verdict, reasons and ways out', async () => {
    await client.start();
    client.open(uri, refused);
    const answer = await hover(2, 8);
    assert.deepEqual([answer.contents.kind, answer.range], ['markdown', refusedRange]);
    assert.match(answer.contents.value, /^\*\*pip refuses this install/);
    assert.match(answer.contents.value, /\n- /);
    assert.match(answer.contents.value, /Instead:/);
    assert.equal(await hover(0, 3), null);
  });

  it('hovers with what is missing where the image is not known', async () => {
    await client.start();
    client.open(uri, refused.replace('debian:bookworm', 'mycorp/base:1'));
    assert.match(
      (await hover(2, 8)).contents.value,
      /^\*\*Not known whether pip refuses this install\*\*\n\n- the image mycorp\/base is not known: the setting images/,
    );
  });

  it('hovers with the ways out of the refusal, not of what was to help it', async () => {
    await client.start();
    client.open(uri, refused.replace('RUN pip', 'RUN export PIP_BREAK_SYSTEM_PACKAGES=1\nRUN pip'));
    assert.match((await hover(3, 8)).contents.value, /Instead:\n- Use a virtual environment/);
  });

  it('says what a way out adds to the image where that was measured, and nothing where it was not', async () => {
    await client.start();
    const waysOf = async (image: string) => {
      client.open(`file:///project/${image}/Dockerfile`, refused.replace('debian:bookworm', image));
      const { contents } = await client.request('textDocument/hover', {
        textDocument: { uri: `file:///project/${image}/Dockerfile` },
        position: { line: 2, character: 8 },
      });
      return contents.value as string;
    };
    const [bookworm, trixie, ubuntu] = [await waysOf('debian:bookworm'), await waysOf('debian:trixie'), await waysOf('ubuntu:24.04')];
    assert.match(bookworm, /- Use a virtual environment in \/opt\/venv: the image gets about \d\d MB larger than with an override\n/);
    assert.match(bookworm, /- Use a virtual environment in \/opt\/venv, without a pip of its own: the image gets no larger than with an override\n/);
    assert.match(bookworm, /- Install the distribution's python3-flask: the image gets about \d MB larger than with an override\n/);
    assert.notEqual(/about (\d+) MB/.exec(bookworm)?.[1], /about (\d+) MB/.exec(trixie)?.[1]);
    assert.match(ubuntu, /Use a virtual environment in \/opt\/venv\n/);
  });

  it('hovers in plain text for a client that shows only that, on allowed installs too', async () => {
    await client.start({ capabilities: { ...modern, textDocument: { ...modern.textDocument, hover: { contentFormat: ['plaintext'] } } } });
    client.open(uri, allowed);
    const { contents } = await hover(1, 8);
    assert.equal(contents.kind, 'plaintext');
    assert.match(contents.value, /^pip does not refuse this install\n/);
  });
});
