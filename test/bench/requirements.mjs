// Whether the server stays linear on requirements: files opened, and lines of one file.
// Run by hand: `node test/bench/requirements.mjs` after a build. Prints name, figure and goal; it is no test.
import { spawn } from 'node:child_process';
import { median, print } from './lib/figures.mjs';

const server = new URL('../../dist/server.js', import.meta.url).pathname;

const line = (index) => `package-${index}[extra]>=1.${index},<9 ; python_version < "3.14"  # note`;
const text = (lines) => Array.from({ length: lines }, (_, index) => line(index)).join('\n');

const framed = (message) => {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

/** CPU seconds of a server that opens these many files of these many lines and is asked for the findings and lenses of each. */
function run(files, lines) {
  const content = text(lines);
  const commands = ['pep668.installRequirements', 'pep668.installWithPipx'];
  const messages = [
    {
      id: 0,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } }, initializationOptions: { commands } },
    },
  ];
  messages.push({ method: 'initialized', params: {} });
  for (let file = 1; file <= files; file++) {
    const uri = `file:///project/${file}/requirements.txt`;
    messages.push({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'pip-requirements', version: 1, text: content } } });
    messages.push({ id: 2 * file, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
    messages.push({ id: 2 * file + 1, method: 'textDocument/codeLens', params: { textDocument: { uri } } });
  }
  messages.push({ id: 'end', method: 'shutdown' });
  return new Promise((resolve, reject) => {
    const child = spawn('/usr/bin/time', ['-f', '%U %S', process.execPath, server, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let report = '';
    let answers = '';
    child.stdout.on('data', (data) => {
      answers += data;
      if (answers.includes('"id":"end"')) child.stdin.end(framed({ method: 'exit' }));
    });
    child.stderr.on('data', (data) => {
      report += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const [user, system] = report.trim().split('\n').at(-1).split(' ').map(Number);
      const kinds = answers.split('"kind":"full"').length - 1;
      if (code === 0 && kinds === files) resolve(user + system);
      else reject(new Error(`${kinds} answers for ${files} files, exit code ${code}\n${report}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(messages.map(framed).join(''));
  });
}

/** How much more one load takes than another of a quarter of it, without the start. */
async function ratio(small, large) {
  const rounds = [];
  for (let round = 0; round < 5; round++) {
    const start = await run(0, 0);
    rounds.push(((await run(...large)) - start) / ((await run(...small)) - start));
  }
  return `${median(rounds).toFixed(2)} x`;
}

print('200 files of 1,000 lines over 50', await ratio([50, 1_000], [200, 1_000]), '<= 4.8 x');
print('100,000 lines in a file over 25,000', await ratio([1, 25_000], [1, 100_000]), '<= 4.8 x');
