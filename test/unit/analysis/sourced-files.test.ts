import assert from 'node:assert/strict';
import { explain } from '../../../server/src/analysis/explain';
import { resolveNamed } from '../../../server/src/analysis/resolve-place';

const fetched = (file: string) => `apt-get update && apt-get install -y curl && curl -fsSLo ${file} https://example.org/file && . ${file}`;

// What is said of pip after a file was read into the shell.
const rows: readonly (readonly [command: string, verdict: string])[] = [
  [`${fetched('./env.sh')} && pip install flask`, 'unknown'],
  [`${fetched('./env.sh')} && /usr/bin/pip install flask`, 'refused'],
  [`mkdir ~/.nvm && ${fetched('~/.nvm/nvm.sh')} && pip install flask`, 'refused'],
  ['. ./absent.sh; pip install flask', 'refused'],
  ['. /etc/os-release; pip install flask', 'refused'],
  ['. ~/.bashrc; pip install flask', 'refused'],
];

describe('after a file was read into the shell', () => {
  const place = resolveNamed({ image: 'debian:bookworm' });
  for (const [command, verdict] of rows) {
    it(command, () => {
      assert.ok(place);
      assert.equal(explain({ command, place, cwd: '/work' }).verdict, verdict);
    });
  }
});
