import assert from 'node:assert/strict';
import { packageDatabases } from '../../../server/src/data/package-owners';
import { dependentsIn } from '../../../server/src/host/shadows/owners';

// Answers as the manuals and the programs print them; dpkg's is asked for real in test/roots.
const rows: readonly { system: string; owner: string; name: string; dependents: string; found: readonly string[] }[] = [
  {
    system: 'debian',
    owner: 'python3-click: /usr/lib/python3/dist-packages/click-8.1.3.egg-info\n',
    name: 'python3-click',
    dependents: [
      'black\tii \tpython3-click (>= 8.0.0), python3:any, ',
      'gone\trc \tpython3-click, ',
      'like\tii \tpython3-click-threading, ',
      'either\tii \tcherry | python3-click, ',
    ].join('\n'),
    found: ['black', 'either'],
  },
  {
    system: 'debian',
    owner: 'libfoo:amd64, libbar:amd64: /usr/lib/python3/dist-packages/foo\n',
    name: 'libfoo',
    dependents: '',
    found: [],
  },
  {
    system: 'fedora',
    owner: 'python3-click\n',
    name: 'python3-click',
    dependents: 'no package requires python3-click\nblack\npython3-flask\nblack\n',
    found: ['black', 'python3-flask'],
  },
  {
    system: 'alpine',
    owner: '/usr/lib/python3.12/site-packages/click-8.1.7.dist-info is owned by py3-click-8.1.7-r2\n',
    name: 'py3-click',
    dependents: 'py3-click-8.1.7-r2 is required by:\npy3-flask-3.0.3-r0\nblack-24.4.2-r1\n',
    found: ['black', 'py3-flask'],
  },
  {
    system: 'arch',
    owner: 'python-click\n',
    name: 'python-click',
    dependents: 'Name            : python-click\nRequired By     : python-black  python-flask\nOptional For    : None\n',
    found: ['python-black', 'python-flask'],
  },
  { system: 'arch', owner: 'python-x\n', name: 'python-x', dependents: 'Required By     : None\n', found: [] },
];

describe('whose a file is, and who needs it', () => {
  for (const { system, owner, name, dependents, found } of rows)
    it(`${system}: ${name}`, () => {
      const database = packageDatabases[system];
      assert.ok(database);
      assert.equal(database.ownerIn.exec(owner)?.[1], name);
      assert.deepEqual(dependentsIn(dependents, name, database.answers), found);
    });

  it('a file of nobody', () => {
    const said = 'dpkg-query: no path found matching pattern /x\n';
    assert.equal(packageDatabases['debian']?.ownerIn.exec(said)?.[1], undefined);
    assert.equal(packageDatabases['fedora']?.ownerIn.exec('file /x is not owned by any package\n'), null);
  });
});
