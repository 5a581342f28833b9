import * as path from 'node:path';
import { type ExtensionContext, type LogOutputChannel, env, workspace } from 'vscode';
import type { LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import { commands } from '../../server/protocol/commands';
import type { InitializationOptions, Request } from '../../server/protocol/requests';
import { settingsSection } from '../../server/protocol/settings';
import { selector } from './documents';

/** The language server as the rest of the client sees it. */
export interface Server {
  /** Sends a request; waits for the server's start where it has not started yet. */
  readonly ask: <P, R>(request: Request<P, R>, params: P) => Promise<R>;
  /** Follows what the server tells. */
  readonly on: <P>(notification: Request<P, void>, listener: (params: P) => void) => void;
  readonly stop: () => Promise<void>;
}

/** What the server is started with. */
export interface ServerStart {
  readonly context: ExtensionContext;
  readonly log: LogOutputChannel;
  /** Told when the server runs: at the start, and after it was started again because it had died. */
  readonly onRunning: () => void;
}

/** Starts the language server in the background: the caller waits for nothing. */
export function startServer(start: ServerStart): Server {
  const { log } = start;
  const started = launch(start);
  started.catch((error: unknown) => log.error(`The language server did not start: ${String(error)}`));
  return {
    ask: async (request, params) => (await started).sendRequest(request.method, params),
    on: (notification, listener) => {
      started.then(
        (client) => client.onNotification(notification.method, listener),
        () => undefined, // logged above
      );
    },
    stop: async () => {
      const [outcome] = await Promise.allSettled([started]);
      if (outcome.status === 'fulfilled') await outcome.value.stop();
    },
  };
}

async function launch({ context, log, onRunning }: ServerStart): Promise<LanguageClient> {
  const { LanguageClient, RevealOutputChannelOn, State, TransportKind } = await import('vscode-languageclient/node');
  const server: ServerOptions = { module: context.asAbsolutePath(path.join('dist', 'server.js')), transport: TransportKind.ipc };
  const options: LanguageClientOptions = {
    documentSelector: [...selector],
    initializationOptions: (): InitializationOptions => ({
      trusted: workspace.isTrusted,
      language: env.language,
      storage: context.globalStorageUri.fsPath,
      commands: Object.values(commands),
    }),
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
  const client = new LanguageClient(settingsSection, 'PEP 668', server, options);
  client.onDidChangeState(({ newState }) => newState === State.Running && onRunning());
  await client.start();
  return client;
}
