import type { CodeLens, CodeLensParams } from 'vscode-languageserver';
import { proposalsFor } from '../analysis/proposals';
import { commandsFor } from './commands';
import { stopIfCancelled } from './guard';
import { type Session, analysisOf } from './session';

/** `textDocument/codeLens`: what can be done about a file, above the lines it is about. */
export function answerCodeLens(session: Session): void {
  const answer = session.guard<CodeLensParams, CodeLens[]>('textDocument/codeLens', [], async ({ textDocument: { uri } }, token) => {
    const known = await analysisOf(session, uri);
    stopIfCancelled(token);
    if (known === undefined) return [];
    return commandsFor(session, uri, proposalsFor(known.analysis)).flatMap(({ proposal: { lens }, command }) =>
      lens ? { range: session.positions.rangeOf(known.document, lens), command } : [],
    );
  });
  session.connection.onCodeLens((params, token) => answer(params, token));
}
