// What a keystroke in a Dockerfile costs the server, from the change to the published diagnostics, in CPU time: ours
// beside an empty vscode-languageserver server and dockerfile-language-server, in one run, round by round.
// `npm run bench -- keystroke` (Linux). Prints name, figure and goal; it is no test.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { median, print } from './lib/figures.mjs';
import { longDockerfile } from './lib/long-dockerfile.mjs';

const peer = 'dockerfile-language-server-nodejs@0.15.0';
const [rounds, strokes, warmUp] = [9, 120, 60];
/** How the lines begin at whose end letters are typed, one after another. */
const typedIn = ["# the application's", 'RUN python3 -m venv', 'RUN pip install', 'RUN groupadd', '    && tar'];
const folder = mkdtempSync(join(tmpdir(), 'pep668-bench-'));

/** A server that only keeps its documents up to date and publishes that it found nothing. */
async function emptyServer() {
  const contents = `
    import { createConnection, ProposedFeatures, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
    import { TextDocument } from 'vscode-languageserver-textdocument';
    const connection = createConnection(ProposedFeatures.all);
    const documents = new TextDocuments(TextDocument);
    connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
    documents.onDidChangeContent(({ document: { uri, version } }) => void connection.sendDiagnostics({ uri, version, diagnostics: [] }));
    documents.listen(connection);
    connection.listen();`;
  const outfile = join(folder, 'empty.cjs');
  await build({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, platform: 'node', outfile, logLevel: 'error', minify: true });
  return outfile;
}

/** The peer's program, installed for this run; nothing where that is not possible. */
function peerServer() {
  try {
    writeFileSync(join(folder, 'package.json'), '{}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', peer], { cwd: folder, stdio: 'ignore' });
    return join(folder, 'node_modules/dockerfile-language-server-nodejs/bin/docker-langserver');
  } catch {
    console.log(`${peer} could not be installed: it is left out`);
    return undefined;
  }
}

class Server {
  #buffer = Buffer.alloc(0);
  #waiting = new Map();

  constructor(program, text) {
    this.child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.child.stdout.on('data', (data) => this.#read(data));
    const lines = text.split('\n');
    this.places = typedIn.map((start) => {
      const line = lines.findIndex((found, i) => i > lines.length / 2 && found.startsWith(start));
      return { line, character: lines[line].replace(/ \\$/, '').length };
    });
    this.version = 1;
    this.text = text;
  }

  async open() {
    const answered = this.#when('initialize');
    this.#send({
      id: 'initialize',
      method: 'initialize',
      params: { processId: process.pid, rootUri: null, capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } } },
    });
    await answered;
    this.#send({ method: 'initialized', params: {} });
    const published = this.#when('diagnostics');
    this.#send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: 'file:///bench/Dockerfile', languageId: 'dockerfile', version: 1, text: this.text } },
    });
    await published;
  }

  /** Types one letter at the end of a line in the middle of the file, or takes it away again: at one place after the other, or always at the same. */
  async type(place = ((this.version - 1) >> 1) % this.places.length) {
    const at = this.places[place];
    this.version += 1;
    const published = this.#when('diagnostics');
    const after = { line: at.line, character: at.character + 1 };
    const contentChanges = [this.version % 2 === 0 ? { range: { start: at, end: at }, text: 'x' } : { range: { start: at, end: after }, text: '' }];
    this.#send({ method: 'textDocument/didChange', params: { textDocument: { uri: 'file:///bench/Dockerfile', version: this.version }, contentChanges } });
    await published;
  }

  /** CPU time of all its threads so far, in milliseconds. */
  cpu() {
    const tasks = `/proc/${this.child.pid}/task`;
    return readdirSync(tasks).reduce((sum, id) => sum + Number(readFileSync(`${tasks}/${id}/schedstat`, 'utf8').split(' ')[0]) / 1e6, 0);
  }

  #when(what) {
    return new Promise((resolve) => this.#waiting.set(what, resolve));
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(data) {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      const length = head < 0 ? undefined : Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1', 0, head))?.[1]);
      if (length === undefined || this.#buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString('utf8', head + 4, head + 4 + length));
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      if (message.method === 'textDocument/publishDiagnostics') this.#waiting.get('diagnostics')?.();
      else if (message.id === 'initialize' && message.result) this.#waiting.get('initialize')?.();
      else if (message.method && message.id !== undefined) this.#send({ id: message.id, result: message.method === 'workspace/configuration' ? [null] : null });
    }
  }
}

/** Milliseconds of CPU a keystroke, round by round, for each server. */
async function measure(programs, text) {
  const servers = Object.entries(programs).map(([name, program]) => ({ name, server: new Server(program, text), rounds: [] }));
  try {
    for (const { server } of servers) {
      await server.open();
      for (let i = 0; i < warmUp; i++) await server.type();
    }
    for (let round = 0; round < rounds; round++) {
      for (const each of servers) {
        const before = each.server.cpu();
        for (let i = 0; i < strokes; i++) await each.server.type();
        each.rounds.push((each.server.cpu() - before) / strokes);
      }
    }
  } finally {
    for (const { server } of servers) server.child.kill();
  }
  return Object.fromEntries(servers.map(({ name, rounds: found }) => [name, found]));
}

/** The same at each of the places alone, without rounds: for whoever looks where the time goes. */
async function measurePlaces(program, text) {
  const server = new Server(program, text);
  try {
    await server.open();
    for (let i = 0; i < warmUp; i++) await server.type();
    const found = [];
    for (const [place, start] of typedIn.entries()) {
      const before = server.cpu();
      for (let i = 0; i < strokes; i++) await server.type(place);
      found.push([start.trim(), (server.cpu() - before) / strokes]);
    }
    return found;
  } finally {
    server.child.kill();
  }
}

const ratio = (a, b) => median(a.map((value, i) => value / b[i]));

try {
  const empty = await emptyServer();
  const other = peerServer();
  const ours = 'dist/server.js';
  const short = await measure({ ours, empty, ...(other ? { other } : {}) }, longDockerfile(1_000));
  for (const [name, found] of Object.entries(short)) console.log(`${name}: ${median(found).toFixed(2)} ms of CPU a keystroke in 1,000 lines`);
  for (const [place, figure] of await measurePlaces(ours, longDockerfile(1_000))) console.log(`  of ours at "${place}": ${figure.toFixed(2)} ms`);
  print('keystroke in 1,000 lines over an empty server', `${ratio(short.ours, short.empty).toFixed(2)} x`, '<= 3 x');
  if (short.other) print('dockerfile-language-server over ours', `${ratio(short.other, short.ours).toFixed(1)} x`, '>= 20 x');
  const long = await measure({ ours }, longDockerfile(5_000));
  print('keystroke in 5,000 lines over 1,000 lines', `${(median(long.ours) / median(short.ours)).toFixed(2)} x`, '<= 3 x');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
