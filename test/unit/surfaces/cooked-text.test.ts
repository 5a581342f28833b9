import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CookedText, sliceSource, throughSource } from '../../../server/src/surfaces/cooked-text';

const document = 'one\\\ntwo &amp; three';

/** `onetwo & three!` */
const cooked = new CookedText().copy(document, 0, 3).copy(document, 5, 9).replace('&', 9, 14).copy(document, 14, 20).insert('!').build();

const rows: readonly (readonly [text: string, written: string | undefined])[] = [
  ['one', 'one'],
  ['two', 'two'],
  ['etw', 'e\\\ntw'],
  ['&', '&amp;'],
  ['& th', '&amp; th'],
  ['three!', undefined],
  ['!', undefined],
];

describe('cooked text', () => {
  for (const [text, written] of rows) {
    it(text, () => {
      const at = cooked.text.indexOf(text);
      const span = cooked.locate(at, at + text.length);
      assert.equal(span && document.slice(span.start, span.end), written);
    });
  }

  it('an empty stretch is a place', () => {
    assert.deepEqual([cooked.locate(0, 0), cooked.locate(3, 3), cooked.locate(14, 14)], [{ start: 0, end: 0 }, { start: 5, end: 5 }, undefined]);
    assert.deepEqual(new CookedText().copy(document, 2, 3).build().locate(1, 1), { start: 3, end: 3 });
    assert.equal(new CookedText().build().locate(0, 0), undefined);
  });

  it('slices and texts cooked twice are found too', () => {
    const slice = sliceSource(cooked, 3, 13);
    const again = throughSource(new CookedText().copy(slice.text, 0, 3).copy(slice.text, 5, 10).build(), slice);
    assert.equal(again.text, 'two thre');
    const span = again.locate(0, 5);
    assert.equal(span && document.slice(span.start, span.end), 'two &amp; t');
  });

  it('every letter comes from where it is said to come from', () => {
    const piece = fc.record({ start: fc.nat(40), length: fc.nat(8), kind: fc.constantFrom('copy', 'insert', 'append') });
    fc.assert(
      fc.property(fc.string({ minLength: 50, maxLength: 60 }), fc.array(piece), (text, pieces) => {
        const made = new CookedText();
        const origins: (number | undefined)[] = [];
        for (const { start, length, kind } of pieces) {
          if (kind === 'copy') made.copy(text, start, start + length);
          else if (kind === 'insert') made.insert('x'.repeat(length));
          else made.append(new CookedText().copy(text, start, start + length).build());
          origins.push(...Array.from({ length }, (_, index) => (kind === 'insert' ? undefined : start + index)));
        }
        const { text: result, locate } = made.build();
        assert.equal(result.length, origins.length);
        for (const [index, origin] of origins.entries())
          assert.deepEqual(locate(index, index + 1), origin === undefined ? undefined : { start: origin, end: origin + 1 });
      }),
    );
  });
});
