import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver';
import { toDiagnostic } from './diagnostics';
import { stopIfCancelled } from './guard';
import { type Session, analysisOf } from './session';

const empty: DocumentDiagnosticReport = { kind: 'full', items: [] };

/** `textDocument/diagnostic`: the client asks for the findings of a document. */
export function answerPull(session: Session): void {
  const answer = session.guard<DocumentDiagnosticParams, DocumentDiagnosticReport>('textDocument/diagnostic', empty, async (params, token) => {
    // changes that already wait in the pipe are read first: the newest version wins
    await new Promise(setImmediate);
    stopIfCancelled(token);
    const known = await analysisOf(session, params.textDocument.uri);
    stopIfCancelled(token);
    if (known === undefined) return empty;
    const resultId = `${known.version}.${known.generation}`;
    if (params.previousResultId === resultId) return { kind: 'unchanged', resultId };
    return { kind: 'full', resultId, items: known.analysis.findings.map((finding) => toDiagnostic(finding, known.document, session)) };
  });
  session.connection.languages.diagnostics.on((params, token) => answer(params, token));
}
