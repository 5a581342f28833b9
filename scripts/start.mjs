// npm start: builds, then opens a real VS Code on samples/ with the extension loaded.
// The desktop's `code` where it is installed (`-- --embedded`: not even then), else the embedded editor in a browser.
import { randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { linkExtension } from './editor-host/extension.mjs';
import { installHost } from './editor-host/install.mjs';
import { makeHome, startServer, workbenchUrl } from './editor-host/server.mjs';
import { which } from './editor-host/system.mjs';

const root = path.join(import.meta.dirname, '..');
const samples = path.join(root, 'samples');

try {
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
  if (process.argv.includes('--embedded') || !openDesktop()) await openEmbedded();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** Opens a window of the installed VS Code. False: there is none, or it can not open one here. */
function openDesktop() {
  if (!which('code')) return false;
  const args = ['--new-window', '--disable-workspace-trust', `--extensionDevelopmentPath=${root}`, samples, path.join(samples, 'Dockerfile')];
  const { status } = spawnSync('code', args, { stdio: 'inherit' });
  if (status === 0) console.log('VS Code opens samples/ with the extension loaded.');
  return status === 0;
}

async function openEmbedded() {
  installHost();
  const home = makeHome();
  linkExtension(root, home);
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ home, token });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void server.stop());
  const address = workbenchUrl({ port: server.port, token, folder: samples, file: path.join(samples, 'Dockerfile') });
  console.log(`VS Code runs on samples/ with the extension loaded. Open this address in a browser; Ctrl-C stops it:\n\n  ${address}\n`);
  await server.ended;
  home.remove();
}
