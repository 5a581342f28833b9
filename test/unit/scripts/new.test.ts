import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

describe('npm run new', () => {
  let copy = '';
  const scaffold = (...args: readonly string[]) => spawnSync(process.execPath, ['scripts/new.mjs', ...args, '--root', copy], { encoding: 'utf8' });
  const inCopy = (path: string) => readFileSync(join(copy, path), 'utf8');

  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'pep668-new-'));
    for (const part of ['server', 'tsconfig.base.json']) cpSync(part, join(copy, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  it('makes a rule, its page and its cases', () => {
    assert.equal(scaffold('rule', 'lost-sock').status, 0);
    assert.match(inCopy('server/src/model/problem.ts'), /readonly kind: 'lost-sock'/);
    assert.match(inCopy('server/src/rules/index.ts'), /import \{ lostSock \} from '\.\/lost-sock';[\s\S]*\n {2}'lost-sock': lostSock,\n\}/);
    assert.match(inCopy('docs/rules/lost-sock.md'), /^# lost-sock\n/);
    assert.ok(existsSync(join(copy, 'test/cases/dockerfile/lost-sock/not-found.dockerfile')));
  });

  it('makes a fix, before the override', () => {
    assert.equal(scaffold('fix', 'use-sock').status, 0);
    assert.match(inCopy('server/src/fixes/index.ts'), /\n {2}useSock,\n {2}addOverride,\n/);
  });

  it('makes a surface', () => {
    assert.equal(scaffold('surface', 'sock-drawer').status, 0);
    assert.match(inCopy('server/src/surfaces/index.ts'), /, sockDrawer\];/);
    assert.ok(existsSync(join(copy, 'test/cases/sock-drawer')));
  });

  it('makes what compiles', function () {
    this.timeout(60_000);
    const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'server/src/analysis'], { cwd: copy, encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });

  it('leaves what is there, and refuses names that are none', () => {
    const before = inCopy('server/src/rules/index.ts');
    for (const args of [['rule', 'override'], ['rule', 'Bad_Name'], ['rule'], ['house', 'big']]) assert.equal(scaffold(...args).status, 2, args.join(' '));
    assert.equal(inCopy('server/src/rules/index.ts'), before);
  });
});
