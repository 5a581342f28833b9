import { truthOf } from '../pip/overrides';
import type { Seen } from './seen';

/** Why the answer is what it is, the deciding one first. */
export function reasonsOf(seen: Seen): string[] {
  return [whatDecides(seen), ...(seen.inspected.virtual ? [] : [...ofMarker(seen), ...ofOverrides(seen)]), ...ofPip(seen), ...seen.notes, ...ofProblem(seen)];
}

function whatDecides({ inspected, marker }: Seen): string {
  const { virtual, prefix, basePrefix, stdlib } = inspected;
  if (virtual) return `It is a virtual environment: ${prefix} is not ${basePrefix}, so nothing is refused here.`;
  return marker ? `${marker.path} marks it as externally managed (PEP 668).` : `There is no EXTERNALLY-MANAGED file in ${stdlib}.`;
}

function ofMarker({ marker }: Seen): string[] {
  if (marker?.because === undefined) return [];
  return [
    marker.malformed
      ? `The marker is malformed (${marker.because}): pip stops with a traceback.`
      : `The marker has no words that can be used (${marker.because}): pip refuses in its own.`,
  ];
}

/** The last one decides. */
function ofOverrides({ marker, overrides }: Seen): string[] {
  if (!marker) return [];
  return overrides.map(({ from, value }, index) => {
    const set = `${from} sets break-system-packages to ${value}`;
    const last = overrides.at(-1);
    if (index < overrides.length - 1) return `${set}, but ${last?.from} comes after it.`;
    const truth = truthOf(value);
    if (truth === undefined) return `${set}: pip does not know this value and stops at it.`;
    return truth ? `${set}: pip installs all the same.` : `${set}.`;
  });
}

function ofPip({ inspected, pip, broken }: Seen): string[] {
  return [...(pip === undefined && !inspected.virtual ? ['It has no pip.'] : []), ...(broken ? [`pip stops at ${broken.path}: ${broken.message}.`] : [])];
}

function ofProblem({ problem }: Seen): string[] {
  return problem === undefined ? [] : [`It could not be asked, so this is what its files say: ${problem}.`];
}
