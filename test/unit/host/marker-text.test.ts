import assert from 'node:assert/strict';
import { readMarker } from '../../../server/src/formats/marker';
import { languagesOf, readMarkerFile } from '../../../server/src/host/marker-text';
import { MadeUp } from './made-up';

const head = '[externally-managed]\n';

// What pip does with each of these was seen with pip 23.0.1 and 26.2.1.
const rows: readonly (readonly [name: string, text: string, languages: readonly string[], expected: string])[] = [
  ['a message', `${head}Error=Use apt.`, [], 'message: Use apt.'],
  ['a key in any case, with a colon', `${head}error : Use apt.`, [], 'message: Use apt.'],
  ['several lines', `${head}Error=One\n two\n\n three\n`, [], 'message: One\ntwo\n\nthree'],
  ['an empty message', `${head}Error=`, [], 'message: '],
  ['the language and country', `${head}Error=en\nError-de=de\nError-de_AT=at`, ['de_AT', 'de'], 'message: at'],
  ['the language alone', `${head}Error=en\nError-de=de`, ['de_AT', 'de'], 'message: de'],
  ['no such language', `${head}Error=en\nError-de=de`, ['fr'], 'message: en'],
  ['[DEFAULT] counts beside the section', `[DEFAULT]\nError=d\n${head}`, [], 'message: d'],
  ['no interpolation, no markup', `${head}Error=%(x)s [red]`, [], 'message: %(x)s [red]'],
  ['comments', `# c\n; d\n${head}# e\nError=x`, [], 'message: x'],
  ['an empty file', '', [], 'none'],
  ['only the section', head, [], 'none'],
  ['another section', '[other]\nError=x', [], 'none'],
  ['the section in another case', '[Externally-Managed]\nError=x', [], 'none'],
  ['no section', 'Error=x', [], 'none'],
  ['garbage', '\u0000\u0001 no', [], 'none'],
  ['a byte order mark', `\ufeff${head}Error=x`, [], 'none'],
  ['a key without a value', `${head}Error`, [], 'none'],
  ['a key twice', `${head}Error=a\nError=b`, [], 'malformed'],
  ['a section twice', `${head}Error=a\n${head}`, [], 'malformed'],
];

describe('readMarker: what EXTERNALLY-MANAGED says', () => {
  for (const [name, text, languages, expected] of rows) {
    it(name, () => {
      const said = readMarker(text, languages);
      assert.equal(said.kind === 'message' ? `message: ${said.message}` : said.kind, expected);
    });
  }
});

describe('readMarkerFile: odd files', () => {
  const made = new MadeUp();
  after(() => made.remove());
  const said = (name: string, content: string | Uint8Array) => readMarkerFile(made.put(name, content), ['de']);

  it('reads UTF-8, through a link too', () => {
    assert.deepEqual(said('a', `${head}Error-de=Für Sie`), { kind: 'message', message: 'Für Sie' });
    assert.deepEqual(readMarkerFile(made.link('b', made.at('a')), []), { kind: 'none', because: 'it has no key Error' });
  });
  it('says what is wrong with the others', () => {
    assert.deepEqual(said('c', Buffer.from(`${head}Error=F\xfcr`, 'latin1')), { kind: 'none', because: 'it is not UTF-8' });
    assert.deepEqual(said('d', Buffer.from(`\ufeff${head}`, 'utf16le')), { kind: 'none', because: 'it is not UTF-8' });
    assert.deepEqual(said('e', '\ufeff[externally-managed]\nError=x'), { kind: 'none', because: 'it does not begin with a section header' });
    assert.deepEqual(said('f', ''), { kind: 'none', because: 'it has no section [externally-managed]' });
    assert.deepEqual(readMarkerFile(made.at('none'), []), { kind: 'none', because: 'it cannot be read' });
  });
});

describe('languagesOf: whose words are looked for', () => {
  const cases: readonly (readonly [Record<string, string>, string | undefined, readonly string[]])[] = [
    [{ LANG: 'de_AT.UTF-8' }, undefined, ['de_AT', 'de']],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'fr_FR' }, undefined, ['fr_FR', 'fr']],
    [{ LANG: 'C.UTF-8' }, undefined, []],
    [{ LANG: 'POSIX' }, undefined, []],
    [{}, 'pt-br', ['pt_br', 'pt']],
    [{ LANGUAGE: 'de' }, undefined, []],
    [{ LANG: 'de_AT@euro' }, undefined, ['de_AT', 'de']],
    [{ LANG: '', LC_MESSAGES: 'de' }, undefined, ['de']],
    [{ LANG: 'german' }, undefined, []],
  ];
  for (const [environment, editor, expected] of cases) {
    it(`${JSON.stringify(environment)} ${editor ?? ''}`, () => assert.deepEqual(languagesOf(environment, editor), expected));
  }
});
