import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../../protocol/requests';

/** What the client at the other end can do, and what it told at the start. */
export interface Client {
  /** Asks for diagnostics itself. */
  readonly pull: boolean;
  /** Can be told to ask for diagnostics again. */
  readonly refresh: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** Tells of changed settings only when asked to. */
  readonly watchConfiguration: boolean;
  /** Tells of changed files when asked to. */
  readonly watchFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly codeActions: boolean;
  readonly documentChanges: boolean;
  readonly markdown: boolean;
  readonly encoding: Encoding;
  readonly codeLensRefresh: boolean;
  /** Our commands that it can run. */
  readonly commands: ReadonlySet<string>;
  readonly trusted: boolean;
  readonly language: string | undefined;
  /** A folder to keep answers in. */
  readonly storage: string | undefined;
  /** Settings given at the start, for clients that can not be asked. */
  readonly settings: unknown;
}

/** How the client counts characters in a line. */
export type Encoding = 'utf-16' | 'utf-8';

/** Our own client's options, and a `settings` object for all others. */
type Options = InitializationOptions & { readonly settings?: unknown };

/** Reads the client's abilities from its first message. */
export function readClient({ capabilities, initializationOptions }: InitializeParams): Client {
  const { textDocument, workspace, general } = capabilities;
  const options: Options = isObject(initializationOptions) ? initializationOptions : {};
  return {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    relatedInformation: diagnosticAbility(capabilities, 'relatedInformation'),
    codeDescription: diagnosticAbility(capabilities, 'codeDescriptionSupport'),
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    markdown: textDocument?.hover?.contentFormat?.[0] !== 'plaintext' && textDocument?.hover?.contentFormat?.includes('markdown') === true,
    encoding: encodingOf(general?.positionEncodings),
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    commands: new Set(Array.isArray(options.commands) ? options.commands.filter((id) => typeof id === 'string') : []),
    trusted: options.trusted === true,
    language: typeof options.language === 'string' ? options.language : undefined,
    storage: typeof options.storage === 'string' ? options.storage : undefined,
    settings: options.settings,
  };
}

/** UTF-16 is what every client must know; UTF-8 where the client offers only that. */
function encodingOf(offered: readonly string[] | undefined): Encoding {
  return offered !== undefined && !offered.includes('utf-16') && offered.includes('utf-8') ? 'utf-8' : 'utf-16';
}

function diagnosticAbility({ textDocument }: InitializeParams['capabilities'], name: 'relatedInformation' | 'codeDescriptionSupport'): boolean {
  return textDocument?.diagnostic?.[name] === true || textDocument?.publishDiagnostics?.[name] === true;
}

function isObject(value: unknown): value is Options {
  return typeof value === 'object' && value !== null;
}
