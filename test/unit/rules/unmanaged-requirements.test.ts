import assert from 'node:assert/strict';
import type { ActiveInterpreter } from '../../../server/src/model/facts';
import { unmanagedRequirements } from '../../../server/src/rules/unmanaged-requirements';
import { requirementsOn } from './scene';

const system: ActiveInterpreter = { path: '/usr/bin/python3', version: '3.11.2', kind: 'system', virtual: false, externallyManaged: true, managedBy: 'Debian' };
const lines = [
  { name: 'flask', specifier: '', span: { start: 0, end: 5 } },
  { name: 'rich', specifier: '', span: { start: 6, end: 10 } },
];
const rows: readonly (readonly [string, ActiveInterpreter | undefined, typeof lines, number])[] = [
  ['a managed interpreter: once, on the first requirement', system, lines, 1],
  ['an empty file', system, [], 0],
  ['a virtual environment', { ...system, virtual: true, kind: 'venv' }, lines, 0],
  ['an interpreter that is not managed', { ...system, externallyManaged: false }, lines, 0],
  ['not known', { ...system, externallyManaged: undefined }, lines, 0],
  ['no interpreter', undefined, lines, 0],
];

describe('rule unmanaged-requirements', () => {
  for (const [name, active, requirements, count] of rows) {
    it(name, () => {
      const problems = [...unmanagedRequirements.check(requirementsOn(active, requirements))];
      assert.deepEqual(
        problems.map(({ span }) => span),
        lines.slice(0, count).map(({ span }) => span),
      );
    });
  }
  it('names the interpreter and who manages it', () => {
    const [problem] = unmanagedRequirements.check(requirementsOn(system, lines));
    assert.match((problem && unmanagedRequirements.message(problem)) ?? '', /^Installing this file into \/usr\/bin\/python3 is refused: .*Debian/);
  });
});
