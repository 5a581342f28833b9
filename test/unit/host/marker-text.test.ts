import assert from 'node:assert/strict';
import { languagesOf, readMarker } from '../../../server/src/host/marker-text';

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

describe('languagesOf: whose words are looked for', () => {
  const cases: readonly (readonly [Record<string, string>, string | undefined, readonly string[]])[] = [
    [{ LANG: 'de_AT.UTF-8' }, undefined, ['de_AT', 'de']],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'fr_FR' }, undefined, ['fr_FR', 'fr']],
    [{ LANG: 'C.UTF-8' }, undefined, []],
    [{ LANG: 'POSIX' }, undefined, []],
    [{}, 'pt-br', ['pt_br', 'pt']],
    [{ LANGUAGE: 'de' }, undefined, []],
  ];
  for (const [environment, editor, expected] of cases) {
    it(`${JSON.stringify(environment)} ${editor ?? ''}`, () => assert.deepEqual(languagesOf(environment, editor), expected));
  }
});
