import * as assert from 'node:assert/strict';
import { isPythonRelated, isRequirements } from '../../../client/src/documents';

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
  it('knows a requirements file that pip can install', () => {
    const yes = [
      ['pip-requirements', '/x/any.txt'],
      ['plaintext', '/x/requirements-dev.txt'],
      ['requirements', '/x/y'],
    ] as const;
    const no = [
      ['plaintext', '/x/notes.txt'],
      ['toml', '/x/pyproject.toml'],
      ['plaintext', '/requirements/notes.txt'],
    ] as const;
    for (const [languageId, path] of yes) assert.ok(isRequirements({ languageId, path }), path);
    for (const [languageId, path] of no) assert.ok(!isRequirements({ languageId, path }), path);
  });
  for (const [languageId, path, expected] of rows) it(`${languageId} ${path}`, () => assert.equal(isPythonRelated({ languageId, path }), expected));
});
