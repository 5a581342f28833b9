import * as assert from 'node:assert/strict';
import { parseVenv, parseVirtualenv, type VenvCall } from '../../../server/src/installers/venv/parse';
import { texts, words } from './words';

function summary(call: VenvCall): string {
  if (call.fails) return 'fails';
  if (call.informs) return 'informs';
  const parts = [
    texts(call.folders).join(','),
    call.withPip ? '' : 'no pip',
    call.systemSitePackages ? 'site' : '',
    call.clear ? 'clear' : '',
    call.pythons.length > 0 ? `python ${texts(call.pythons)}` : '',
    call.unknown.length > 0 ? 'unknown' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const venvRows: readonly (readonly [line: string, expected: string])[] = [
  ['.venv', '.venv'],
  ['a b', 'a,b'],
  ['--without-pip .venv', '.venv no pip'],
  ['--without-p --system-site .venv', '.venv no pip site'],
  ['--clear --prompt x .venv', '.venv clear'],
  ['--prompt=x .venv', '.venv'],
  ['.venv --symlinks', '.venv'],
  ['--symlinks --copies .venv', 'fails'],
  ['--upgrade --clear .venv', 'fails'],
  ['--up .venv', 'fails'],
  ['--nonsense .venv', 'fails'],
  ['-p python3 .venv', 'fails'],
  ['--prompt', 'fails'],
  ['', 'fails'],
  ['--help', 'informs'],
  ['$X', '? unknown'],
  ['/opt/$X', '/opt/?'],
];

const virtualenvRows: readonly (readonly [line: string, expected: string])[] = [
  ['.venv', '.venv'],
  ['-p python3.12 .venv', '.venv python python3.12'],
  ['-p3.12 .venv', '.venv python 3.12'],
  ['--python=/usr/bin/python3 .venv', '.venv python /usr/bin/python3'],
  ['--no-pip --system-site-packages .venv', '.venv no pip site'],
  ['--without-pip .venv', '.venv no pip'],
  ['--no-seed .venv', '.venv no pip'],
  ['--pip 24.0 .venv', '.venv'],
  ['--clear -v --no-download .venv', '.venv clear'],
  ['a b', 'fails'],
  ['', 'fails'],
  ['--version', 'informs'],
];

describe('python -m venv', () => {
  for (const [line, expected] of venvRows) it(line, () => assert.equal(summary(parseVenv(words(line))), expected));
});

describe('virtualenv', () => {
  for (const [line, expected] of virtualenvRows) it(line, () => assert.equal(summary(parseVirtualenv(words(line))), expected));

  it('reads variables', () => {
    const variables: Record<string, string> = { VIRTUALENV_PYTHON: '3.11', VIRTUALENV_NO_PIP: 'true' };
    assert.equal(summary(parseVirtualenv(words('.venv'), (name) => variables[name])), '.venv no pip python 3.11');
  });
});
