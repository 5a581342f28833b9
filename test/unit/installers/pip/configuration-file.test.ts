import * as assert from 'node:assert/strict';
import { readConfigurationFile, writeConfigurationFile } from '../../../../server/src/installers/pip/configuration-file';

/** Sections as plain objects, behind them what goes wrong. */
function read(text: string): unknown {
  const { sections, defaults, error } = readConfigurationFile(text);
  if (error !== undefined) return error.replace(/:.*/, '');
  const plain = Object.fromEntries([...sections].map(([name, keys]) => [name, Object.fromEntries(keys)]));
  return defaults.size === 0 ? plain : { DEFAULT: Object.fromEntries(defaults), ...plain };
}

const rows: readonly (readonly [title: string, text: string, expected: unknown])[] = [
  ['= and :', '[global]\na = 1\nb: 2\nc=3\nd :4\n', { global: { a: '1', b: '2', c: '3', d: '4' } }],
  ['keys in lower case, sections as they are', '[Global]\nBreak-System_Packages = Yes\n', { Global: { 'break-system_packages': 'Yes' } }],
  ['no inline comments, no quotes', '[a]\nx = "1" # why\n', { a: { x: '"1" # why' } }],
  ['comment lines', '# one\n[a]\n; two\nx = 1\n  # three\n', { a: { x: '1' } }],
  ['continuation lines', '[a]\nx = 1\n  2\n\n  3\ny = 4\n', { a: { x: '1\n2\n\n3', y: '4' } }],
  ['a comment between continuation lines', '[a]\nx = 1\n  # no\n  2\n', { a: { x: '1\n2' } }],
  ['an indented file', '  [a]\n  x = 1\n  y = 2\n', { a: { x: '1', y: '2' } }],
  ['an empty value', '[a]\nx =\n', { a: { x: '' } }],
  ['Windows line ends', '[a]\r\nx = 1\r\n', { a: { x: '1' } }],
  ['defaults', '[DEFAULT]\nx = 1\n[a]\ny = 2\n', { DEFAULT: { x: '1' }, a: { y: '2' } }],
  ['= in a value', '[a]\nx = y=z\n', { a: { x: 'y=z' } }],
  ['words behind a section', '[a] # why\nx = 1\n', { a: { x: '1' } }],
  ['no section', 'x = 1\n', 'File contains no section headers.'],
  ['a byte order mark', '\ufeff[a]\nx = 1\n', 'File contains no section headers.'],
  ['a section twice', '[a]\n[a]\n', "section 'a' already exists"],
  ['a key twice', '[a]\nx = 1\nX = 2\n', "option 'x' in section 'a' already exists"],
  ['a key without a value', '[a]\nx\n', 'Source contains parsing errors'],
  ['nothing', '', {}],
];

describe('pip.conf, as configparser reads it', () => {
  for (const [title, text, expected] of rows) it(title, () => assert.deepEqual(read(text), expected));

  it('is written as configparser writes it', () => {
    const read_ = readConfigurationFile('[DEFAULT]\nd=1\n[b]\n[a]\nX: 1\n  2\n');
    assert.equal(writeConfigurationFile(read_), '[DEFAULT]\nd = 1\n\n[b]\n\n[a]\nx = 1\n\t2\n\n');
  });

  it('knows where a stretch that is not known may hold options', () => {
    const mark = '\u{F0000}';
    assert.equal(readConfigurationFile(`[a]\nx = ${mark}\n`).unknown, undefined);
    assert.equal(readConfigurationFile(mark).unknown, mark);
    assert.equal(readConfigurationFile(`[a]\n${mark}\nx = 1\n`).unknown, mark);
    assert.deepEqual(read(`[${mark}]\nx = 1\n`), {});
  });
});
