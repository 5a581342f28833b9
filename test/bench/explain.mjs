// How fast `explain --jsonl` answers: commands a second after start, memory, and whether long scripts stay linear.
// `npm run bench -- explain`. Prints name, figure and goal; it is no test.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { median, print } from './lib/figures.mjs';

const cli = new URL('../../dist/cli.js', import.meta.url).pathname;
const commands = readFileSync(new URL('../oracle/public.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const images = { noble: 'ubuntu:noble', jammy: 'ubuntu:jammy' };

/** CPU seconds and peak memory (MB) of one run over these lines. */
function run(lines) {
  return new Promise((resolve, reject) => {
    const child = spawn('/usr/bin/time', ['-f', '%U %S %M', process.execPath, cli, 'explain', '--jsonl'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let answered = 0;
    let report = '';
    child.stdout.on('data', (data) => {
      for (const byte of data) if (byte === 10) answered++;
    });
    child.stderr.on('data', (data) => {
      report += data;
    });
    child.on('error', reject);
    child.on('close', () => {
      const [user, system, kilobytes] = report.trim().split('\n').at(-1).split(' ').map(Number);
      if (answered === lines.length) resolve({ cpu: user + system, megabytes: kilobytes / 1024 });
      else reject(new Error(`${answered} answers to ${lines.length} lines\n${report}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${lines.join('\n')}\n`);
  });
}

const row = (item, n) =>
  JSON.stringify({
    id: n,
    command: item.cmd,
    image: images[item.root] ?? `debian:${item.root ?? 'bookworm'}`,
    user: item.user,
    env: item.env,
    shell: item.shell,
    cwd: '/work',
    files: item.files,
  });
const rows = (count) => Array.from({ length: count }, (_, n) => row(commands[n % commands.length], n));
const script = (lines) => [
  JSON.stringify({ id: 1, image: 'debian:bookworm', command: 'if [ -f /tmp/a ]; then echo x > /tmp/b; fi\n'.repeat(lines) + 'pip install flask' }),
];

async function repeat(times, make) {
  const results = [];
  for (let i = 0; i < times; i++) results.push(await make());
  return results;
}

const [small, large] = [5_000, 30_000];
const pairs = await repeat(5, async () => [await run(rows(small)), await run(rows(large))]);
print('commands a second, after start', Math.round(median(pairs.map(([a, b]) => (large - small) / (b.cpu - a.cpu)))).toString(), '>= 5000');
print(`memory at ${large} lines over ${small} lines`, `${median(pairs.map(([a, b]) => b.megabytes / a.megabytes)).toFixed(2)} x`, '<= 1.2 x');
const scripts = await repeat(5, async () => [await run([]), await run(script(2_000)), await run(script(8_000))]);
print('8,000-line script over 2,000-line script', `${median(scripts.map(([n, a, b]) => (b.cpu - n.cpu) / (a.cpu - n.cpu))).toFixed(2)} x`, '<= 4.8 x');
