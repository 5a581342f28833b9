import { strict as assert } from 'node:assert';
import { explain } from '../../../../server/src/analysis/explain';
import { resolveNamed } from '../../../../server/src/analysis/resolve-place';

/** Where pip puts the scripts of what it installs. */
const scripts: readonly (readonly [image: string, command: string, verdict: string])[] = [
  ['alpine:3.20', 'apk add py3-pip && pip install --break-system-packages uv && /usr/bin/uv pip install --system x', 'uv refused'],
  ['alpine:3.20', 'apk add py3-pip && pip install --break-system-packages uv && /usr/local/bin/uv pip install --system x', 'uv fails'],
  ['debian:12', 'pip install --break-system-packages uv && /usr/local/bin/uv pip install --system x', 'uv refused'],
  ['debian:12', 'pip install --break-system-packages uv && /usr/bin/uv pip install --system x', 'uv fails'],
  ['python:3.12', 'pip install uv && /usr/local/bin/uv pip install --system x', 'uv allowed'],
];

describe('scripts of what pip installs', () => {
  for (const [image, command, expected] of scripts) {
    it(`${image}: ${command}`, () => {
      const place = resolveNamed({ image });
      assert.ok(place);
      const last = explain({ command, place, cwd: '/work' }).invocations.at(-1);
      assert.equal(`${last?.installer} ${last?.verdict}`, expected);
    });
  }
});
