import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Lines } from '../../../server/src/cli/lines';

const text = fc.array(fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r', '\t'), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('lines', () => {
  it('counts as language servers do', () =>
    fc.assert(
      fc.property(text, fc.nat(60), (content, at) => {
        const document = TextDocument.create('file:///x', 'x', 1, content);
        const offset = Math.min(at, content.length);
        // between CR and LF, documents go back before both
        fc.pre(content.slice(offset - 1, offset + 1) !== '\r\n');
        assert.deepEqual(new Lines(content).rangeOf({ start: offset, end: offset }).start, document.positionAt(offset));
      }),
    ));
  it('gives lines without their ends', () =>
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => new Lines('a\r\nb\rc\n').textOf(line)),
      ['a', 'b', 'c', ''],
    ));
});
