import { strict as assert } from 'node:assert';
import { explain } from '../../../server/src/analysis/explain';
import { resolveNamed } from '../../../server/src/analysis/resolve-place';

const run = 'pip install x';

// Whether what comes after a command as another user is reached; an image that is more than its distribution has users of its own.
const rows: readonly (readonly [image: string, command: string, calls: string])[] = [
  ['debian:12', `su nosuch -c true && ${run}`, ''],
  ['debian:12', `useradd some && su some -c true && ${run}`, 'refused'],
  ['debian:12', `apt-get update && apt-get install -y postgresql && su postgres -c true && ${run}`, 'refused'],
  ['debian:12', `su -s /bin/sh nobody -c '${run}'`, 'refused'],
  ['debian:12', `runuser -u www-data -- ${run}`, 'refused'],
  ['postgres:16', `su postgres -c true && ${run}`, 'refused'],
  ['postgres:16', `gosu postgres true && ${run}`, 'refused'],
  ['debian:12', `gosu postgres true && ${run}`, ''],
];

describe('a command as another user', () => {
  for (const [image, command, calls] of rows) {
    it(`${image}: ${command}`, () => {
      const place = resolveNamed({ image });
      assert.ok(place);
      assert.equal(
        explain({ command, place, cwd: '/work' })
          .invocations.map(({ verdict }) => verdict)
          .join(),
        calls,
      );
    });
  }
});
