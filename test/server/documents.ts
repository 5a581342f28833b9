/** A Dockerfile whose last install is refused. */
export const refused = `FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN pip install flask
`;

/** Where `pip install flask` stands in it. */
export const refusedRange = { start: { line: 2, character: 4 }, end: { line: 2, character: 21 } };

/** The same where nothing is protected. */
export const allowed = 'FROM python:3.12\nRUN pip install flask\n';

/** Applies LSP text edits (UTF-16) to a text. */
export function applyTextEdits(text: string, edits: readonly { range: typeof refusedRange; newText: string }[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: { line: number; character: number }) => (starts[line] ?? text.length) + character;
  return [...edits]
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)), text);
}
