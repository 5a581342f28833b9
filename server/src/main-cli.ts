import { resolve as absolutePath } from 'node:path';
import type { Sink } from './cli/ports';
import { run } from './cli/run';
import { observe } from './host/observe';
import { readText } from './host/text/read';
import { replaceText } from './host/text/replace';
import { kindOfPath, walk } from './host/text/walk';

declare const PEP668_VERSION: string;

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
