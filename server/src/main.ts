import { setFlagsFromString } from 'node:v8';
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

// A keystroke runs much code and little of it often: by default V8 optimizes so eagerly that its compiler takes a third of
// the server's CPU in the first thousand keystrokes, and gives back less. What is really hot is optimized all the same.
setFlagsFromString('--interrupt-budget=3000000');

// The language server's process: `--stdio`, `--node-ipc` or `--socket=PORT` say how it is spoken to.
startServer(createConnection(ProposedFeatures.all), {
  ...{ observe, venvPlan, beginVenv, endVenv, installWays, filePlan, reachOf, shadowsOf },
  keepAnswersIn,
  watch: watchPaths,
  readText: (path) => {
    const read = readText(path);
    return read.kind === 'text' ? read.text : undefined;
  },
  isThere: (path) => kindOfPath(path) !== 'missing',
});
