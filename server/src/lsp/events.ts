import { CodeLensRefreshRequest, DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { isProjectFile, projectFiles } from './projects';
import { pushTo } from './push';
import { tellChange } from './requests';
import type { Session } from './session';
import { settingsWatch } from './settings';

/** What the rest tells the events. */
export interface Events {
  /** What is known of a folder's machine became different. */
  readonly facts: (folder: string | undefined) => void;
  /** The client is our own: it knows our notifications. */
  readonly ours: () => void;
}

/** Follows what the client tells: documents, settings, folders. Whatever they change is looked at again. */
export function followEvents(session: Session): Events {
  const { connection, client, documents, analyses, facts, settings, projects } = session;
  const again = refresher(session);
  let ours = false;
  followDocuments(session, again);
  connection.onInitialized(() => {
    if (client.configuration && client.watchConfiguration) void connection.client.register(settingsWatch.type, settingsWatch.options);
    if (client.watchFiles) void connection.client.register(DidChangeWatchedFilesNotification.type, watchedFiles);
    if (client.workspaceFolders) followFolders(session);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // the host watches what it knows of; these files can make something new known
    const others = changes.filter(({ uri }) => !isProjectFile(uri));
    new Set(others.map(({ uri }) => session.folders.of(uri))).forEach((folder) => facts.recheck(folder));
    if (!changes.some(({ uri }) => isProjectFile(uri))) return;
    projects.changed();
    analyses.expire();
    again.all();
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.changed(pushed);
    projects.changed();
    facts.forget();
    analyses.expire();
    again.all();
  });
  documents.listen(connection);
  return {
    facts: (folder) => {
      if (ours) tellChange(connection, folder);
      analyses.expire();
      again.all();
    },
    ours: () => {
      ours = true;
    },
  };
}

/** Files of a folder that decide which interpreter is meant there. */
const environmentFiles = ['**/pyvenv.cfg', '**/.python-version', '**/.tool-versions', '**/mise.toml'].map((globPattern) => ({ globPattern }));

const watchedFiles = { watchers: [...projectFiles.watchers, ...environmentFiles] };

type Refresher = ReturnType<typeof refresher>;

/** Brings the client's findings up to date: by asking it to ask, or by sending. */
function refresher({ client, connection, documents, ...rest }: Session) {
  const push = client.pull ? undefined : pushTo({ client, connection, documents, ...rest });
  return {
    push,
    all: () => {
      if (documents.keys().length === 0) return;
      for (const uri of documents.keys()) push?.soon(uri);
      if (client.pull && client.refresh) void connection.languages.diagnostics.refresh();
      if (client.commands.size > 0 && client.codeLensRefresh) void connection.sendRequest(CodeLensRefreshRequest.type);
    },
  };
}

function followDocuments({ documents, analyses }: Session, again: Refresher): void {
  documents.onDidChangeContent(({ document }) => {
    if (analyses.readsBeside(document.uri)) {
      analyses.expire();
      again.all();
    } else {
      again.push?.soon(document.uri);
    }
  });
  documents.onDidClose(({ document }) => {
    analyses.close(document.uri);
    again.push?.close(document.uri);
  });
}

function followFolders({ connection, folders, facts, analyses }: Session): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    folders.change(
      added.map(({ uri }) => uri),
      removed.map(({ uri }) => uri),
    );
    for (const { uri } of removed) facts.drop(uri);
    // a document may lie in another folder now
    analyses.expire();
  });
}
