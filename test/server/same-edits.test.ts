import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Folder } from '../cli/run';
import { Client } from './client';
import { applyTextEdits } from './documents';

/** Dockerfiles that test/roots fixes and really builds. */
const source = join(process.cwd(), 'test/roots/dockerfiles/refused');
const names = readdirSync(source).sort();

/** The same folders once more. */
function copyOfAll(): Folder {
  const folder = new Folder();
  cpSync(source, folder.path, { recursive: true });
  return folder;
}

const textsIn = (folder: Folder) => Object.fromEntries(names.map((name) => [name, readFileSync(join(folder.path, name, 'Dockerfile'), 'utf8')]));

describe('check, fix --diff, fix --write and the light bulb', () => {
  const client = new Client();
  const folders: Folder[] = [];
  const fresh = (): Folder => {
    const folder = copyOfAll();
    folders.push(folder);
    return folder;
  };
  let strategies: readonly string[] = [];

  before(async () => {
    await client.start();
    const { findings } = JSON.parse((await fresh().run(['check', '--format', 'json'])).stdout) as { findings: { fixes: string[] }[] };
    strategies = [...new Set(findings.flatMap(({ fixes }) => fixes))].sort();
  });
  after(() => {
    client.kill();
    for (const folder of folders) folder.remove();
  });

  it('make the same edits, byte for byte, with every strategy', async () => {
    assert.ok(strategies.length >= 10, `strategies on offer: ${strategies.join(' ')}`);
    for (const strategy of strategies) {
      const written = fresh();
      await written.run(['fix', '--strategy', strategy, '--write']);
      const texts = textsIn(written);

      const patched = fresh();
      const { stdout } = await patched.run(['fix', '--strategy', strategy]);
      execFileSync('git', ['apply', '-'], { cwd: patched.path, input: stdout, env: { ...process.env, GIT_CEILING_DIRECTORIES: '/' } });
      assert.deepEqual(textsIn(patched), texts, `${strategy}: --diff`);

      const again = await written.run(['fix', '--strategy', strategy, '--write']);
      assert.equal(again.stdout, '', `${strategy}: there is nothing left to write`);
      assert.deepEqual(textsIn(written), texts, `${strategy}: written twice`);
      assert.deepEqual(readdirSync(written.path).sort(), names, `${strategy}: no file is left beside`);

      assert.deepEqual(await byLightBulb(strategy), texts, `${strategy}: light bulb`);
    }
  }).timeout(300_000);

  /** Every Dockerfile after its quick fixes of a strategy, one after the other, the first finding first. */
  async function byLightBulb(strategy: string): Promise<Record<string, string>> {
    const folder = fresh();
    const texts: Record<string, string> = {};
    for (const name of names) {
      const uri = pathToFileURL(join(folder.path, name, 'Dockerfile')).href;
      let text = readFileSync(join(folder.path, name, 'Dockerfile'), 'utf8');
      client.open(uri, text);
      for (let version = 2; ; version++) {
        const edits = await firstFix(uri, strategy);
        if (!edits) break;
        text = applyTextEdits(text, edits);
        client.change(uri, version, { text });
      }
      client.notify('textDocument/didClose', { textDocument: { uri } });
      texts[name] = text;
    }
    return texts;
  }

  async function firstFix(uri: string, strategy: string): Promise<any[] | undefined> {
    for (const { range } of (await client.pull(uri)).items) {
      const actions: any[] = await client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [] } });
      const own = actions.find(({ data, diagnostics }) => data.strategy === strategy && same(diagnostics[0].range, range));
      if (own) return own.edit.documentChanges[0].edits;
    }
    return undefined;
  }
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
