import * as assert from 'node:assert/strict';
import { isPythonRelated } from '../../../client/src/documents';

describe('documents beside which the badge is shown', () => {
  const rows: readonly [string, string, boolean][] = [
    ['dockerfile', '/x/whatever', true],
    ['python', '/x/a.py', true],
    ['shellscript', '/x/a.sh', true],
    ['plaintext', '/x/Dockerfile', true],
    ['plaintext', '/x/Dockerfile.dev', true],
    ['plaintext', '/x/dev.containerfile', true],
    ['plaintext', '/x/requirements-dev.txt', true],
    ['plaintext', '/x/requirements/base.in', true],
    ['plaintext', '/x/constraints.txt', true],
    ['toml', '/x/pyproject.toml', true],
    ['toml', '/x/Cargo.toml', false],
    ['markdown', '/x/README.md', false],
    ['plaintext', '/x/notes.txt', false],
    ['markdown', '/x/my-Dockerfile-notes.md', false],
  ];
  for (const [languageId, path, expected] of rows) it(`${languageId} ${path}`, () => assert.equal(isPythonRelated({ languageId, path }), expected));
});
