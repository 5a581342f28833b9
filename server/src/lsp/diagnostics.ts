import { type Diagnostic, DiagnosticSeverity, type DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../model/analysis';
import { ruleDocs } from '../analysis/rule-book';
import type { Session } from './session';

/** A finding as the client wants it. */
export function toDiagnostic(finding: Finding, document: TextDocument, { client, positions }: Session): Diagnostic {
  const { kind } = finding.problem;
  return {
    range: positions.rangeOf(document, finding.span),
    severity: severities[finding.severity],
    code: kind,
    source: 'pep668',
    message: finding.message,
    ...(client.codeDescription ? { codeDescription: { href: ruleDocs(kind) } } : {}),
    ...(client.relatedInformation ? { relatedInformation: related(finding, document, positions) } : {}),
  };
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<Finding['severity'], DiagnosticSeverity>;

/** The places in the text that decided: the `FROM`, the `ENV`, the option; the finding's own is seen already. */
function related(finding: Finding, document: TextDocument, positions: Session['positions']): DiagnosticRelatedInformation[] {
  return finding.reasons.flatMap(({ message, span }) =>
    span === undefined || span.start === finding.span.start ? [] : [{ message, location: { uri: document.uri, range: positions.rangeOf(document, span) } }],
  );
}
