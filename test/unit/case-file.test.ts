import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/model/analysis';
import { drawCase, readCase } from '../case-file';

const found = (start: number, end: number, severity: Finding['severity'] = 'error') =>
  ({ problem: { kind: 'refused-install' }, span: { start, end }, severity }) as Finding;

describe('case files', () => {
  const rows: readonly [string, string, readonly Finding[]][] = [
    ['under the comment sign', 'pip install x\n#<~~~~~~~~~~~ refused-install\n', [found(0, 13)]],
    ['right of it', 'RUN pip install x\n#   ^^^^^^^^^^^^^ refused-install\n', [found(4, 17)]],
    ['with another severity', 'RUN pip install x\n#   ^^^ refused-install (warning)\n', [found(4, 7, 'warning')]],
    ['over two lines', 'RUN pip \\\n#   ^^^^^ refused-install +1\n  install\n', [found(4, 19)]],
    ['twice in a line', 'a; b\n#<~ refused-install\n#  ^ refused-install\n', [found(0, 3), found(3, 4)]],
    ['nothing', '# a comment\n# ^ not a marker, but words\nFROM x\n', []],
    ['carriage returns', '# given: line-ends=crlf\nRUN pip\n#   ^^^ refused-install\n', [found(4, 7)]],
  ];
  for (const [name, annotated, findings] of rows) {
    it(name, () => {
      const file = readCase(annotated);
      assert.doesNotMatch(file.text, /refused-install/);
      assert.equal(drawCase(file, findings, '#'), annotated);
    });
  }

  it('gives an interpreter', () => {
    assert.equal(readCase('# given: interpreter=managed\nflask\n').interpreter?.externallyManaged, true);
    assert.throws(() => readCase('# given: interpreter=broken\n'), /broken/);
  });
});
