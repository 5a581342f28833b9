import type { Offer } from '../model/analysis';
import type { Invocation } from '../model/invocation';
import type { Resolution, System } from '../model/system';
import type { Verdict } from '../model/verdict';
import type { Answer } from './explain';
import { type WayOut, waysOut } from './ways-out';

/** One line on what a call would do: the head of a hover. */
export function verdictLine({ installer, action, verdict, override }: Invocation): string {
  if (action === 'create-venv') return venvLines[verdict];
  const task = tasks[action] ?? 'call';
  if (verdict === 'refused') return `${installer} refuses this ${task}: externally-managed-environment`;
  if (verdict === 'fails') return `This ${task} fails, for another reason than externally-managed-environment`;
  if (verdict === 'unknown') return `Not known whether ${installer} refuses this ${task}`;
  return override?.decisive ? `${installer} goes ahead, only because of ${override.from}` : `${installer} does not refuse this ${task}`;
}

/** A way out as a list shows it, with what it costs where that was measured. */
export function offerLine({ title, adds }: Offer): string {
  return adds === undefined ? title : `${title}: ${growth(adds)}`;
}

function growth(bytes: number): string {
  const megabytes = Math.round(Math.abs(bytes) / 1e6);
  if (megabytes === 0) return 'the image gets no larger than with an override';
  return `the image gets about ${megabytes} MB ${bytes > 0 ? 'larger' : 'smaller'} than with an override`;
}

const venvLines: Record<Verdict, string> = {
  refused: 'This virtual environment is not made: externally-managed-environment',
  allowed: 'This makes a virtual environment',
  fails: 'This fails: the virtual environment is not made, or not complete',
  unknown: 'Not known whether this makes a virtual environment',
};

const tasks: Partial<Record<Invocation['action'], string>> = {
  install: 'install',
  uninstall: 'uninstall',
  bootstrap: 'installation of pip',
  download: 'download',
};

/** An answer in words, fit to be pasted: verdict, why, ways out. */
export function explanationText(command: string, answer: Answer, place: Resolution): string {
  const parts = [
    head(answer),
    command.trimEnd().replace(/^/gm, '    '),
    ...section('Call by call', callLines(command, answer)),
    ...section('Why', whyLines(answer, place)),
    ...section('Instead', wayLines(answer, place.kind === 'system' ? place.system : undefined)),
  ];
  return parts.join('\n\n');
}

const heads: Record<Verdict, string> = {
  refused: 'Refused: this stops with “error: externally-managed-environment” (PEP 668).',
  allowed: 'Allowed: nothing here stops with “error: externally-managed-environment”.',
  fails: 'Fails, for another reason than “externally-managed-environment”.',
  unknown: 'Not known whether this is refused.',
};

function head({ verdict, invocations }: Answer): string {
  const override = invocations.find((invocation) => invocation.override?.decisive)?.override;
  if (verdict === 'allowed' && override) return `Allowed, only because of ${override.from}: without it this would be refused (PEP 668).`;
  if (verdict === 'allowed' && invocations.length === 0) return 'Allowed: nothing here installs Python packages.';
  return heads[verdict];
}

/** Of one call the head says it all. */
function callLines(command: string, { invocations }: Answer): readonly string[] {
  if (invocations.length < 2) return [];
  return invocations.map(
    ({ verdict, span, installer, action }) => `- ${verdict}: ${span ? command.slice(span.start, span.end).replace(/\s+/g, ' ') : `${installer} ${action}`}`,
  );
}

/** Of a place that is not known, all else is not known either. */
function whyLines({ verdict, reasons }: Answer, place: Resolution): readonly string[] {
  const where = place.kind === 'unknown' ? [place.because] : [];
  return unique([...where, ...(place.kind === 'unknown' && verdict === 'unknown' ? [] : reasons)].map(({ message }) => `- ${message}`));
}

function wayLines({ invocations }: Answer, system: System | undefined): readonly string[] {
  const ways = uniqueWays(invocations.flatMap((invocation) => waysOut(invocation, system)));
  return ways
    .slice(0, 3)
    .flatMap(({ title, commands }, index) => [`${index + 1}. ${title}${commands.length > 0 ? ':' : '.'}`, ...commands.map((line) => `     ${line}`)]);
}

/** Of several calls, what one way takes together. */
function uniqueWays(ways: readonly WayOut[]): readonly WayOut[] {
  const titles = unique(ways.map(({ title }) => title));
  return titles.map((title) => ({ title, commands: unique(ways.filter((way) => way.title === title).flatMap(({ commands }) => commands)) }));
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:\n${lines.map((line) => `  ${line}`).join('\n')}`];
}

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}
