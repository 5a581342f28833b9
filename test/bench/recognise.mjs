// What watching costs: 50 MB of terminal output read with and without the recogniser, side by side, and what it keeps.
// `npm run bench -- recognise`. Prints name, figure and goal; it is no test.
import { spawn } from 'node:child_process';
import { endOutput, nothingReadOf, readOutput } from '../../out/server/src/recognition/recognise.js';
import { median, print } from './lib/figures.mjs';
import { outputs, size } from './lib/outputs.mjs';

/** Writes `size` bytes of a line to a terminal of its own. */
const writer = (line) =>
  `const b = Buffer.from(${JSON.stringify(line)}.repeat(800)); let n = ${size}; (function go() { while (n > 0) { n -= b.length; if (!process.stdout.write(b)) return process.stdout.once('drain', go); } })();`;

/** Wall time in milliseconds of reading one such output from a terminal, chunk by chunk. */
function read(line, each) {
  return new Promise((resolve) => {
    const child = spawn('script', ['-qec', `${process.execPath} -e '${writer(line).replaceAll("'", String.raw`'\''`)}'`, '/dev/null'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const began = performance.now();
    child.stdout.setEncoding('utf8').on('data', each);
    child.on('close', () => resolve({ wall: performance.now() - began }));
  });
}

for (const [name, [file, line]] of Object.entries(outputs)) {
  const runs = [];
  let kept = 0;
  for (let i = 0; i < 7; i++) {
    let length = 0;
    const without = await read(line, (chunk) => (length += chunk.length));
    let recognition = nothingReadOf(`cat ${file}`);
    let spent = 0;
    const watched = await read(line, (chunk) => {
      const began = performance.now();
      recognition = readOutput(recognition, chunk);
      spent += performance.now() - began;
      kept = Math.max(kept, [recognition.kept, ...(recognition.last ?? [])].join('').length);
    });
    endOutput(recognition);
    runs.push({ without, watched, spent });
  }
  const wall = median(runs.map(({ without }) => without.wall));
  const spent = median(runs.map((run) => run.spent));
  print(`${name}: time in the recogniser over time without`, `${((100 * spent) / wall).toFixed(1)} %`, '< 3 %');
  print(`${name}: the same in milliseconds`, `${spent.toFixed(0)} of ${wall.toFixed(0)}`, '');
  print(`${name}: most characters kept`, String(kept), '<= 100000');
}
