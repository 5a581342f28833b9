import type { ImageRow } from '../data/image-row';
import type { ReleaseRow } from '../data/releases';
import type { StandIn } from '../model/analysis';
import type { Place } from '../model/place';
import type { Resolution, System } from '../model/system';
import type { Reason } from '../model/verdict';
import { type Base, baseOf, globMatches, imageRow } from './base';
import { bareSystem, emptySystem } from './bare-system';
import { layRow } from './lay-row';
import { installPackages } from './packages';
import { type ImageReference, parseImageReference } from './reference';
import { standInFor } from './stand-in';

type ImagePlace = Extract<Place, { readonly kind: 'image' }>;

/** What is assumed of images. */
export interface Assumed {
  /** What private images are built on. */
  readonly taught: Readonly<Record<string, string>>;
  readonly standIn?: StandIn | undefined;
}

/** What stands in an image before the first command, by its reference. */
export function resolveImage(place: ImagePlace, assumed: Assumed): Resolution {
  const { reference, span, defaults = [] } = place;
  const unknown = (message: string): Resolution => ({ kind: 'unknown', because: { message, span } });
  if (reference === undefined) return unknown(place.because ?? 'which image this is is not known');
  const found = standing(reference, assumed, 0);
  if (typeof found === 'string') return unknown(found);
  // where packages are named, apt has been used
  const system = place.packages ? { ...installPackages(found, place.packages), pristine: false } : found;
  const first: Reason = { message: `FROM ${reference}`, span };
  return { kind: 'system', system: { ...system, reasons: [first, ...defaults, ...system.reasons] } };
}

/** How deep images may stand on one another. */
const deepest = 5;

/** The system of a reference, or why it is not known. */
function standing(text: string, assumed: Assumed, depth: number): System | string {
  const reference = parseImageReference(text);
  if (!reference) return `${text} is no image's name`;
  const lesson = depth < deepest ? lessonFor(text, reference, assumed.taught) : undefined;
  if (lesson) return withReason(standing(lesson.base, assumed, depth + 1), `${lesson.pattern} is built on ${lesson.base} (setting pep668.images)`);
  if (reference.digest !== undefined && reference.tag === undefined) return `what ${text} holds cannot be told from its digest`;
  const row = imageRow(reference.name);
  if (!row) return `the image ${reference.name} is not known: the setting images can say on which public image it is built`;
  return onBase(row, reference, baseOf(row, reference), assumed, depth);
}

function onBase(row: ImageRow, reference: ImageReference, base: Base, assumed: Assumed, depth: number): System | string {
  switch (base.kind) {
    case 'release':
      return layRow(row, reference, standingIn(base.row, assumed));
    case 'scratch':
      return emptySystem('an empty image', true);
    case 'image': {
      const below = standing(base.reference, assumed, depth + 1);
      return typeof below === 'string' ? below : layRow(row, reference, below);
    }
    default:
      // a Python of the image's own tells enough, whatever it stands on
      return row.python || row.programs ? layRow(row, reference, emptySystem(reference.name, false)) : base.because;
  }
}

function standingIn(row: ReleaseRow, { standIn }: Assumed): System {
  const other = standInFor(row, standIn);
  const system = bareSystem(other);
  if (other === row) return system;
  return { ...system, standsInFor: row.title, reasons: [{ message: `taken for one on ${other.title} in place of ${row.title}` }, ...system.reasons] };
}

function withReason(system: System | string, message: string): System | string {
  return typeof system === 'string' ? system : { ...system, reasons: [{ message }, ...system.reasons], confidence: 'likely', pristine: false };
}

/** What the person said of an image: by its whole reference, its name, or a pattern of either; the longest pattern wins. */
function lessonFor(
  text: string,
  { name, tag }: ImageReference,
  taught: Readonly<Record<string, string>>,
): { readonly pattern: string; readonly base: string } | undefined {
  const candidates = [text, name, `${name}:${tag ?? 'latest'}`];
  const [best] = Object.entries(taught)
    .filter(([pattern, base]) => base !== text && candidates.some((candidate) => globMatches(pattern, candidate)))
    .sort(([a], [b]) => b.length - a.length);
  return best && { pattern: best[0], base: best[1] };
}
