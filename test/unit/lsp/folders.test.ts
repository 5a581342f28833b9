import assert from 'node:assert/strict';
import { foldersOf, nameOf } from '../../../server/src/lsp/folders';

describe('folders', () => {
  const folders = foldersOf(['file:///a', 'file:///a/b', 'file:///c/']);
  for (const [uri, folder] of [
    ['file:///a/x', 'file:///a'],
    ['file:///a/b/x', 'file:///a/b'],
    ['file:///ab/x', undefined],
    ['file:///c/x', 'file:///c/'],
    ['untitled:x', undefined],
  ] as const) {
    it(uri, () => assert.equal(folders.of(uri), folder));
  }
  it('come and go', () => {
    const open = foldersOf(['file:///a']);
    open.change(['file:///b'], ['file:///a']);
    assert.deepEqual([open.of('file:///a/x'), open.of('file:///b/x')], [undefined, 'file:///b']);
  });
  for (const [uri, name] of [
    ['file:///a%20b/Dockerfile', '/a b/Dockerfile'],
    ['untitled:Untitled-1', 'Untitled-1'],
    ['vscode-vfs://github/o/r/Dockerfile', '//github/o/r/Dockerfile'],
    ['git:/a/Dockerfile?ref=%7B', '/a/Dockerfile'],
    ['x:%', '%'],
  ] as const) {
    it(`names ${uri}`, () => assert.equal(nameOf(uri), name));
  }
});
