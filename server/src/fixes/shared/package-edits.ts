import type { Edit, EvaluatedJob, PackageCall, Scene } from '../../model/analysis';
import type { Span } from '../../model/span';
import { withParents } from './stage';
import { indentationAt, insertion, lineEnd } from './text-edits';

/** Whether the distribution keeps ensurepip in a package of its own. */
export function isDebian({ system }: EvaluatedJob): boolean {
  return system?.release?.distribution === 'debian' || system?.release?.distribution === 'ubuntu';
}

/** Adds a package of the distribution before a place: on the line that installs Python, on the last one, or on one of its own. */
export function* addPackage(name: string, before: number, at: number, job: EvaluatedJob, scene: Scene): Iterable<readonly Edit[]> {
  const calls = withParents(job, scene)
    .flatMap(({ packageCalls }) => packageCalls)
    .filter(({ span }) => span !== undefined && span.end <= before);
  const candidates = [calls.findLast(({ packages }) => packages.some(isPython)), calls.at(-1)];
  for (const call of new Set(candidates)) {
    const last = call && (call.packages.findLast(isPython) ?? call.packages.at(-1));
    if (last?.span) yield [behind(last.span, name, scene.document.text)];
  }
  const { text } = scene.document;
  const line = `RUN apt-get update && apt-get install -y --no-install-recommends ${name} && rm -rf /var/lib/apt/lists/*`;
  if (isDebian(job)) yield [insertion(at, line + lineEnd(text) + indentationAt(text, at))];
}

function isPython({ name }: PackageCall['packages'][number]): boolean {
  return /^(python3|pip)/.test(name);
}

/** One more word behind another, in the style of the list: quoted, on a line of its own, or on the same one. */
function behind({ start, end }: Span, name: string, text: string): Edit {
  if (text[end] === '"' || text[end - 1] === '"') return insertion(end, text[end - 1] === '"' ? `, "${name}"` : `", "${name}`);
  const before = /((?:\\|`)[ \t]*\r?\n[ \t]*)$/.exec(text.slice(0, start))?.[1];
  const rest = /^[ \t]*([^\s]*)/.exec(text.slice(end))?.[1] ?? '';
  const alone = before !== undefined && (rest === '' || rest === '\\' || rest === '`' || rest === '&&' || rest === ';');
  return insertion(end, alone ? ` ${before.replace(/^(.)[ \t]*/, '$1')}${name}` : ` ${name}`);
}
