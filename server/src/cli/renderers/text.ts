import { styleText } from 'node:util';
import { printable } from '../printable';
import type { Found, Report } from '../report';
import type { Renderer, Style } from './renderer';

type Paint = (colour: Parameters<typeof styleText>[0], text: string) => string;

/** For people: place, message, the line with carets, why, and the best way out. */
export const text: Renderer = {
  showsFixes: true,
  render: (report, style) => {
    const paint = painter(style);
    return [...report.findings.map((found) => `${block(found, paint).join('\n')}\n\n`), `${summary(report)}\n`].join('');
  },
};

function painter({ colour }: Style): Paint {
  return colour ? (format, text) => styleText(format, text, { validateStream: false }) : (_format, text) => text;
}

function block(found: Found, paint: Paint): readonly string[] {
  const { path, range, severity, rule, message, reasons, fixes } = found;
  const place = `${printable(path)}:${range.start.line + 1}:${range.start.character + 1}`;
  const best = fixes[0];
  return [
    `${paint('bold', place)}: ${paint(colours[severity], severity)}: ${printable(message)} ${paint('dim', `[${rule}]`)}`,
    ...excerpt(found, paint),
    ...reasons.map((reason) => `  why: ${printable(reason.message)}${reason.range ? ` (line ${reason.range.start.line + 1})` : ''}`),
    ...(best ? [`  fix: ${printable(best.title)} ${paint('dim', `(pep668 fix --strategy ${best.id})`)}`] : []),
  ];
}

const colours = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const;

const widest = 160;

/** The line a finding begins on, with carets under what it is about; of a very long line only the part around it. */
function excerpt({ source, range }: Found, paint: Paint): readonly string[] {
  const { start, end } = range;
  const from = source.length > widest && start.character > widest / 2 ? start.character - widest / 4 : 0;
  const shown = source.slice(from, from + widest);
  const until = (end.line === start.line ? end.character : source.length) - from;
  const before = shown.slice(0, start.character - from);
  const marked = shown.slice(start.character - from, until);
  const number = String(start.line + 1);
  return [
    `  ${paint('dim', `${number} |`)} ${printable(shown)}`,
    // tabs stay tabs, so that the carets stand where the text does
    `  ${' '.repeat(number.length)} ${paint('dim', '|')} ${before.replace(/[^\t]/gu, ' ')}${paint('green', '^'.repeat(Math.max(1, [...marked].length)))}`,
  ];
}

const nothingRead = 'Nothing to check here: no Dockerfile, requirements file, pyproject.toml or EXTERNALLY-MANAGED file.';

function summary({ files, findings, unread }: Report): string {
  if (files === 0 && unread.length === 0) return nothingRead;
  const found = findings.length === 0 ? 'Nothing found' : `${count(findings.length, 'finding')}${perSeverity(findings)}`;
  const missed = unread.length === 0 ? '' : `; ${count(new Set(unread.map(({ path }) => path)).size, 'file')} could not be read`;
  return `${found} in ${count(files, 'file')}${missed}.`;
}

function perSeverity(findings: readonly Found[]): string {
  const parts = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) => {
    const number = findings.filter((found) => found.severity === severity).length;
    return number === 0 ? [] : [severity === 'information' ? `${number} information` : count(number, severity)];
  });
  return ` (${parts.join(', ')})`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
