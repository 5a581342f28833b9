import assert from 'node:assert/strict';
import { readWanted, readWantedLine } from '../../../../server/src/analysis/install/requirement';

/** The requirement, a wheel's path, or `-`. */
const read = (typed: string, of: typeof readWanted = readWanted) => {
  const wanted = of(typed);
  return 'problem' in wanted ? '-' : wanted.kind === 'wheel' ? `wheel ${wanted.path}` : wanted.requirement;
};

describe('install: what a person may name', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['httpie', 'httpie'],
    [' httpie ', 'httpie'],
    ['httpie>=3,<4', 'httpie>=3,<4'],
    ['httpie (>=3, <4)', 'httpie>=3,<4'],
    ['black[d, jupyter] ~= 24.1', 'black[d,jupyter]~=24.1'],
    ['a', 'a'],
    ['RPi.GPIO', 'RPi.GPIO'],
    ['dist/tool-1.0-py3-none-any.whl', 'wheel dist/tool-1.0-py3-none-any.whl'],
    ['/tmp/my tool.WHL', 'wheel /tmp/my tool.WHL'],
    ['', '-'],
    ['--editable', '-'],
    ['-r requirements.txt', '-'],
    ['--evil.whl', '-'],
    ['httpie; rm -rf /', '-'],
    ['$(touch x)', '-'],
    ['`id`', '-'],
    ['httpie\n--index-url=x', '-'],
    ['a\n/x.whl', '-'],
    ['https://example.org/x.tar.gz', '-'],
    ['x @ https://example.org/x.tar.gz', '-'],
    ['.', '-'],
    ['./folder', '-'],
    ['flask flask', '-'],
    ['_private', '-'],
  ];
  for (const [typed, expected] of rows) it(JSON.stringify(typed), () => assert.equal(read(typed), expected));
});

describe('install: the requirement on a line', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['flask>=3 # web', 'flask>=3'],
    ['flask==3.0 ; python_version > "3.8"', 'flask==3.0'],
    ['flask==3.0 --hash=sha256:00', 'flask==3.0'],
    ['# flask', '-'],
    ['-r other.txt', '-'],
    ['git+https://example.org/x', '-'],
    ['', '-'],
  ];
  for (const [line, expected] of rows) it(JSON.stringify(line), () => assert.equal(read(line, readWantedLine), expected));
});

describe('install: why a name is refused', () => {
  const rows: readonly (readonly [string, RegExp])[] = [
    ['$(touch x)', /^\$\(touch x\) is not the name of a package.*it has \$ \(PEP 508\)\. Nothing was run\.$/],
    ['-U', /is an option/],
    ['https://example.org/x.whl?y', /is an address/],
    ['   ', /^Nothing was named/],
  ];
  for (const [typed, expected] of rows)
    it(JSON.stringify(typed), () => {
      const wanted = readWanted(typed);
      assert.match('problem' in wanted ? wanted.problem : 'taken', expected);
    });
});
