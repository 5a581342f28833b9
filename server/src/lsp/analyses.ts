import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis/analyse';
import { FollowedDocument } from '../analysis/followed-document';
import type { AnalysisOptions } from '../analysis/options';
import type { Facts } from '../model/analysis';
import type { SourceDocument } from '../model/surface';
import { nameOf } from './folders';
import type { Log } from './log';
import type { DocumentSettings } from './projects';

/** An analysis with what it was made from, so that offers are made from the same. */
export interface Remembered {
  readonly version: number;
  readonly generation: number;
  readonly analysis: Analysis;
  readonly facts: Facts;
  readonly options: AnalysisOptions;
}

/** What an analysis needs beside the document. */
export interface Circumstances {
  readonly settings: DocumentSettings;
  readonly machine: Facts['machine'];
  readonly readBeside: Facts['readBeside'];
  /** Path of the folder with the document, if one is open. */
  readonly root: string | undefined;
}

/** The analyses of open documents, one each: that of its newest version. */
export interface Analyses {
  /** `circumstances` is asked once, until they expire. */
  readonly of: (document: TextDocument, circumstances: (reads: (uri: string) => void) => Circumstances) => Remembered;
  /** Facts, settings or folders changed: all are out of date. */
  readonly expire: () => void;
  /** Whether an analysis may have read this document as a file beside its own. */
  readonly readsBeside: (uri: string) => boolean;
  readonly close: (uri: string) => void;
}

/** An empty memory. */
export function rememberAnalyses(log: Log): Analyses {
  const made = new Map<string, Made>();
  const beside = new Set<string>();
  let generation = 0;
  return {
    of: (document, circumstances) => {
      const before = made.get(document.uri);
      const known = before?.generation === generation ? before : undefined;
      if (known?.version === document.version) return known;
      const from =
        known ??
        begin(
          document,
          circumstances((uri) => beside.add(uri)),
        );
      const { facts, options, followed } = from;
      const analysis = followed.update({ ...from.source, text: document.getText() }, facts, options);
      const fresh: Made = { ...from, version: document.version, generation, analysis };
      made.set(document.uri, fresh);
      logUnread(document, fresh.analysis, log);
      return fresh;
    },
    expire: () => {
      generation += 1;
    },
    readsBeside: (uri) => beside.has(uri),
    close: (uri) => made.delete(uri),
  };
}

/** What the analyses of a document in one generation have in common. */
interface Begun extends Pick<Remembered, 'facts' | 'options'> {
  readonly source: Omit<SourceDocument, 'text'>;
  readonly followed: FollowedDocument;
}

type Made = Remembered & Begun;

function begin({ uri, languageId }: TextDocument, { settings, machine, readBeside, root }: Circumstances): Begun {
  const build = { arguments: settings['dockerfile.buildArgs'], target: settings['dockerfile.target'] || undefined };
  const facts: Facts = { machine, images: settings.images, build, readBeside };
  const options: AnalysisOptions = { rules: settings.rules, prefer: settings['fixes.prefer'] };
  return { facts, options, source: { path: nameOf(uri), root, languageId }, followed: new FollowedDocument() };
}

function logUnread(document: TextDocument, { scene }: Analysis, log: Log): void {
  for (const { message, span } of scene?.extraction.problems ?? []) {
    log.once('warn', `${nameOf(document.uri)}:${document.positionAt(span.start).line + 1}: ${message}`);
  }
}
