import { type ReleaseRow, releases } from '../data/releases';
import type { StandIn } from '../model/analysis';

const rows: readonly ReleaseRow[] = releases;

/** The row that stands in for a release; the row itself where none does. */
export function standInFor(row: ReleaseRow, standIn: StandIn | undefined): ReleaseRow {
  if (standIn === undefined) return row;
  if (standIn === 'next') return nextRelease(row) ?? row;
  const { distribution, version, codename } = standIn;
  if (row.distribution !== distribution) return row;
  return rows.find((other) => other.distribution === distribution && other.version === version && other.codename === codename) ?? row;
}

/** The release after one: the next in the table, which has them in order. Rolling ones have none. */
function nextRelease(row: ReleaseRow): ReleaseRow | undefined {
  const later = rows.slice(rows.indexOf(row) + 1).filter(({ distribution, version }) => distribution === row.distribution && /^\d/.test(version));
  if (!/^\d/.test(row.version)) return undefined;
  return row.distribution === 'ubuntu' && isLongTerm(row) ? later.find(isLongTerm) : later[0];
}

/** Ubuntu's releases for five years, April of even years; who is on one goes to the next (ubuntu.com/about/release-cycle). */
function isLongTerm({ version }: ReleaseRow): boolean {
  return /^\d?[02468]\.04$/.test(version);
}
