import type { Sighting } from '../../protocol/terminal';
import { cleanText } from './clean-text';
import { anchorParts, anchors, forms, longestAnchor } from './forms';

/** How far the output of one command was read. Nothing in it grows with the output. */
export interface Recognition {
  /** What was recognised so far, in order, each once. */
  readonly sightings: readonly Sighting[];
  /** Raw output that what follows may belong to. */
  readonly kept: string;
  /** Where in `kept` an anchor stands whose surroundings have not come yet. */
  readonly open: number | undefined;
  /** How many more places are looked at: output that is full of our words costs no more than other output. */
  readonly left: number;
  /** The last pieces, where only they are looked at, in the end. */
  readonly last?: readonly string[];
}

/** Nothing was read yet. */
export const nothingRead: Recognition = { sightings: [], kept: '', open: undefined, left: 300 };

const ours = /pip|py|uv|venv|conda|poetry|pdm|hatch|flit/i;

/**
 * Nothing was read yet of a command's output. A refusal is said of the commands that name one of our programs; of others,
 * such as a long build, somebody may ask why they failed, and that stands at their end.
 */
export const nothingReadOf = (commandLine: string): Recognition => (commandLine === '' || ours.test(commandLine) ? nothingRead : { ...nothingRead, last: [] });

/** Raw characters before and after an anchor that what it belongs to may take, colours and all. */
const before = 300;
const after = 900;
const mostSightings = 16;
/** Raw characters at the end of an output of which only that is looked at. */
const atTheEnd = 64_000;
const small = 4000;

/** Reads on: a piece of the output as it came, cut anywhere. */
export function readOutput(recognition: Recognition, chunk: string): Recognition {
  const { sightings, kept, open, left, last } = recognition;
  if (last) return { ...recognition, last: withPiece(last, chunk) };
  if (left === 0 || sightings.length === mostSightings) return recognition;
  if (open === undefined && !(has(chunk) || has(kept.slice(1 - longestAnchor) + chunk.slice(0, longestAnchor - 1))))
    return { sightings, kept: chunk.length >= before ? chunk.slice(-before) : (kept + chunk).slice(-before), open, left };
  return readOn(recognition, kept + chunk, open ?? Math.max(0, kept.length - longestAnchor + 1), false);
}

/** The output is over: all that was recognised. */
export function endOutput(recognition: Recognition): readonly Sighting[] {
  const { kept, open, last } = recognition;
  if (last) return endOutput(readOutput(nothingRead, last.join('')));
  return open === undefined ? recognition.sightings : readOn(recognition, kept, open, true).sightings;
}

/** Pieces that hold the end, with one more; small ones are put together. */
function withPiece(pieces: readonly string[], chunk: string): readonly string[] {
  const end = pieces.at(-1);
  const all = end !== undefined && end.length < small ? [...pieces.slice(0, -1), end + chunk] : [...pieces, chunk];
  let length = 0;
  const from = all.findLastIndex((piece) => (length += piece.length) >= atTheEnd);
  return from > 0 ? all.slice(from) : all;
}

function has(text: string): boolean {
  if (!anchorParts.test(text)) return false;
  anchors.lastIndex = 0;
  return anchors.test(text);
}

/** Looks at each anchor from an offset on; waits at the first whose surroundings are not all there. */
function readOn(recognition: Recognition, text: string, from: number, isAll: boolean): Recognition {
  let { sightings, left } = recognition;
  anchors.lastIndex = from;
  for (let found = anchors.exec(text); found && left > 0; found = anchors.exec(text)) {
    const { index } = found;
    if (!isAll && text.length - index < after) return { sightings, kept: text.slice(Math.max(0, index - before)), open: Math.min(index, before), left };
    sightings = merged(sightings, sightingsIn(cleanText(text.slice(Math.max(0, index - before), index + after))));
    left -= 1;
  }
  return { sightings, kept: text.slice(-before), open: undefined, left };
}

function sightingsIn(text: string): readonly Sighting[] {
  return forms
    .map(({ kind, installer, pattern }) => ({ kind, installer, found: pattern.exec(text) }))
    .flatMap(({ kind, installer, found }) => (found ? [{ at: found.index, sighting: sightingOf(kind, installer, found.groups?.['detail']) }] : []))
    .sort((a, b) => a.at - b.at)
    .map(({ sighting }) => sighting);
}

function sightingOf(kind: Sighting['kind'], installer: string, detail: string | undefined): Sighting {
  return detail === undefined ? { kind, installer } : { kind, installer, detail: detail.replace(/\n[ \t│|]*/g, '').trim() };
}

function merged(known: readonly Sighting[], seen: readonly Sighting[]): readonly Sighting[] {
  const isSame = (a: Sighting) => (b: Sighting) => a.kind === b.kind && a.installer === b.installer && a.detail === b.detail;
  const fresh = seen.filter((sighting) => !known.some(isSame(sighting)));
  return fresh.length === 0 ? known : [...known, ...fresh].slice(0, mostSightings);
}
