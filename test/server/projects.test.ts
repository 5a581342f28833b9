import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client, modern } from './client';
import { refused } from './documents';

describe('server: what projects say of themselves', () => {
  let client: Client;
  let folder = '';
  beforeEach(() => {
    client = new Client();
    folder = mkdtempSync(join(tmpdir(), 'pep668-'));
  });
  afterEach(() => {
    client.kill();
    rmSync(folder, { recursive: true });
  });

  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const severities = async () => (await client.pull(uri('Dockerfile'))).items.map(({ severity }: any) => severity);
  const [error, warning, information, hint] = [1, 2, 3, 4];

  it('reads .pep668.json, has the person’s settings on top, and reads it again when it changes', async () => {
    write('.pep668.json', '{ "rules": { "refused-install": "hint" } }');
    const capabilities = { ...modern, workspace: { ...modern.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } };
    await client.start({ folders: [uri('')], capabilities });
    const registered = await client.waitFor(({ method, params }) => method === 'client/registerCapability' && JSON.stringify(params).includes('.pep668.json'));
    assert.match(JSON.stringify(registered.params), /workspace\/didChangeWatchedFiles/);
    client.open(uri('Dockerfile'), refused);
    assert.deepEqual(await severities(), [hint]);
    write('.pep668.json', '{ "rules": { "refused-install": { "other/**": "off", "*": "information" } } }');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri('.pep668.json'), type: 2 }] });
    assert.deepEqual(await severities(), [information]);
    client.settings = { rules: { 'refused-install': { Dockerfile: 'warning' } } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await severities(), [warning]);
  });

  it('logs what is wrong in it, and goes on', async () => {
    write('pyproject.toml', '[tool.pep668.rules]\nrefused-install = "loud"\noverride = "off"\n');
    await client.start({ folders: [uri('')] });
    client.open(uri('Dockerfile'), refused);
    assert.deepEqual(await severities(), [error]);
    const logged = await client.waitFor(({ method }) => method === 'window/logMessage');
    assert.match(logged.params.message, /pyproject\.toml: rules\.refused-install must be error, warning, /);
  });
});
