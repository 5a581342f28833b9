import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marker } from '../../../server/src/surfaces/marker/surface';

const flaws = (text: string) => marker.extract({ path: 'EXTERNALLY-MANAGED', text }).markerFlaws ?? [];
const show = (text: string) => flaws(text).map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);

// how pip 26.2.1 takes each was seen when run; the unit tests of readIni run Python's configparser beside it
const rows: readonly (readonly [text: string, ...shown: string[]])[] = [
  ['[externally-managed]\nError=a\n b'],
  ['# x\r\n[externally-managed]\r\nError: a\r\nError-de: b\r\n'],
  ['[DEFAULT]\nError=a\n[externally-managed]\n'],
  ['', 'silent: '],
  ['[externally-managed]', 'silent: [externally-managed]'],
  ['[other]\nError=a', 'silent: [other]'],
  ['x\n\n[Externally-Managed]\nError=a', 'unreadable: x'],
  ['\ufeff[externally-managed]\nError=a', 'unreadable: [externally-managed]'],
  ['[externally-managed]\nError=a\nb c', 'unreadable: b c'],
  ['[externally-managed]\n  Error-de = a', 'untranslated: [externally-managed]'],
  ['[externally-managed]\nError =  \n', 'empty: Error ='],
  ['[externally-managed]\r\nERROR=a\r\n', 'case: ERROR=a'],
  ['[externally-managed]\nError=a\nerror=b\nError=c', 'twice: error=b'],
];

describe('marker', () => {
  for (const [text, ...shown] of rows) it(JSON.stringify(text), () => assert.deepEqual(show(text), shown));

  it('finds at most one flaw in any text, inside of it', () => {
    const piece = fc.constantFrom('[externally-managed]', '[x]', 'Error', 'error', '-de', '=', ':', ' ', '\n', '\r\n', '\r', '#', ';', 'a', '\ufeff', '🐍');
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          const found = flaws(text);
          assert.ok(found.length <= 1);
          for (const { span } of found) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
        },
      ),
    );
  });
});
