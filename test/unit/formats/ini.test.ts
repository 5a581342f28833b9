import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { optionIn, readIni } from '../../../server/src/formats/ini';

const show = (text: string) => {
  const read = readIni(text);
  return 'problem' in read ? read.problem : Object.fromEntries([...read].map(([name, values]) => [name, Object.fromEntries(values)]));
};

describe('readIni: what configparser reads', () => {
  const rows: readonly (readonly [name: string, text: string, expected: unknown])[] = [
    ['a value on several lines, comments between', '[a]\nk = 1\n  2\n# no\n\n  3\n\n', { a: { k: '1\n2\n\n3' } }],
    ['an indented section and its options', '  [a]\n  k = 1\n  l = 2\n   more', { a: { k: '1', l: '2\nmore' } }],
    ['a colon, no inline comments', '[a]\nK : v # not a comment', { a: { k: 'v # not a comment' } }],
    ['text after a header', '[a] trailing', { a: {} }],
    ['old line ends', '[a]\rk=1\r\nl=2', { a: { k: '1', l: '2' } }],
    ['no header', 'k=1', 'no-header'],
    ['a byte order mark', '\ufeff[a]\nk=1', 'no-header'],
    ['a key without a value', '[a]\nk', 'syntax'],
    ['a key twice, in any case', '[a]\nk=1\nK=2', 'twice'],
    ['a key twice after an error', '[a]\nx\nk=1\nk=2', 'twice'],
    ['a section twice', '[a]\n[a]', 'twice'],
  ];
  for (const [name, text, expected] of rows) it(name, () => assert.deepEqual(show(text), expected));

  it('gives a section the values of [DEFAULT], where the section is there', () => {
    const read = readIni('[DEFAULT]\nk=1\n[a]\n');
    assert.ok(!('problem' in read));
    assert.deepEqual([optionIn(read, 'a', 'k'), optionIn(read, 'b', 'k')], ['1', undefined]);
  });

  it("reads what Python's own reads, in all mixtures", function () {
    const lines = [
      '[a]',
      '[b]',
      '[DEFAULT]',
      ' [a]',
      'k=x',
      'K: y',
      ' k=z',
      '  more',
      '',
      '  ',
      '# c',
      ' ; d',
      'word',
      '=v',
      '\u001fl=1',
      '\u0085m=2',
      '\ufeff[a]',
      'n\u00a0=\u2003v',
      '[a]]',
    ];
    let seed = 7;
    const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % below;
    const texts = Array.from({ length: 3_000 }, () =>
      ['[a]', ...Array.from({ length: random(7) }, () => lines[random(lines.length)])].slice(random(2)).join('\n'),
    );
    const said = spawnSync('python3', ['-I', '-c', oracle], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 2 ** 26 });
    if (said.status !== 0) this.skip();
    const expected = JSON.parse(said.stdout) as unknown[];
    texts.forEach((text, at) => assert.deepEqual(withDefaults(text), expected[at], JSON.stringify(text)));
  });
});

function withDefaults(text: string): unknown {
  const read = show(text);
  if (typeof read === 'string') return read;
  const { DEFAULT: common, ...others } = read;
  return Object.fromEntries(Object.entries(others).map(([name, values]) => [name, { ...common, ...values }]));
}

const oracle = `
import configparser,io,json,sys
def read(text):
    parser=configparser.ConfigParser(interpolation=None)
    try:
        parser.read_file(io.StringIO(text,newline=None))
    except configparser.MissingSectionHeaderError: return 'no-header'
    except configparser.ParsingError: return 'syntax'
    except configparser.Error: return 'twice'
    return {name:dict(parser[name]) for name in parser.sections()}
print(json.dumps([read(text) for text in json.load(sys.stdin)]))`;
