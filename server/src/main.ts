import { setFlagsFromString } from 'node:v8';
import { Console } from 'node:console';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { reachOf } from './host/install/reach';
import { filePlan } from './host/install/file-plan';
import { installWays } from './host/install/ways';
import { keepAnswersIn } from './host/kept-answers';
import { observe } from './host/observe';
import { readText } from './host/text/read';
import { shadowsOf } from './host/shadows/shadows';
import { watchPaths } from './host/watch';
import { beginVenv, endVenv } from './host/venv/making';
import { venvPlan } from './host/venv/plan';
import { kindOfPath } from './host/text/walk';
import { startServer } from './lsp/server';
import { WholeMessages } from './lsp/whole-messages';

// A keystroke runs much code and little of it often: by default V8 optimizes so eagerly that its last compiler takes up to
// a third of the server's CPU in the first thousand keystrokes, and gives it back only after about three thousand. What is
// really hot is optimized all the same. V8 12 (Node.js 22) calls what it counts otherwise, and complains of a flag it does
// not know.
setFlagsFromString(Number.parseInt(process.versions.v8, 10) < 12 ? '--interrupt-budget=3000000' : '--invocation-count-for-turbofan=30000');

/** `--stdio`, `--node-ipc` or `--socket=PORT` say how the server is spoken to. */
function connect() {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
  // nothing but messages may be printed there
  globalThis.console = new Console(process.stderr);
  // the library ends the process with its input, and takes a writer in a stream's place; its types know only two of a kind
  return createConnection(ProposedFeatures.all, process.stdin, new WholeMessages(process.stdout) as unknown as NodeJS.WritableStream);
}

// The language server's process.
startServer(connect(), {
  ...{ observe, venvPlan, beginVenv, endVenv, installWays, filePlan, reachOf, shadowsOf },
  keepAnswersIn,
  watch: watchPaths,
  readText: (path) => {
    const read = readText(path);
    return read.kind === 'text' ? read.text : undefined;
  },
  isThere: (path) => kindOfPath(path) !== 'missing',
});
