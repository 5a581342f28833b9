import { resolve as absolutePath } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Sink } from './cli/ports';
import { run } from './cli/run';
import { observe } from './host/observe';
import { readText } from './host/text/read';
import { replaceText } from './host/text/replace';
import { kindOfPath, walk } from './host/text/walk';

declare const PEP668_VERSION: string;

// Questions by the ten thousand leave much garbage and nothing else: by default V8 lets the heap grow to many times of what
// is alive before it collects. To be earlier costs no time that could be measured.
setFlagsFromString('--heap-growing-percent=30');

// The command line's process: arguments, streams and the machine are handed in here.
const { stdin, stdout, stderr, env } = process;

// whoever reads our output may stop reading: that is no error
for (const stream of [stdout, stderr]) stream.on('error', () => process.exit(process.exitCode ?? 0));

run(process.argv.slice(2), {
  version: PEP668_VERSION,
  cwd: process.cwd(),
  stdout: sinkOf(stdout),
  stderr: sinkOf(stderr),
  stdin: () => stdin,
  colourless: env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '',
  host: {
    observe: (request) => observe(request),
    kindOf: kindOfPath,
    walk: (folder, wanted) => walk(absolutePath(folder), wanted),
    readText,
    replaceText,
  },
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    stderr.write(`pep668: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);

function sinkOf(stream: NodeJS.WriteStream): Sink {
  return {
    terminal: stream.isTTY === true,
    write: (text) => new Promise((done) => (stream.write(text) ? done() : stream.once('drain', done))),
  };
}
