import assert from 'node:assert/strict';
import { debianProjectSuites } from '../../../../server/src/data/debian-projects';
import { debianPackage } from '../../../../server/src/fixes/shared/debian-packages';
import { read } from '../../../project-files';

/** A project and a suite; the package and version there. */
const rows: readonly (readonly [project: string, suite: string, found: string | undefined])[] = [
  ['2ping', 'sid', '2ping 4.5'],
  ['a2wsgi', 'bookworm', undefined],
  ['a2wsgi', 'trixie', 'python3-a2wsgi 1.10.8'],
  ['a2wsgi', 'sid', 'python3-a2wsgi 1.10.10'],
  ['absl-py', 'trixie', 'python3-absl 2.1.0'],
  ['requests', 'bullseye', undefined],
  ['', 'trixie', undefined],
  ['no-such-project', 'trixie', undefined],
];

describe("Debian's packages of projects", () => {
  const shown = (project: string, suite: string) => Object.values(debianPackage(project, suite) ?? {}).join(' ') || undefined;

  for (const [project, suite, found] of rows) it(`${project} in ${suite}`, () => assert.equal(shown(project, suite), found));

  it('are those the table was made from', () => {
    const [, ...lines] = read('scripts/data/debian-projects.tsv').trimEnd().split('\n');
    // all would take seconds
    const some = lines.map((line) => line.split('\t')).filter(([project], at) => at % 10 === 0 && lines[at - 1]?.split('\t')[0] !== project);
    assert.ok(some.length > 700);
    for (const [project = '', name, ...versions] of some)
      for (const [at, suite] of debianProjectSuites.entries())
        assert.equal(shown(project, suite), versions[at] ? `${name} ${versions[at]}` : undefined, project);
  });
});
