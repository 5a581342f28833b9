import { pipVersions } from '../../data/pip-options';

const known = pipVersions.map((version) => ({ version, numbers: numbersOf(version) }));

/** Numbers of a version up to its first part that is none: `25.1.1+dfsg` is 25, 1, 1. */
function numbersOf(version: string): number[] {
  return (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
}

/** Negative, zero or positive as `one` is older than, the same as or newer than `other`. */
function compare(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a version of pip is `least` or newer. */
export function atLeast(version: string, least: string): boolean {
  return compare(numbersOf(version), numbersOf(least)) >= 0;
}

/**
 * The place in `pipVersions` of the version whose options another one has: of its minor version the newest that is
 * not newer, else the oldest; of a minor version that was not read the next one; of future ones the newest.
 */
export function knownIndex(version: string): number {
  if (last.version !== version) last = { version, index: findIndex(version) };
  return last.index;
}

// one call asks many times
let last = { version: '', index: findIndex('') };

function findIndex(version: string): number {
  const numbers = numbersOf(version);
  const sameMinor = known.filter(({ numbers: [major, minor] }) => major === numbers[0] && (minor ?? 0) === (numbers[1] ?? 0));
  const match = sameMinor.findLast((row) => compare(row.numbers, numbers) <= 0) ?? sameMinor[0] ?? known.find((row) => compare(row.numbers, numbers) >= 0);
  return known.indexOf(match ?? (known[known.length - 1] as (typeof known)[number]));
}
