import assert from 'node:assert/strict';
import { releases } from '../../../server/src/data/releases';
import type { ReleaseRow } from '../../../server/src/data/releases';
import { standInFor } from '../../../server/src/environments/stand-in';

const rows: readonly ReleaseRow[] = releases;
const titled = (title: string) => rows.find((row) => row.title === title) as ReleaseRow;

describe('environments: the next release', () => {
  const table: readonly [string, string][] = [
    ['Debian 11 (bullseye)', 'Debian 12 (bookworm)'],
    ['Debian 13 (trixie)', 'Debian 14 (forky)'],
    ['Debian 14 (forky)', 'Debian 14 (forky)'],
    ['Debian sid', 'Debian sid'],
    ['Ubuntu 22.04 (jammy)', 'Ubuntu 24.04 (noble)'],
    ['Ubuntu 22.10 (kinetic)', 'Ubuntu 23.04 (lunar)'],
    ['Ubuntu 23.04 (lunar)', 'Ubuntu 23.10 (mantic)'],
    ['Ubuntu 25.10 (questing)', 'Ubuntu 26.04 (resolute)'],
    ['Ubuntu 26.04 (resolute)', 'Ubuntu 26.04 (resolute)'],
    ['Alpine 3.18', 'Alpine 3.19'],
    ['Alpine 3.24', 'Alpine 3.24'],
    ['Arch Linux', 'Arch Linux'],
  ];
  for (const [from, to] of table) it(`${from} → ${to}`, () => assert.equal(standInFor(titled(from), 'next').title, to));

  it('is another one only of the same distribution', () => {
    const trixie = titled('Debian 13 (trixie)');
    assert.equal(standInFor(titled('Debian 12 (bookworm)'), trixie), trixie);
    assert.equal(standInFor(titled('Alpine 3.18'), trixie).title, 'Alpine 3.18');
  });
});
