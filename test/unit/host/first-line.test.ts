import assert from 'node:assert/strict';
import { pythonOfScript } from '../../../server/src/host/interpreters/first-line';
import { MadeUp } from './made-up';

describe('pythonOfScript: which Python a script starts', () => {
  const made = new MadeUp();
  after(() => made.remove());
  const rows: readonly (readonly [name: string, text: string, expected: string | undefined])[] = [
    ["Debian's", '#!/usr/bin/python3\n# -*- coding', '/usr/bin/python3'],
    ['one with options', '#! /usr/bin/python3.11 -I\n', '/usr/bin/python3.11'],
    ["a virtual environment's", '#!/p/.venv/bin/python\n', '/p/.venv/bin/python'],
    ["distlib's, with spaces and quotes", `#!/bin/sh\n'''exec' "/a "b" c/python" "$0" "$@"\n' '''\n`, '/a "b" c/python'],
    ["uv's, with spaces and quotes", `#!/bin/sh\n'''exec' '/a'"'"'s b/python3' "$0" "$@"\n' '''\n`, "/a's b/python3"],
    ['a shell script', '#!/bin/sh\nexec python3\n', undefined],
    ['a shim', '#!/usr/bin/env bash\nset -e\n', undefined],
    ['a binary', 'MZ\x00', undefined],
    ['an empty one', '', undefined],
  ];
  for (const [name, text, expected] of rows) it(name, () => assert.equal(pythonOfScript(made.put('script', text), '/', {}), expected));

  it('one that goes by PATH', () => {
    const python = made.script('bin/python3');
    const path = made.put('script', '#!/usr/bin/env python3\n');
    assert.equal(pythonOfScript(path, '/', { PATH: made.at('bin') }), python);
    assert.equal(pythonOfScript(path, '/', { PATH: '' }), undefined);
    assert.equal(pythonOfScript(made.at('none'), '/', {}), undefined);
  });
});
