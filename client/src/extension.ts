import { EventEmitter, type ExtensionContext, type Uri, commands, window, workspace } from 'vscode';
import { environmentChanged, environmentRequest, observeRequest } from '../../server/protocol/requests';
import { commandBook } from './commands';
import { type Answer, rememberEnvironments } from './interpreter/environments';
import { followPythonExtensions } from './interpreter/hook';
import { type Server, startServer } from './language-client';
import { provideReports } from './report/hook';
import { createStatusBar } from './status-bar/item';
import { followTerminals } from './terminal/hook';
import { localFolders } from './workspace/hook';

let server: Server | undefined;

/** Starts the language server in the background, and puts up what shows and changes environments. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('PEP 668', { log: true });
  const changed = new EventEmitter<void>();
  const running = startServer({ context, log, onRunning: () => look() });
  server = running;

  const environments = rememberEnvironments(
    (folder) => running.ask(environmentRequest, named(folder)),
    () => changed.fire(),
  );
  const python = followPythonExtensions(
    log,
    (folder) => look(folder),
    (disposable) => context.subscriptions.push(disposable),
  );
  const observe = async (folder: Uri | undefined): Promise<Answer> => {
    const interpreter = await python.active(folder);
    await running.ask(observeRequest, { ...named(folder?.toString()), ...(interpreter === undefined ? {} : { interpreter }), trusted: workspace.isTrusted });
    return environments.refresh(folder?.toString());
  };
  const session = followTerminals({ log, memory: context.workspaceState }, { environments, python, observe, ask: running.ask });
  const logged = (work: Promise<unknown>) => void work.catch((error: unknown) => log.error(String(error)));
  const look = (folder?: Uri) => logged(folder ? observe(folder) : commandBook['pep668.refresh'](session));

  const statusBar = createStatusBar(environments);
  running.on(environmentChanged, ({ folder }) => logged(environments.refresh(folder)));
  context.subscriptions.push(
    ...[log, changed, session, statusBar, changed.event(statusBar.draw)],
    provideReports(environments, (listener) => changed.event(listener)),
    workspace.onDidGrantWorkspaceTrust(() => look()),
    workspace.onDidChangeWorkspaceFolders(({ added }) => added.filter((folder) => localFolders().includes(folder)).forEach(({ uri }) => look(uri))),
    ...Object.entries(commandBook).map(([id, command]) => commands.registerCommand(id, (...args: unknown[]) => command(session, ...args))),
  );
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}

const named = (folder: string | undefined) => (folder === undefined ? {} : { folder });
