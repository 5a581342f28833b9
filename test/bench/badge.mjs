// How long the first badge takes: from a server that is up to the answer about a folder, over one bare probe of the same
// interpreter. Then the same in a second window, where nothing has changed. Run by hand: `node test/bench/badge.mjs` after
// a build. Prints ratios, of medians over interleaved rounds; it is no test.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median, print } from './lib/figures.mjs';

const server = new URL('../../dist/server.js', import.meta.url).pathname;
const python = process.env.PEP668_BENCH_PYTHON ?? '/usr/bin/python3';
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'pep668-bench-'));
const env = { PATH: process.env.PEP668_BENCH_PATH ?? '/usr/local/bin:/usr/bin:/bin', HOME: home, LANG: 'C.UTF-8' };
const rounds = 15;

/** Milliseconds from the question to the answer; the server is up, and nobody has asked before. */
async function firstBadge(storage) {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env });
  const answers = new Map();
  let buffer = Buffer.alloc(0);
  child.stdout.on('data', (piece) => {
    buffer = Buffer.concat([buffer, piece]);
    for (;;) {
      const end = buffer.indexOf('\r\n\r\n');
      const length = end < 0 ? Infinity : Number(/Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, end))[1]);
      if (buffer.length < end + 4 + length) return;
      const message = JSON.parse(buffer.toString('utf8', end + 4, end + 4 + length));
      answers.get(message.id)?.(message.result);
      buffer = buffer.subarray(end + 4 + length);
    }
  });
  const ask = (id, method, params) =>
    new Promise((resolve) => {
      answers.set(id, resolve);
      const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  await ask(1, 'initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { trusted: true, storage, settings: { interpreter: python } },
  });
  await new Promise((done) => setTimeout(done, 300));
  const began = performance.now();
  const view = await ask(2, 'pep668/environment', { folder: `file://${home}` });
  const took = performance.now() - began;
  if (view.report?.interpreter.path !== python) throw new Error(JSON.stringify(view));
  await new Promise((done) => setTimeout(done, 300));
  child.kill();
  return took;
}

const probe = () =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const code = "import json,sys,sysconfig; print(json.dumps([sys.prefix, sys.base_prefix, sysconfig.get_path('stdlib')]))";
    spawn(python, ['-I', '-c', code], { stdio: ['ignore', 'pipe', 'ignore'], env })
      .on('close', () => resolve(performance.now() - began))
      .on('error', reject);
  });

const seen = { probe: [], first: [], second: [] };
try {
  for (let round = 0; round < rounds; round += 1) {
    const storage = path.join(home, `storage${round}`);
    seen.probe.push(await probe());
    seen.first.push(await firstBadge(storage));
    if (!fs.existsSync(path.join(storage, 'answers.json'))) throw new Error('nothing was kept');
    seen.second.push(await firstBadge(storage));
  }
} finally {
  fs.rmSync(home, { recursive: true, force: true });
}
const [one, first, second] = [median(seen.probe), median(seen.first), median(seen.second)];
print('one probe', `${one.toFixed(1)} ms`, '');
print('first badge over one probe', `${(first / one).toFixed(2)} x`, '<= 1.5 x');
print('second window, nothing changed, over one probe', `${(second / one).toFixed(2)} x`, 'no probe at all: see test/server');
