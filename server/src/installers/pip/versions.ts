import { pipVersions } from '../../data/pip-options';
import { compareVersions } from '../../model/compare-versions';

/** Whether a version of pip is `least` or newer. */
export function atLeast(version: string, least: string): boolean {
  return compareVersions(version, least) >= 0;
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
  const sameMinor = pipVersions.filter((each) => compareVersions(minorOf(each), minorOf(version)) === 0);
  const match =
    sameMinor.findLast((each) => compareVersions(each, version) <= 0) ?? sameMinor[0] ?? pipVersions.find((each) => compareVersions(each, version) >= 0);
  return match === undefined ? pipVersions.length - 1 : pipVersions.indexOf(match);
}

function minorOf(version: string): string {
  return version.split('.', 2).join('.');
}
