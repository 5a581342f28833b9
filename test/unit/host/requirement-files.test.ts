import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemRequirementsOf } from '../../../server/src/host/venv/requirement-files';

describe('requirement files of a folder', () => {
  it('what is at home in the distribution, whatever way it is written, and nothing an object inherits', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pep668-'));
    try {
      writeFileSync(join(folder, 'requirements.txt'), 'flask\nrpi_gpio==0.7\nconstructor\n');
      assert.deepEqual(systemRequirementsOf(folder), [{ name: 'rpi_gpio', package: 'python3-rpi.gpio' }]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
