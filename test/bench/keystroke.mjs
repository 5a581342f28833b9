// What a keystroke in a Dockerfile costs the server, from the change to the published diagnostics, in CPU time: ours
// beside an empty vscode-languageserver server and dockerfile-language-server, in one run, round by round. Letters are typed
// and taken away again, which comes back to a text that was there before; and words are typed that were never there.
// `npm run bench -- keystroke` (Linux). Prints name, figure and goal; it is no test.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { median, print } from './lib/figures.mjs';
import { longDockerfile } from './lib/long-dockerfile.mjs';

const peer = 'dockerfile-language-server-nodejs@0.15.0';
const [rounds, strokes, warmUp] = [9, 120, 120];
/** In letters: more than the texts that are kept. */
const wordLength = 23;
const uri = 'file:///bench/Dockerfile';
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
    this.words = 0;
    this.letters = 0;
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
      params: { textDocument: { uri, languageId: 'dockerfile', version: 1, text: this.text } },
    });
    await published;
  }

  /** Types one letter at the end of a line in the middle of the file, or takes it away again: at one place after the other. */
  async letter() {
    const place = ((this.version - 1) >> 1) % this.places.length;
    await (this.version % 2 === 1 ? this.#type(place, 'x') : this.#takeAway(place, 1));
  }

  /** Types the next letter of a word that was never there, or takes the whole word away: at one place after the other, or always at the same. */
  async word(place = this.words % this.places.length) {
    if (this.letters === wordLength) {
      await this.#takeAway(place, this.letters);
      this.letters = 0;
      this.words += 1;
    } else {
      // the first letter makes it another word than the last ones
      await this.#type(place, this.letters === 0 ? (this.words % 36).toString(36) : 'x', this.letters);
      this.letters += 1;
    }
  }

  #type(place, text, after = 0) {
    const { line, character } = this.places[place];
    const at = { line, character: character + after };
    return this.#change({ start: at, end: at }, text);
  }

  #takeAway(place, letters) {
    const { line, character } = this.places[place];
    return this.#change({ start: { line, character }, end: { line, character: character + letters } }, '');
  }

  async #change(range, text) {
    this.version += 1;
    const published = this.#when('diagnostics');
    this.#send({ method: 'textDocument/didChange', params: { textDocument: { uri, version: this.version }, contentChanges: [{ range, text }] } });
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

/** A server's strokes, and what they are called. */
const ways = { letter: 'letter typed and taken away', word: "word's next letter" };

/** Milliseconds of CPU a stroke, round by round, for each server and each way of typing. */
async function measure(programs, text) {
  const servers = Object.entries(programs).map(([name, program]) => ({ name, server: new Server(program, text) }));
  const found = Object.fromEntries(servers.map(({ name }) => [name, Object.fromEntries(Object.keys(ways).map((way) => [way, []]))]));
  try {
    for (const { server } of servers) {
      await server.open();
      for (let i = 0; i < warmUp; i++) await server.letter();
      for (let i = 0; i < warmUp; i++) await server.word();
    }
    for (let round = 0; round < rounds; round++) {
      for (const way of Object.keys(ways)) {
        for (const { name, server } of servers) found[name][way].push(await cpuOf(server, () => server[way]()));
      }
    }
  } finally {
    for (const { server } of servers) server.child.kill();
  }
  return found;
}

async function cpuOf(server, stroke) {
  const before = server.cpu();
  for (let i = 0; i < strokes; i++) await stroke();
  return (server.cpu() - before) / strokes;
}

/** What a word's letter costs at each of the places alone, without rounds: for whoever looks where the time goes. */
async function measurePlaces(program, text) {
  const server = new Server(program, text);
  try {
    await server.open();
    for (let i = 0; i < warmUp; i++) await server.word();
    const found = [];
    for (const [place, start] of typedIn.entries()) found.push([start.trim(), await cpuOf(server, () => server.word(place))]);
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
  const long = await measure({ ours }, longDockerfile(5_000));
  for (const [way, name] of Object.entries(ways)) {
    const figures = Object.entries(short).map(([server, found]) => `${server} ${median(found[way]).toFixed(2)}`);
    console.log(`${name}, ms of CPU in 1,000 lines: ${figures.join(', ')}`);
    print('  ours over an empty server', `${ratio(short.ours[way], short.empty[way]).toFixed(2)} x`, '<= 3 x');
    if (short.other) print('  dockerfile-language-server over ours', `${ratio(short.other[way], short.ours[way]).toFixed(1)} x`, '>= 20 x');
    print('  ours in 5,000 lines over 1,000 lines', `${(median(long.ours[way]) / median(short.ours[way])).toFixed(2)} x`, '<= 3 x');
  }
  const places = await measurePlaces(ours, longDockerfile(1_000));
  console.log(`a word's letter by place: ${places.map(([place, figure]) => `"${place}" ${figure.toFixed(2)}`).join(', ')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
