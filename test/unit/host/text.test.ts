import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readText } from '../../../server/src/host/text/read';
import { replaceText } from '../../../server/src/host/text/replace';
import { kindOfPath, walk } from '../../../server/src/host/text/walk';
import { MadeUp } from './made-up';

let made: MadeUp;
beforeEach(() => {
  made = new MadeUp();
});
afterEach(() => made.remove());

describe('readText', () => {
  const read = (content: string | Uint8Array) => {
    const said = readText(made.put('file', content));
    return said.kind === 'text' ? said.text : said.message;
  };
  it('reads UTF-8, UTF-16 of both orders; keeps line ends', () => {
    assert.equal(read('flask\r\n\u00fc'), 'flask\r\n\u00fc');
    assert.equal(read(Buffer.from('\ufeffflask', 'utf16le')), 'flask');
    assert.equal(read(Buffer.from('\ufeffflask', 'utf16le').swap16()), 'flask');
    assert.equal(read(''), '');
  });
  it('reads the encoding that the first two lines declare, as pip does; an unknown one is UTF-8', () => {
    const latin = (comment: string) =>
      read(Buffer.from(`${comment}\nfl\u00e4sk`, 'latin1'))
        .split('\n')
        .at(-1);
    assert.equal(latin('# -*- coding: latin-1 -*-'), 'fl\u00e4sk');
    assert.equal(latin('#!x\n# vim: set fileencoding=iso-8859-15 :'), 'fl\u00e4sk');
    for (const comment of ['flask', 'a # coding: latin-1', '# a\n# b\n# coding: latin-1', '# coding: klingon', '# coding: utf-8'])
      assert.equal(latin(comment), 'fl\ufffdsk', comment);
  });
  it('refuses others with a reason', () => {
    assert.equal(read(Buffer.from([1, 0, 2])), 'it is binary');
    assert.match(read('x'.repeat((1 << 20) + 1)), /^it is larger than 1 MB/);
    assert.equal(readText(made.put('file', 'x'.repeat((1 << 20) + 1)), 4 << 20).kind, 'text');
    assert.deepEqual(readText(made.at('none')), { kind: 'unread', message: 'there is no such file' });
    assert.deepEqual(readText(made.folder('folder')), { kind: 'unread', message: 'it is no file' });
    assert.equal(readText(made.link('loop', made.at('loop'))).kind, 'unread');
  });
  it('does not wait for a pipe nobody writes to', function () {
    if (spawnSync('mkfifo', [made.at('pipe')]).status !== 0) this.skip();
    assert.deepEqual(readText(made.at('pipe')), { kind: 'unread', message: 'it is no file' });
  });
});

describe('replaceText', () => {
  it('replaces a text whole, keeps mode and links', () => {
    const path = made.put('run.sh', 'a\n', 0o755);
    assert.deepEqual(replaceText(made.link('link', path), 'a\n', 'b\n'), { kind: 'written' });
    assert.equal(readFileSync(path, 'utf8'), 'b\n');
    assert.equal(spawnSync('test', ['-x', path]).status, 0);
    assert.equal(spawnSync('test', ['-L', made.at('link')]).status, 0);
  });
  it('leaves a file that changed meanwhile, and one it would spoil', () => {
    assert.match(JSON.stringify(replaceText(made.put('a', 'a\n'), 'b\n', 'c\n')), /changed/);
    const path = made.put('b', Buffer.from([0x61, 0xfc, 0x62]));
    assert.match(JSON.stringify(replaceText(path, 'a\ufffdb', 'c')), /not UTF-8/);
    assert.deepEqual(readFileSync(path), Buffer.from([0x61, 0xfc, 0x62]));
    assert.equal(replaceText(made.at('none'), '', 'x').kind, 'failed');
  });
});

describe('walk', () => {
  it('passes over version control, packages, virtual environments and links', () => {
    made.put('v/pyvenv.cfg');
    for (const file of ['.git/Dockerfile', 'node_modules/Dockerfile', 'v/bin/Dockerfile', '.tox/Dockerfile', 'sub/Dockerfile', 'Dockerfile', 'other'])
      made.put(file);
    made.link('again', made.root);
    assert.deepEqual([...walk(made.root, (path) => path.endsWith('Dockerfile'))], [made.at('Dockerfile'), made.at('sub/Dockerfile')]);
  });
  it('says what stands at a path', () => {
    assert.deepEqual([made.root, made.put('a'), made.at('none'), made.link('loop', made.at('loop'))].map(kindOfPath), ['folder', 'file', 'missing', 'missing']);
  });
});
