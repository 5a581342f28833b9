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
