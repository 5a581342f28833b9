import type { Edit, Scene } from '../model/analysis';
import type { Fix } from '../model/fix';
import { fittingPackage } from './shared/fitting-package';
import { addPackage } from './shared/package-edits';
import { type PlainCall, plainCall } from './shared/plain-call';
import { sizeOfPackages } from './shared/sizes';
import { mayMove } from './shared/stage';

/** The distribution's own packages in place of PyPI's, where it has all of them in versions that are asked for. */
export const useSystemPackage: Fix = {
  id: 'use-system-package',
  mends: ['refused-install', 'ineffective-override'],
  *offers(problem, scene) {
    const plain = plainCall(problem, scene);
    if (!plain || !mayMove(plain.job, scene)) return;
    const packages = plain.wanted.map((want) => fittingPackage(want, plain.job.system?.release));
    if (!packages.every((name) => name !== undefined)) return;
    const names = packages.join(' ');
    const title = `Install the distribution's ${names}`;
    const size = sizeOfPackages(
      plain.job,
      plain.wanted.map(({ project }) => project),
    );
    const gone = withoutCall(plain, scene);
    for (const edits of gone ? addPackage(names, { before: plain.span.start, at: plain.step.span.start, user: 'root' }, plain.job, scene) : [])
      yield { title, ...size, edits: [...edits, gone as Edit] };
    yield { title, ...size, edits: [{ span: plain.span, text: `apt-get update && apt-get install -y --no-install-recommends ${names}` }] };
  },
};

/** Blanks between two commands of an instruction: continued lines, with the comments and empty lines that Docker passes over. */
const gap = String.raw`(?:[ \t]|[\\\x60][ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*)*`;
const gapAtStart = new RegExp(`^${gap}`);
const joinedBefore = new RegExp(`${gap}&&${gap}$`);
const joinedAfter = new RegExp(`^${gap}&&${gap}`);

/** Takes the call out: with its instruction, its line of a script, or what joins it to its neighbours. */
function withoutCall({ step, span }: PlainCall, { document: { text } }: Scene): Edit | undefined {
  const [before, after] = [text.slice(step.span.start, span.start), text.slice(span.end, step.span.end)];
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  const ends = newline < 0 ? text.length : newline + 1;
  const isAlone = /^RUN\s+$/i.test(before) && after.trim() === '';
  const isLine = /^\s*$/.test(text.slice(lineStart, span.start)) && text.slice(span.end, ends).trim() === '' && /<<.*\n(?:[^]*\n)?\s*$/.test(before);
  const isStatement =
    /^\s*$/.test(text.slice(lineStart, span.start)) &&
    /^[ \t]*;[ \t]*[\\`][ \t]*\r?\n$/.test(text.slice(span.end, ends)) &&
    /;(\s|[\\`][ \t]*\r?\n)*$/.test(before);
  if (isAlone || isLine || isStatement) return { span: { start: lineStart, end: ends }, text: '' };
  const isHeld = /^(\||>|2>|&(?!&))/.test(after.replace(gapAtStart, ''));
  const isLink = /^[ \t]*&&[ \t]*$/.test(text.slice(lineStart, span.start)) && /^[ \t]*[\\`][ \t]*\r?\n$/.test(text.slice(span.end, ends));
  if (isLink && !isHeld) return { span: { start: lineStart, end: ends }, text: '' };
  const joined = joinedBefore.exec(before)?.[0].length;
  if (joined !== undefined && !isHeld) return { span: { start: span.start - joined, end: span.end }, text: '' };
  const joins = joinedAfter.exec(after)?.[0].length;
  return joins !== undefined && /^RUN\s+$/i.test(before) ? { span: { start: span.start, end: span.end + joins }, text: '' } : undefined;
}
