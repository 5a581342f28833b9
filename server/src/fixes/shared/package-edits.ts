import type { Edit, EvaluatedJob, PackageCall, Scene } from '../../model/analysis';
import type { Span } from '../../model/span';
import { stepAt, withParents } from './stage';
import { indentationAt, insertion, keyword, lineEnd } from './text-edits';

/** Whether the distribution keeps ensurepip in a package of its own. */
export function isDebian({ system }: EvaluatedJob): boolean {
  return system?.release?.distribution === 'debian' || system?.release?.distribution === 'ubuntu';
}

/** Before what packages are needed. */
interface Before {
  /** The call, by its offset. */
  readonly before: number;
  /** Its instruction. */
  readonly at: number;
  /** Who runs it. */
  readonly user: string | undefined;
}

/** Adds packages of the distribution (names with blanks between): on the line that installs Python, on the last one, or on one of its own. */
export function* addPackage(names: string, { before, at, user }: Before, job: EvaluatedJob, scene: Scene): Iterable<readonly Edit[]> {
  const calls = withParents(job, scene)
    .flatMap(({ packageCalls }) => packageCalls)
    .filter(({ span }) => span !== undefined && span.end <= before);
  const candidates = [calls.findLast(({ packages }) => packages.some(isPython)), calls.at(-1)];
  for (const call of new Set(candidates)) {
    const last = call && (call.packages.findLast(isPython) ?? call.packages.at(-1));
    if (call && last?.span) yield [behind(last.span, names.split(' '), isList(call, job, scene), scene.document.text)];
  }
  const { text } = scene.document;
  const line = `${keyword('RUN', at, text)} apt-get update && apt-get install -y --no-install-recommends ${names} && rm -rf /var/lib/apt/lists/*`;
  if (isDebian(job) && user === 'root') yield [insertion(at, line + lineEnd(text) + indentationAt(text, at))];
}

function isPython({ name }: PackageCall['packages'][number]): boolean {
  return /^(python3|py3-|pip)/.test(name);
}

/** Whether a call stands in exec form, where words have quotes and commas. */
function isList({ span }: PackageCall, job: EvaluatedJob, scene: Scene): boolean {
  return withParents(job, scene).some((each) => stepAt(span, each)?.kind === 'exec');
}

/** More words behind another, in the style of the list: quoted, on lines of their own, or on the same one. */
function behind({ start, end }: Span, names: readonly string[], inList: boolean, text: string): Edit {
  if (inList && text[end - 1] === '"') return insertion(end, names.map((name) => `, "${name}"`).join(''));
  if (inList && text[start - 1] === '"' && text[end] === '"') return insertion(end, names.map((name) => `", "${name}`).join(''));
  // comments may stand above the line
  const [, joint, indentation = ''] = /((?:\\|`)[ \t]*\r?\n)(?:[ \t]*(?:#.*)?\r?\n)*([ \t]*)$/.exec(text.slice(0, start)) ?? [];
  const before = joint && joint + indentation;
  const rest = /^[ \t]*(\S*)/.exec(text.slice(end))?.[1] ?? '';
  const isAlone = before !== undefined && ['', '\\', '`', '&&', ';'].includes(rest);
  return insertion(end, names.map((name) => (isAlone ? ` ${before.replace(/^(.)[ \t]*/, '$1')}${name}` : ` ${name}`)).join(''));
}

/** Takes packages out of a list: lines of their own whole, else the word with the blanks or the continuation before it. */
export function withoutPackages(call: PackageCall, isGone: (name: string) => boolean, job: EvaluatedJob, scene: Scene): Edit[] {
  const { text } = scene.document;
  const spans = call.packages.flatMap(({ name, span }) => (span && isGone(name) ? [span] : []));
  // a list of nothing else stays as it is, and in exec form commas would be left
  if (spans.length === call.packages.length || isList(call, job, scene)) return [];
  const edits: Edit[] = [];
  for (const span of spans.toReversed()) {
    const line = lineOf(span, text);
    const next = edits[0]?.span.start;
    // nothing goes on from a line that what follows was taken away from
    const endsThere = line !== undefined && next !== undefined && next < line.end;
    edits.unshift({ span: line && !endsThere ? line : { start: span.start - gapBefore(span, text), end: span.end }, text: '' });
  }
  return edits;
}

/** The whole line of a word that stands alone on it and that the list goes on after. */
function lineOf({ start, end }: Span, text: string): Span | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*[\\`][ \t]*\r?\n/.exec(text.slice(end))?.[0].length;
  return rest !== undefined && text.slice(from, start).trim() === '' ? { start: from, end: end + rest } : undefined;
}

/** Blanks and continuations before a word, with the comments between. */
function gapBefore({ start }: Span, text: string): number {
  return /(?:[ \t]|[\\`][ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*)+$/.exec(text.slice(0, start))?.[0].length ?? 0;
}
