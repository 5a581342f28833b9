import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyses, Remembered } from './analyses';
import { readerBeside } from './beside';
import type { Client } from './client';
import type { FactsStore } from './facts';
import { type Folders, nameOf } from './folders';
import type { Guard } from './guard';
import type { HostPort } from './host-port';
import type { Log } from './log';
import type { Positions } from './positions';
import type { Projects } from './projects';
import type { SettingsStore } from './settings';

/** What the features share, from the client's first message on. */
export interface Session {
  readonly connection: Connection;
  readonly host: HostPort;
  readonly client: Client;
  readonly log: Log;
  readonly guard: Guard;
  readonly documents: TextDocuments<TextDocument>;
  readonly positions: Positions;
  readonly folders: Folders;
  readonly settings: SettingsStore;
  readonly projects: Projects;
  readonly facts: FactsStore;
  readonly analyses: Analyses;
}

/** The analysis of a document as it stands now; `undefined` where it is not open. */
export async function analysisOf(session: Session, uri: string): Promise<(Remembered & { readonly document: TextDocument }) | undefined> {
  const folder = session.folders.of(uri);
  const settings = await session.settings.of(folder);
  const machine = await machineFor(session, folder);
  const document = session.documents.get(uri);
  if (document === undefined) return undefined;
  const known = session.analyses.of(document, (reads) => {
    const openText = (beside: string) => session.documents.get(beside)?.getText();
    const beside = { host: session.host, openText, root: folder?.replace(/\/$/, ''), reads };
    return {
      settings: session.projects.settingsFor(uri, folder, settings),
      machine,
      root: folder === undefined ? undefined : nameOf(folder).replace(/\/$/, ''),
      readBeside: readerBeside(uri, beside),
    };
  });
  return { ...known, document };
}

/** A client that can be told to ask again need not wait until the machine was looked at. */
async function machineFor({ client, facts }: Session, folder: string | undefined) {
  const canAskAgain = !client.pull || client.refresh;
  return (canAskAgain ? facts.now(folder) : await facts.observed(folder)).facts;
}
