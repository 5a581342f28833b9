import type { Found } from '../report';
import type { Renderer } from './renderer';

/** Workflow commands: GitHub shows them at the lines of a pull request. */
export const github: Renderer = {
  showsFixes: false,
  render: ({ findings, unread }) =>
    [...findings.map(annotation), ...unread.map(({ path, message }) => `::error file=${property(path)}::${data(message)}`)].map((line) => `${line}\n`).join(''),
};

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

function annotation({ path, range: { start, end }, severity, rule, message }: Found): string {
  const lines = `line=${start.line + 1},endLine=${end.line + 1}`;
  // columns are only understood within one line
  const columns = start.line === end.line ? `,col=${start.character + 1},endColumn=${end.character + 1}` : '';
  return `::${commands[severity]} file=${property(path)},${lines}${columns},title=${property(`pep668: ${rule}`)}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
