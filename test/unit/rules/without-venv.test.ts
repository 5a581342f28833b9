import * as assert from 'node:assert/strict';
import type { ActiveInterpreter } from '../../../server/src/model/facts';
import { managedWithoutVenv } from '../../../server/src/rules/shared/without-venv';

const system: ActiveInterpreter = { path: '/usr/bin/python3', version: '3.11.2', kind: 'system', virtual: false, externallyManaged: true };

describe('managedWithoutVenv', () => {
  const rows: readonly (readonly [there: string | undefined, found: boolean])[] = [
    [undefined, true],
    ['.venv/pyvenv.cfg', false],
    ['env/pyvenv.cfg', false],
    ['../venv/pyvenv.cfg', false],
    ['../../.venv/pyvenv.cfg', true],
    ['.venv/bin/activate', true],
  ];
  for (const [there, found] of rows) {
    it(`${there ?? 'nothing'} beside`, () => {
      const facts = { machine: { system: undefined, interpreter: undefined, active: system }, images: {} };
      // an empty file makes a virtual environment too
      assert.equal(managedWithoutVenv({ ...facts, readBeside: (path) => (path === there ? '' : undefined) }), found ? system : undefined);
    });
  }
});
