import { type CodeAction, CodeActionKind, type CodeActionParams, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fixAll } from '../analysis/fix-all';
import { offersFor } from '../analysis/offers';
import type { Edit, Finding } from '../model/analysis';
import type { Span } from '../model/span';
import type { Remembered } from './analyses';
import { packageProposals, proposalsFor } from '../analysis/proposals';
import { textChange } from '../analysis/text-change';
import { commandsFor } from './commands';
import { toDiagnostic } from './diagnostics';
import { stopIfCancelled } from './guard';
import { type Session, analysisOf } from './session';

/** The action that mends a whole file: `editor.codeActionsOnSave` names it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.pep668`;

type Open = Remembered & { readonly document: TextDocument };

/** `textDocument/codeAction`: a quick fix for each way out, and one action for the whole file. */
export function answerCodeActions(session: Session): void {
  const answer = session.guard<CodeActionParams, CodeAction[]>('textDocument/codeAction', [], async (params, token) => {
    if (!session.client.codeActions) return [];
    const known = await analysisOf(session, params.textDocument.uri);
    stopIfCancelled(token);
    if (known === undefined) return [];
    const { only } = params.context;
    return [
      ...(wants(only, CodeActionKind.QuickFix, true) ? quickFixes(session, known, spanOf(session, known, params)) : []),
      ...(wants(only, CodeActionKind.QuickFix, true) ? commandActions(session, known, spanOf(session, known, params)) : []),
      ...(wants(only, fixAllKind, false) ? wholeFile(session, known) : []),
    ];
  });
  session.connection.onCodeAction((params, token) => answer(params, token));
}

/** Whether a kind is asked for: itself, one above it, or all. */
function wants(only: readonly string[] | undefined, kind: string, byDefault: boolean): boolean {
  if (only === undefined) return byDefault;
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function quickFixes(session: Session, known: Open, at: Span): CodeAction[] {
  return known.analysis.findings.filter(({ span }) => span.start <= at.end && at.start <= span.end).flatMap((finding) => fixesFor(session, known, finding));
}

/** What is no edit: commands of the client's, for what stands there. */
function commandActions(session: Session, known: Open, at: Span): CodeAction[] {
  const proposals = proposalsFor(known.analysis).filter(({ span }) => span.start <= at.end && at.start <= span.end);
  return commandsFor(session, known.document.uri, [...proposals, ...packageProposals(known.analysis, at)]).map(({ proposal: { finding, title }, command }) => ({
    ...{ title, kind: CodeActionKind.QuickFix, command },
    ...(finding ? { diagnostics: [toDiagnostic(finding, known.document, session)] } : {}),
  }));
}

function fixesFor(session: Session, known: Open, finding: Finding): CodeAction[] {
  const diagnostics = [toDiagnostic(finding, known.document, session)];
  return offersFor(finding, known.analysis, known.facts, known.options).map(({ title, fix, edits, overrides }, index) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    data: { strategy: fix },
    // the best way out; never an override
    ...(index === 0 && !overrides ? { isPreferred: true } : {}),
    edit: workspaceEdit(session, known, edits),
  }));
}

function wholeFile(session: Session, known: Open): CodeAction[] {
  const { text, fixed } = fixAll(known.analysis, known.facts, known.options);
  if (fixed.length === 0) return [];
  // what is the same at either end stays as it is
  const { start, end, length } = textChange(known.document.getText(), text);
  const edit = { span: { start, end }, text: text.slice(start, start + length) };
  return [{ title: 'Fix all refused installs', kind: fixAllKind, edit: workspaceEdit(session, known, [edit]) }];
}

function spanOf({ positions }: Session, { document }: Open, { range }: CodeActionParams): Span {
  return { start: positions.offsetOf(document, range.start), end: positions.offsetOf(document, range.end) };
}

function workspaceEdit({ client, positions }: Session, { document, version }: Open, edits: readonly Edit[]): WorkspaceEdit {
  const { uri } = document;
  const textEdits: TextEdit[] = edits.map(({ span, text }) => ({ range: positions.rangeOf(document, span), newText: text }));
  return client.documentChanges ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] } : { changes: { [uri]: textEdits } };
}
