import { releaseNamed } from '../../analysis/resolve-place';
import type { Release } from '../../model/system';
import { buildOptions, oneOf, parse, readBuild, readFailOn, readRules, weight } from '../arguments';
import { withoutBaseline } from '../baseline';
import { checkFile } from '../check-file';
import { type Circumstances, circumstancesFrom } from '../circumstances';
import type { Ports } from '../ports';
import { printable } from '../printable';
import { progressOn } from '../progress';
import { formats, renderers } from '../renderers';
import type { Called, Found, Report, Unread } from '../report';
import { type SourceOrUnread, sourceFromInput, sourcesOf } from '../sources';
import { UsageError, exit } from '../usage';

const options = {
  format: { type: 'string' },
  invocations: { type: 'boolean' },
  rule: { type: 'string', multiple: true },
  'fail-on': { type: 'string' },
  as: { type: 'string' },
  ...buildOptions,
  baseline: { type: 'string' },
  'stdin-filename': { type: 'string' },
} as const;

/** `pep668 check`: findings in files, and whether there are any. */
export async function check(args: readonly string[], ports: Ports): Promise<number> {
  const { values, positionals } = parse(args, options);
  const format = oneOf('--format', values.format, formats, 'text');
  const failOn = readFailOn(values['fail-on']);
  const rules = readRules(values.rule ?? []);
  const standIn = readAs(values.as);
  const renderer = await renderers[format]();
  const sources =
    values['stdin-filename'] === undefined ? fromPaths(positionals, ports) : [await sourceFromInput(values['stdin-filename'], positionals, ports)];
  const circumstances = await circumstancesFrom(ports, { standIn, build: readBuild(values), rules });
  const whole = await reportOn(sources, ports, {
    ...circumstances,
    fixes: renderer.showsFixes,
    invocations: values.invocations === true,
  });
  const report = values.baseline === undefined ? whole : withoutBaseline(whole, values.baseline, ports.host);
  await ports.stdout.write(renderer.render(report, { colour: ports.stdout.terminal && !ports.colourless, version: ports.version }));
  if (standIn && !whole.stoodIn)
    await ports.stderr.write(`pep668: --as ${printable(values.as ?? '')}: no stage here stands on ${standIn.distribution}, so it changes nothing\n`);
  for (const line of remarks(whole.notes, report.unread)) await ports.stderr.write(line);
  return exitCode(report, failOn);
}

/** What was not understood in a file, with its 1-based line where it has one. */
interface Note extends Unread {
  readonly line?: number;
}

/** What is said beside the findings. Of a file that is checked and configures the check, the same is said once. */
function remarks(notes: readonly Note[], unread: readonly Unread[]): string[] {
  const isSaid = ({ path, message }: Unread) => notes.some((note) => note.path === path && note.message === message);
  return [...notes, ...unread.filter((each) => !isSaid(each))].map(
    ({ path, line, message }: Note) => `pep668: ${printable(path)}${line === undefined ? '' : `:${line}`}: ${printable(message)}\n`,
  );
}

/** Reads `--as`: a distribution's own image stands for its release. */
function readAs(image: string | undefined): Release | undefined {
  const release = image === undefined ? undefined : releaseNamed(image);
  if (image !== undefined && !release) throw new UsageError(`--as needs a distribution's own image we know, such as debian:trixie, not '${image}'`);
  return release;
}

function fromPaths(paths: readonly string[], ports: Ports): Iterable<SourceOrUnread> {
  if (paths.includes('-')) throw new UsageError("'-' needs --stdin-filename NAME: its name tells what kind of file it is");
  return sourcesOf(paths, ports);
}

async function reportOn(
  sources: Iterable<SourceOrUnread>,
  ports: Ports,
  circumstances: Parameters<typeof checkFile>[1] & Circumstances,
): Promise<Report & { readonly stoodIn: boolean; readonly notes: readonly Note[] }> {
  const findings: Found[] = [];
  const invocations: Called[] = [];
  const unread: Unread[] = [];
  const notes: Note[] = [];
  const progress = progressOn(ports.stderr);
  let files = 0;
  let stoodIn = false;
  for (const source of sources) {
    if ('message' in source) {
      unread.push(source);
      continue;
    }
    const checked = checkFile(source, circumstances);
    if (checked === undefined) {
      notes.push({ path: source.path, message: 'no format that can hold install commands, as far as we know' });
      continue;
    }
    if (checked.unread !== undefined) unread.push({ path: source.path, message: checked.unread });
    else files += 1;
    stoodIn ||= checked.stoodIn;
    for (const finding of checked.findings) findings.push(finding);
    for (const call of checked.invocations) invocations.push(call);
    for (const note of checked.notes) notes.push({ path: source.path, ...note });
    await progress.step(files);
  }
  await progress.end();
  unread.push(...circumstances.problems());
  return { files, stoodIn, notes, ...inOrder(findings, invocations, unread), ...(circumstances.invocations ? {} : { invocations: undefined }) };
}

/** Sorted by path; what belongs to one file is in order already. */
function inOrder(findings: Found[], invocations: Called[], unread: Unread[]) {
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  return { findings: findings.sort(byPath), invocations: invocations.sort(byPath), unread: unread.sort(byPath) };
}

function exitCode({ findings, unread }: Report, failOn: ReturnType<typeof readFailOn>): number {
  if (unread.length > 0) return exit.failure;
  return failOn !== 'never' && findings.some(({ severity }) => weight(severity) >= weight(failOn)) ? exit.findings : exit.good;
}
