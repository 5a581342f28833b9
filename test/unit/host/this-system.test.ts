import assert from 'node:assert/strict';
import { operatingSystem } from '../../../server/src/host/operating-system';
import { thisSystem } from '../../../server/src/host/this-system';

describe('this machine as a system', () => {
  // a person's PATH on Debian has no sbin; sudo's has
  it('is looked at where sudo looks too', () => {
    const { listed = [] } = thisSystem(undefined, undefined, operatingSystem('ID=debian\n', 'linux'), { PATH: '/usr/bin:/bin' });
    for (const folder of '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'.split(':')) assert.ok(listed.includes(folder), folder);
  });
});
