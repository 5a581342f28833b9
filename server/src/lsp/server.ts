import { CodeActionKind, type Connection, type InitializeParams, type InitializeResult, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rememberAnalyses } from './analyses';
import { type Client, readClient } from './client';
import { answerCodeActions, fixAllKind } from './code-actions';
import { answerCodeLens } from './code-lens';
import { followEvents } from './events';
import { factsFrom } from './facts';
import { foldersOf } from './folders';
import { guardWith } from './guard';
import type { HostPort } from './host-port';
import { answerHover } from './hover';
import { logTo } from './log';
import { positionsIn } from './positions';
import { projectsFrom } from './projects';
import { answerPull } from './pull';
import { answerRequests } from './requests';
import type { Session } from './session';
import { settingsFrom } from './settings';

/** Speaks LSP on a connection, with a host that looks at the machine. */
export function startServer(connection: Connection, host: HostPort): void {
  connection.onInitialize((params) => {
    const client = readClient(params);
    if (client.storage !== undefined) host.keepAnswersIn(client.storage);
    open(connection, host, client, params);
    return capabilitiesFor(client);
  });
  connection.listen();
}

/** Makes what the features share, and the features. */
function open(connection: Connection, host: HostPort, client: Client, params: InitializeParams): void {
  const log = logTo(connection.console);
  const positions = positionsIn(client.encoding);
  const settings = settingsFrom(connection.workspace, client);
  const { trusted, language } = client;
  const session: Session = {
    ...{ connection, host, client, log, positions, settings },
    guard: guardWith(log),
    documents: new TextDocuments({ create: TextDocument.create, update: positions.update }),
    folders: foldersOf(rootsOf(params)),
    analyses: rememberAnalyses(log),
    projects: projectsFrom(host, log),
    facts: factsFrom({
      ...{ host, log, trusted, language },
      interpreterSet: async (folder) => (await settings.of(folder)).interpreter,
      onChange: (folder) => changed.facts(folder),
    }),
  };
  const changed = followEvents(session);
  if (client.pull) answerPull(session);
  answerCodeActions(session);
  answerHover(session);
  if (client.commands.size > 0) answerCodeLens(session);
  answerRequests(session, changed.ours);
}

function rootsOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

function capabilitiesFor(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'pep668' },
    capabilities: {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      ...(client.pull ? { diagnosticProvider: { identifier: 'pep668', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      hoverProvider: true,
      ...(client.commands.size > 0 ? { codeLensProvider: {} } : {}),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
