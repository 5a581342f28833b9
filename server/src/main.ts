import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { observe } from './host/observe';
import { readText } from './host/text/read';
import { kindOfPath } from './host/text/walk';
import { startServer } from './lsp/server';

// The language server's process: `--stdio`, `--node-ipc` or `--socket=PORT` say how it is spoken to.
startServer(createConnection(ProposedFeatures.all), {
  observe,
  readText: (path) => {
    const read = readText(path);
    return read.kind === 'text' ? read.text : undefined;
  },
  isThere: (path) => kindOfPath(path) !== 'missing',
});
