import assert from 'node:assert/strict';
import { requirements } from '../../../../server/src/surfaces/requirements/surface';

/** What a document with `-r` lines asks for, as `line: name (file)`, and what is said of the graph. */
function read(text: string, files: Readonly<Record<string, string>>, path = 'web/requirements.txt') {
  const asked: string[] = [];
  const record = (beside: string) => {
    asked.push(beside);
    return files[beside];
  };
  const { requirements: found, problems } = requirements.extract({ path, text }, { readBeside: record });
  const line = (start: number) => text.slice(0, start).split('\n').length;
  return {
    found: found.map(({ name, file, span }) => `${line(span.start)}: ${name ?? '-'}${file === undefined ? '' : ` (${file})`}`),
    problems: problems.map(({ message, span }) => `${line(span.start)}: ${message}`),
    asked,
  };
}

type Files = Readonly<Record<string, string>>;

const rows: readonly (readonly [what: string, text: string, files: Files, found: readonly string[], problems?: readonly string[]])[] = [
  ['a file beside', 'flask\n-r base.txt', { 'base.txt': 'rich\nblack' }, ['1: flask', '2: rich (base.txt)', '2: black (base.txt)']],
  [
    'paths are relative to the file that names them',
    '-r sub/a.txt',
    { 'sub/a.txt': '-r ../b.txt\n-r c.txt', 'b.txt': 'b', 'sub/c.txt': 'c' },
    ['1: b (b.txt)', '1: c (sub/c.txt)'],
  ],
  ['a folder above', '-r ../all.txt', { '../all.txt': 'a\n-r more.txt', '../more.txt': 'b' }, ['1: a (../all.txt)', '1: b (../more.txt)']],
  ['quotes and backslashes', '-r "my base.txt"\n-r sub\\x.txt', { 'my base.txt': 'a', 'sub/x.txt': 'b' }, ['1: a (my base.txt)', '2: b (sub/x.txt)']],
  ['constraints ask for nothing', '-c limits.txt', { 'limits.txt': 'a==1' }, []],
  ['a file that is named twice counts once', '-r a.txt\n-r b.txt', { 'a.txt': '-r c.txt', 'b.txt': '-r c.txt', 'c.txt': 'c' }, ['1: c (c.txt)']],
  ['a file that includes itself', '-r requirements.txt\nflask', {}, ['2: flask'], ['1: requirements.txt includes itself: pip stops here']],
  ['a circle', '-r a.txt', { 'a.txt': 'a\n-r b.txt', 'b.txt': 'b\n-r a.txt' }, ['1: a (a.txt)', '1: b (b.txt)'], ['1: a.txt includes itself: pip stops here']],
  ['a missing file', '-r none.txt\nflask', {}, ['2: flask'], ['1: none.txt is not followed: it is not there, or cannot be read']],
  ['a file that is no text', '-r a.txt', { 'a.txt': 'a\0' }, [], ['1: a.txt is not followed: it is no text']],
  ['addresses and variables are not followed', '-r https://x/r.txt\n-r ${HOME}/r.txt', { '${HOME}/r.txt': 'a' }, []],
];

describe('requirements: files that files name', () => {
  for (const [what, text, files, found, problems = []] of rows) {
    it(what, () => {
      const got = read(text, files);
      assert.deepEqual([got.found, got.problems], [found, problems]);
    });
  }

  it('a chain without an end is cut', () => {
    const files = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${index}.txt`, `a\n-r ${index + 1}.txt`]));
    const { found, problems, asked } = read('-r 0.txt', files);
    assert.ok(found.length < 201 && asked.length < 201);
    assert.match(problems[0] ?? '', /there are more than 200 files/);
  });

  it('what constrains is marked as such, by the name of the file', () => {
    const marks = (path: string) => requirements.extract({ path, text: 'a' }).requirements.map(({ constraint }) => constraint);
    for (const path of ['constraints.txt', 'constraints-3.11.txt', 'upper-constraints.txt', 'constraints/dev.txt']) assert.deepEqual(marks(path), [true], path);
    for (const path of ['requirements.txt', 'requirements/dev.txt', 'constraints-requirements.txt']) assert.deepEqual(marks(path), [undefined], path);
  });
});
