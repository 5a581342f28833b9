import assert from 'node:assert/strict';
import { normalizedName } from '../../../server/src/model/project-name';

describe('project names', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['requests', 'requests'],
    ['RPi.GPIO', 'rpi-gpio'],
    ['friendly-bard', 'friendly-bard'],
    ['FRIENDLY_BARD', 'friendly-bard'],
    ['FrIeNdLy-._.-bArD', 'friendly-bard'],
  ];
  for (const [written, name] of rows)
    it(written, () => {
      assert.equal(normalizedName(written), name);
    });
});
