import type { TerminalWay } from '../../protocol/terminal';
import type { Happened } from './happened';
import type { Terminal } from './terminal';

/** The whole story as Markdown. What comes from the terminal stands in fences, so none of it is read as Markdown. */
export function documentOn(message: string, { call, answer }: Happened, ways: readonly TerminalWay[], { ended, view }: Terminal): string {
  const reasons = [...new Set((call.reasons.length > 0 ? call : answer).reasons.map((reason) => reason.message))];
  const helping = ways.filter(({ kind }) => kind !== 'explain');
  const said = view?.report.externallyManaged === true ? view.report.message : undefined;
  return [
    '# What happened',
    fence(ended.commandLine),
    message,
    ...(helping.length === 0 ? [] : ['## What helps', helping.map(describe).join('\n\n')]),
    ...(reasons.length === 0 ? [] : ['## Why', reasons.map((reason) => `- ${escaped(reason)}`).join('\n')]),
    ...(said === undefined ? [] : ["## The distributor's own words", fence(said)]),
    '',
  ].join('\n\n');
}

function describe({ label, commandLine, createVenv, note }: TerminalWay): string {
  const steps = createVenv?.steps.map(({ program, args }) => [program, ...args].join(' ')) ?? [];
  return [
    `**${escaped(label)}**`,
    fence([...steps, ...(commandLine === undefined ? [] : [commandLine])].join('\n')),
    ...(note === undefined ? [] : [escaped(note)]),
  ].join('\n\n');
}

/** Text as it is, however many backticks it holds. */
export function fence(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const mark = '`'.repeat(Math.max(3, longest + 1));
  return `${mark}console\n${text}\n${mark}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>&#|~]/g, String.raw`\$&`);
}
