import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';

/** A Dockerfile whose last install is refused. */
export const refused = `FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN pip install flask
`;

/** Where `pip install flask` stands in it. */
export const refusedRange = { start: { line: 2, character: 4 }, end: { line: 2, character: 21 } };

/** The same where nothing is protected. */
export const allowed = 'FROM python:3.12\nRUN pip install flask\n';

/** Applies LSP text edits (UTF-16) to a text, as editors do: edits that overlap throw. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}
