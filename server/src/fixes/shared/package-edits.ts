import type { Edit, EvaluatedJob, PackageCall, Scene } from '../../model/analysis';
import type { Span } from '../../model/span';
import { withParents } from './stage';
import { indentationAt, insertion, keyword, lineEnd } from './text-edits';

/** Whether the distribution keeps ensurepip in a package of its own. */
export function isDebian({ system }: EvaluatedJob): boolean {
  return system?.release?.distribution === 'debian' || system?.release?.distribution === 'ubuntu';
}

/** Adds packages of the distribution (names with blanks between) before a place: on the line that installs Python, on the last one, or on one of its own. */
export function* addPackage(names: string, before: number, at: number, job: EvaluatedJob, scene: Scene): Iterable<readonly Edit[]> {
  const calls = withParents(job, scene)
    .flatMap(({ packageCalls }) => packageCalls)
    .filter(({ span }) => span !== undefined && span.end <= before);
  const candidates = [calls.findLast(({ packages }) => packages.some(isPython)), calls.at(-1)];
  for (const call of new Set(candidates)) {
    const last = call && (call.packages.findLast(isPython) ?? call.packages.at(-1));
    if (last?.span) yield [behind(last.span, names.split(' '), scene.document.text)];
  }
  const { text } = scene.document;
  const line = `${keyword('RUN', at, text)} apt-get update && apt-get install -y --no-install-recommends ${names} && rm -rf /var/lib/apt/lists/*`;
  if (isDebian(job)) yield [insertion(at, line + lineEnd(text) + indentationAt(text, at))];
}

function isPython({ name }: PackageCall['packages'][number]): boolean {
  return /^(python3|pip)/.test(name);
}

/** More words behind another, in the style of the list: quoted, on lines of their own, or on the same one. */
function behind({ start, end }: Span, names: readonly string[], text: string): Edit {
  if (text[end - 1] === '"') return insertion(end, names.map((name) => `, "${name}"`).join(''));
  if (text[start - 1] === '"' && text[end] === '"') return insertion(end, names.map((name) => `", "${name}`).join(''));
  // comments may stand above the line
  const [, joint, indentation = ''] = /((?:\\|`)[ \t]*\r?\n)(?:[ \t]*(?:#.*)?\r?\n)*([ \t]*)$/.exec(text.slice(0, start)) ?? [];
  const before = joint && joint + indentation;
  const rest = /^[ \t]*(\S*)/.exec(text.slice(end))?.[1] ?? '';
  const isAlone = before !== undefined && ['', '\\', '`', '&&', ';'].includes(rest);
  return insertion(end, names.map((name) => (isAlone ? ` ${before.replace(/^(.)[ \t]*/, '$1')}${name}` : ` ${name}`)).join(''));
}
