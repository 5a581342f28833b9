import type { Value } from '../model/value';
import type { Context } from './context';
import { piecesOf } from './values';

/** Whether a word speaks of the marker, though not all of it may be known. */
export function namesMarker(value: Value): boolean {
  return piecesOf(value).some((piece) => typeof piece === 'string' && piece.includes('EXTERNALLY-MANAGED'));
}

/** Something we do not follow had to do with markers: what is left of them is not known. */
export function blurMarkers({ world }: Context): void {
  const own = (world.system?.interpreters ?? []).map(({ stdlib }) => `${stdlib}/EXTERNALLY-MANAGED`);
  for (const path of new Set([...own, ...world.files.markers()])) {
    world.files.set(path, { kind: 'unknown', because: `a program that is not followed may have changed ${path}` });
  }
}
