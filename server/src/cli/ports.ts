import type { EnvironmentView } from '../../protocol/environment';
import type { NoEnvironment } from '../../protocol/requests';
import type { MachineFacts } from '../model/facts';

/** All that the command line reaches outside of itself. `main-cli` hands it in. */
export interface Ports {
  readonly version: string;
  /** Working folder, absolute. */
  readonly cwd: string;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Standard input, piece by piece. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Whether the person asked for no colour (`NO_COLOR`). */
  readonly colourless: boolean;
  readonly host: HostPort;
}

/** A stream to write to. */
export interface Sink {
  readonly terminal: boolean;
  /** Resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
}

/** What the commands ask of the machine. Paths may be relative to the working folder. */
export interface HostPort {
  /** Looks at the machine from a folder. Runs no program unless `trusted`. */
  readonly observe: (request: ObserveRequest) => Promise<Observation>;
  readonly kindOf: (path: string) => 'file' | 'folder' | 'missing';
  /** Files below a folder that are wanted, in the order of their paths. */
  readonly walk: (folder: string, wanted: (path: string) => boolean) => Iterable<string>;
  /** `most`: bytes that are read at most, where more than usual are wanted. */
  readonly readText: (path: string, most?: number) => TextRead;
  /** Puts a text in place of another: whole or not at all, keeping the file's mode. */
  readonly replaceText: (path: string, before: string, after: string) => Written;
}

/** Where to look from. */
export interface ObserveRequest {
  readonly folder: string | undefined;
  readonly interpreter: string | undefined;
  readonly trusted: boolean;
}

/** What was seen, for the analysis and for people. */
export interface Observation {
  readonly facts: MachineFacts;
  readonly view: EnvironmentView | NoEnvironment;
}

/** A file's text, or why there is none. */
export type TextRead = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unread'; readonly message: string };

/** Whether a file was written. */
export type Written = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly message: string };
