import { type Piece, editScript } from './edit-script';

const context = 3;

/** A unified diff as `patch -p1` and `git apply` read it; empty where nothing differs. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const pieces = editScript(linesOf(before), linesOf(after));
  // a name with a blank in it must end in a tab
  const name = /\s/.test(path) ? `${path}\t` : path;
  return [`--- a/${name}\n+++ b/${name}\n`, ...hunksOf(pieces).map(hunkText)].join('');
}

/** Lines with their ends; only LF ends a line, so CR stays where it is. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** A run of pieces with the numbers (from 0) of its first lines. */
interface Hunk {
  readonly pieces: readonly Piece[];
  readonly before: number;
  readonly after: number;
}

/** Groups changes that are no more than twice the context apart. */
function hunksOf(pieces: readonly Piece[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const changes = pieces.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  for (let first = 0; first < changes.length; ) {
    let last = first;
    while ((changes[last + 1] ?? Number.POSITIVE_INFINITY) - (changes[last] ?? 0) <= 2 * context + 1) last++;
    const begin = Math.max(0, (changes[first] ?? 0) - context);
    hunks.push({ pieces: pieces.slice(begin, (changes[last] ?? 0) + context + 1), ...numbersAt(pieces, begin) });
    first = last + 1;
  }
  return hunks;
}

function numbersAt(pieces: readonly Piece[], index: number) {
  const passed = pieces.slice(0, index);
  return { before: passed.filter(({ sign }) => sign !== '+').length, after: passed.filter(({ sign }) => sign !== '-').length };
}

function hunkText({ pieces, before, after }: Hunk): string {
  const removed = pieces.filter(({ sign }) => sign !== '+').length;
  const added = pieces.filter(({ sign }) => sign !== '-').length;
  return `@@ -${range(before, removed)} +${range(after, added)} @@\n${pieces.map(pieceText).join('')}`;
}

/** An empty range is named by the line before it. */
function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1}${count === 1 ? '' : `,${count}`}`;
}

function pieceText({ sign, line }: Piece): string {
  return line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
}
