import assert from 'node:assert/strict';
import { lexWord } from '../../../../server/src/surfaces/dockerfile/lex-word';
import { expandReferences } from '../../../../server/src/surfaces/references';

const state: Readonly<Record<string, string>> = { A: 'a', EMPTY: '', PATH: '/usr/bin:/bin', V: '3.11.2', F: 'python3.11-venv.tar.gz' };

/** A word, and its text where the variables above are set; `undefined`: Docker refuses it. */
const rows: readonly (readonly [word: string, text: string | undefined])[] = [
  ['plain', 'plain'],
  ["'single $A'", 'single $A'],
  ['"double $A"', 'double a'],
  ['mixed"one two"\'three\'', 'mixedone twothree'],
  ['a\\ b', 'a b'],
  ['\\$A', '$A'],
  ['"\\$A \\" \\n"', '$A " \\n'],
  ["'it''s'", 'its'],
  ['$A$A', 'aa'],
  ['${A}b', 'ab'],
  ['$Ab', ''],
  ['/v/bin:$PATH', '/v/bin:/usr/bin:/bin'],
  ['$', '$'],
  ['$ x', '$ x'],
  ['${NO:-x}', 'x'],
  ['${EMPTY:-x}', 'x'],
  ['${EMPTY-x}', ''],
  ['${NO-x}', 'x'],
  ['${A:-x}', 'a'],
  ['${A:+x}', 'x'],
  ['${NO:+x}', ''],
  ['${EMPTY:+x}', ''],
  ['${EMPTY+x}', 'x'],
  ['${NO+x}', ''],
  ['${A:?gone}', 'a'],
  ['${NO:-${A:-y}}', 'a'],
  ['/x${PATH:+:$PATH}', '/x:/usr/bin:/bin'],
  ['${NO:-"a }"}', 'a }'],
  ['${V%.*}', '3.11'],
  ['${V%%.*}', '3'],
  ['${V#*.}', '11.2'],
  ['${V##*.}', '2'],
  ['${V#9}', '3.11.2'],
  ['${F%.tar.gz}', 'python3.11-venv'],
  ['${F#python?}', '.11-venv.tar.gz'],
  ['${V/./-}', '3-11.2'],
  ['${V//./-}', '3-11-2'],
  ['${PATH//\\//-}', '-usr-bin:-bin'],
  ["'open", undefined],
  ['"open', undefined],
  ['${A', undefined],
  ['${}', undefined],
  ['${:x}', undefined],
  ['${A^^}', undefined],
  ['${A:0:1}', undefined],
];

describe('Dockerfile words', () => {
  for (const [word, text] of rows) {
    it(`${word} → ${text ?? 'refused'}`, () => {
      const lexed = lexWord(word, { escape: '\\' });
      assert.deepEqual(lexed.kind === 'word' ? expandReferences(lexed.value, (name) => state[name]) : undefined, text);
    });
  }

  it('quotes are letters in the text of a heredoc', () => {
    const lexed = lexWord('"x" \'$A\' \\$A', { escape: '\\', quotes: false });
    assert.equal(lexed.kind === 'word' && expandReferences(lexed.value, (name) => state[name]), '"x" \'a\' $A');
  });

  it('the escape character of the file counts', () => {
    const lexed = lexWord('a`"b\\', { escape: '`' });
    assert.equal(lexed.kind === 'word' && lexed.value, 'a"b\\');
  });

  it('keeps what is not known', () => {
    const unknown = { pieces: [{ because: 'x' }] };
    const lexed = lexWord('/v:$PATH:${PATH:-z}', { escape: '\\' });
    assert.deepEqual(lexed.kind === 'word' && expandReferences(lexed.value, () => unknown), {
      pieces: ['/v:', { because: 'x' }, ':', { because: 'the value of PATH is not known' }],
    });
  });
});
