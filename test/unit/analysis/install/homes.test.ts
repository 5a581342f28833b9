import assert from 'node:assert/strict';
import { homesFor } from '../../../../server/src/analysis/install/homes';
import { readWanted } from '../../../../server/src/analysis/install/requirement';

const bookworm = { distribution: 'debian', version: '12', codename: 'bookworm' };
const homes = (typed: string, release: typeof bookworm | undefined = bookworm) => {
  const wanted = readWanted(typed);
  assert.ok(!('problem' in wanted), typed);
  return homesFor(wanted, release)
    .map((home) => (home.id === 'distribution' ? home.package : home.id))
    .join(' ');
};

describe('install: where something belongs', () => {
  const rows: readonly (readonly [string, string])[] = [
    // applications by themselves
    ['black', 'application black venv'],
    ['httpie', 'application httpie venv'],
    // libraries with the project
    ['requests', 'venv python3-requests application'],
    ['PyYAML', 'venv python3-yaml application'],
    ['no-such-project-668', 'venv application'],
    // the distribution's version where it fits, and only there
    ['requests>=2.20', 'venv python3-requests application'],
    ['requests>=99', 'venv application'],
    ['requests[socks]', 'venv application'],
    // what belongs to the system
    ['RPi.GPIO', 'python3-rpi.gpio venv application'],
    ['PyGObject', 'python3-gi venv application'],
    ['./dist/tool-1.0-py3-none-any.whl', 'application venv'],
  ];
  for (const [typed, expected] of rows) it(`${typed}: ${expected}`, () => assert.equal(homes(typed), expected));

  it('names no package of a release it does not know', () => {
    assert.equal(homes('requests', { distribution: 'fedora', version: '42', codename: '' }), 'venv application');
    assert.equal(homes('requests', { distribution: 'ubuntu', version: '24.04', codename: 'noble' }), 'venv application');
    assert.equal(homesFor({ kind: 'wheel', path: '/x.whl', name: 'x' }, undefined).length, 2);
  });
});
