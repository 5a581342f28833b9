import { toDiagnostic } from './diagnostics';
import { type Session, analysisOf } from './session';

/** Sends findings to a client that does not ask for them. */
export interface Push {
  /** Soon, once for however many changes wait in the pipe. */
  readonly soon: (uri: string) => void;
  readonly close: (uri: string) => void;
}

/** Sends the newest version's findings as soon as the pipe is read empty. */
export function pushTo(session: Session): Push {
  const waiting = new Set<string>();
  const send = session.guard<string, void>('textDocument/publishDiagnostics', undefined, async (uri) => {
    const known = await analysisOf(session, uri);
    if (known === undefined) return;
    const { analysis, document, version } = known;
    const diagnostics = analysis.findings.map((finding) => toDiagnostic(finding, document, session));
    await session.connection.sendDiagnostics({ uri, version, diagnostics });
  });
  const flush = () => {
    const uris = [...waiting];
    waiting.clear();
    for (const uri of uris) void send(uri);
  };
  return {
    soon: (uri) => {
      if (waiting.size === 0) setImmediate(flush);
      waiting.add(uri);
    },
    close: (uri) => {
      waiting.delete(uri);
      void session.connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  };
}
