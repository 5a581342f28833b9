// Starts the embedded editor's server: on loopback, on a port that is free, with no network and no telemetry.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { host } from './install.mjs';

const settings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
};

/** Folders of one editor's life: its data, its extensions. `remove` takes them away again. */
export function makeHome(extraSettings = {}) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'pep668-editor-'));
  const folder = (name) => path.join(home, name);
  fs.mkdirSync(folder('user/User'), { recursive: true });
  fs.mkdirSync(folder('extensions'));
  fs.writeFileSync(folder('user/User/settings.json'), JSON.stringify({ ...settings, ...extraSettings }, null, 2));
  return { folder, remove: () => fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 }) };
}

/** Starts the server and waits until it listens. `trust: true` leaves Workspace Trust in force. */
export async function startServer({ home, env = process.env, trust = false, token, onLine = () => {} }) {
  const args = [
    ...['--host', '127.0.0.1', '--port', '0', ...(token ? ['--connection-token', token] : ['--without-connection-token'])],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-experiments', '--force-disable-user-env'],
    ...['--server-data-dir', home.folder('server'), '--user-data-dir', home.folder('user'), '--extensions-dir', home.folder('extensions')],
    ...(trust ? [] : ['--disable-workspace-trust']),
    // a person may come back to the address; a test that was killed leaves a server that ends by itself
    ...(token ? [] : ['--enable-remote-auto-shutdown', '--reconnection-grace-time', '20']),
  ];
  const entry = path.join(host.server, 'out/server-main.js');
  // EXTENSIONS_GALLERY: no gallery is asked. XDG_RUNTIME_DIR: a test leaves no sockets behind. detached: the server and its children end together
  const own = { EXTENSIONS_GALLERY: '{}', ...(token ? {} : { XDG_RUNTIME_DIR: home.folder('.') }) };
  const child = spawn(host.node, [entry, ...args], { env: { ...env, ...own }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = () => stopGroup(child, ended);
  const listening = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        onLine(line);
        const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (port) resolve(Number(port));
      });
    }
  });
  const port = await Promise.race([listening, ended, after(60_000)]);
  if (typeof port === 'number' && port > 0 && child.exitCode === null) return { port, stop, ended };
  await stop();
  throw new Error('The embedded editor did not start.');
}

const after = (milliseconds, value) => new Promise((resolve) => setTimeout(resolve, milliseconds, value).unref());

/** Asks the process group to end; after three seconds it has no choice. */
async function stopGroup(child, ended) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // ended already
    }
  };
  signal('SIGTERM');
  await Promise.race([ended, after(3000)]);
  signal('SIGKILL');
}

/** The workbench's address: a folder or a .code-workspace, and a file to begin with. */
export function workbenchUrl({ port, token, folder, file }) {
  const remote = (target) => `vscode-remote://127.0.0.1:${port}${encodeURI(target)}`;
  const payload = [['skipWelcome', 'true'], ...(file ? [['openFile', remote(file)]] : [])];
  const query = new URLSearchParams({
    ...(token ? { tkn: token } : {}),
    [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder,
    payload: JSON.stringify(payload),
  });
  return `http://127.0.0.1:${port}/?${String(query).replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
}
