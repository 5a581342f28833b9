import * as assert from 'node:assert/strict';
import { requirementOn, wantedFrom } from '../../../client/src/requirement';

describe('what pipx may be given', () => {
  const rows: readonly [string, string | undefined][] = [
    ['httpie', 'name'],
    [' httpie ', 'name'],
    ['httpie>=3,<4', 'name'],
    ['black[d, jupyter] ~= 24.1', 'name'],
    ['a', 'name'],
    ['dist/tool-1.0-py3-none-any.whl', 'wheel'],
    ['/tmp/my tool.WHL', 'wheel'],
    ['', undefined],
    ['--editable', undefined],
    ['-r requirements.txt', undefined],
    ['--evil.whl', undefined],
    ['httpie; rm -rf /', undefined],
    ['$(id)', undefined],
    ['httpie\n--index-url=x', undefined],
    ['https://example.org/x.tar.gz', undefined],
    ['x @ https://example.org/x.tar.gz', undefined],
    ['.', undefined],
    ['./folder', undefined],
  ];
  for (const [typed, kind] of rows) it(JSON.stringify(typed), () => assert.equal(wantedFrom(typed)?.kind, kind));
});

describe('the requirement on a line', () => {
  const rows: readonly [string, string | undefined][] = [
    ['flask', 'flask'],
    ['flask>=3 # web', 'flask>=3'],
    ['flask==3.0 ; python_version > "3.8"', 'flask==3.0'],
    ['flask==3.0 --hash=sha256:00', 'flask==3.0'],
    ['# flask', undefined],
    ['-r other.txt', undefined],
    ['git+https://example.org/x', undefined],
    ['', undefined],
  ];
  for (const [line, requirement] of rows) it(JSON.stringify(line), () => assert.equal(requirementOn(line), requirement));
});
