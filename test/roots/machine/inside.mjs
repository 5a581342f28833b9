// Runs inside a root: the built server as an editor talks to it, and the steps as an editor runs them.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Starts the server for a folder; what a scenario works with. */
export async function startMachine({ folder, trusted = true, env = {} }) {
  fs.mkdirSync(folder, { recursive: true });
  const environment = { ...process.env, ...env };
  const server = spawn(process.execPath, ['/opt/pep668/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env: environment });
  const uri = `file://${encodeURI(folder).replaceAll('?', '%3F').replaceAll('#', '%23')}`;
  const waiting = new Map();
  let next = 1;
  readMessages(server.stdout, (message) => {
    if (message.method && message.id !== undefined) write({ id: message.id, result: message.method === 'workspace/configuration' ? [{}] : null });
    else waiting.get(message.id)?.(message);
  });
  const write = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  };
  const ask = (method, params) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      write({ id, method, params });
    });
  await ask('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri, name: 'folder' }],
    initializationOptions: { trusted },
  });
  write({ method: 'initialized', params: {} });
  return {
    folder,
    uri,
    ask,
    fs,
    path,
    environment: () => ask('pep668/environment', { folder: uri }),
    plan: () => ask('pep668/venvPlan', { folder: uri }),
    /** Makes it as the extension does: takes the place, runs the steps, lets the server judge. */
    make: async (plan, option = plan.options[0], { repair = false, stopAfter } = {}) => {
      const begun = await ask('pep668/venvBegin', { target: plan.target, repair });
      if (begun.kind !== 'ready') return begun;
      const statuses = [];
      for (const step of option.way.steps) {
        statuses.push(await runStep(step, environment, stopAfter));
        if (statuses.at(-1) !== 0) break;
      }
      return { ...(await ask('pep668/venvEnd', { target: plan.target })), statuses };
    },
    run: (program, args, options = {}) => spawnSync(program, args, { encoding: 'utf8', env: environment, cwd: '/', ...options }),
    step: (step) => runStep(step, environment),
    stop: () => server.kill(),
  };
}

/** The exit status of one step; with `stopAfter`, it is stopped once that path is there. */
function runStep({ program, args }, env, stopAfter) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore'], env, cwd: '/', detached: true });
    const timer = stopAfter && setInterval(() => fs.existsSync(stopAfter) && process.kill(-child.pid, 'SIGTERM'), 5);
    child.on('error', () => resolve('not started'));
    child.on('exit', (status, signal) => {
      clearInterval(timer);
      resolve(signal ?? status);
    });
  });
}

function readMessages(stream, take) {
  let buffer = Buffer.alloc(0);
  stream.on('data', (piece) => {
    buffer = Buffer.concat([buffer, piece]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      const length = end < 0 ? undefined : Number(/Content-Length: (\d+)/i.exec(buffer.toString('latin1', 0, end))[1]);
      if (length === undefined || buffer.length < end + 4 + length) return;
      take(JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length)));
      buffer = buffer.subarray(end + 4 + length);
    }
  });
}
