import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { probe } from '../../../server/src/host/interpreters/probe';
import { run } from '../../../server/src/host/run';
import { MadeUp } from './made-up';

let made: MadeUp;
beforeEach(() => {
  made = new MadeUp();
});
afterEach(() => made.remove());

const isAlive = (pid: string) => !/^(?:Z.*)?$/.test(spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).stdout.trim());
const problemOf = async (path: string, limit?: number) => {
  const said = await probe(path, limit);
  return 'problem' in said ? said.problem : 'none';
};

describe('run: a program within its limit', () => {
  it('gives output and status, and nothing to read', async () => {
    assert.deepEqual(await run(made.script('a', 'cat; echo out; echo err >&2; exit 3'), [], { limit: 5_000 }), { kind: 'ended', status: 3, output: 'out\n' });
  });

  it('kills what hangs, and all it started', async () => {
    const path = made.script('hangs', 'sleep 60 & echo $! > child', 'wait');
    const began = performance.now();
    assert.deepEqual(await run(path, [], { limit: 300, cwd: made.root }), { kind: 'hangs' });
    assert.ok(performance.now() - began < 3_000);
    await sleep(100);
    assert.equal(isAlive(readFileSync(made.at('child'), 'utf8').trim()), false);
  });

  it('kills what deaf ones leave behind', async () => {
    const path = made.script('deaf', "trap '' TERM INT HUP", 'sleep 60 & echo $! > child', 'echo done');
    const ran = await run(path, [], { limit: 5_000, cwd: made.root });
    assert.deepEqual(ran, { kind: 'ended', status: 0, output: 'done\n' });
    await sleep(100);
    assert.equal(isAlive(readFileSync(made.at('child'), 'utf8').trim()), false);
  });

  it('stops one that never stops talking', async () => {
    const ran = await run(made.script('yes', 'while :; do echo yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy; done'), [], { limit: 20_000 });
    assert.equal(ran.kind, 'ended');
  });

  it('says what cannot be started', async () => {
    assert.equal((await run(made.at('missing'), [], { limit: 1_000 })).kind, 'failed');
    assert.equal((await run(made.put('not-executable'), [], { limit: 1_000 })).kind, 'failed');
    assert.equal((await run(made.script('a'), [], { limit: 1_000, cwd: made.at('no-folder') })).kind, 'failed');
  });
});

describe('probe: an interpreter that is asked', () => {
  it('names what is wrong', async () => {
    assert.equal(await problemOf(made.script('hangs', 'sleep 60'), 200), 'hangs');
    assert.equal(await problemOf(made.script('noise', 'echo hello')), 'garbled');
    assert.equal(await problemOf(made.script('half', 'printf -- \'--- pep668 probe ---{"version"\'')), 'garbled');
    assert.equal(await problemOf(made.script('failing', 'exit 3')), 'failed');
    assert.equal(await problemOf(made.at('missing')), 'failed');
  });

  it('does not wait twice for the same silence', async () => {
    const path = made.script('hangs', 'sleep 60');
    await problemOf(path, 200);
    const began = performance.now();
    assert.equal(await problemOf(path, 200), 'hangs');
    assert.ok(performance.now() - began < 100);
  });

  it('reads the answer through the noise of what runs at start, asks once, and again after a change', async function () {
    const python = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout?.trim();
    if (!python) this.skip();
    const lines = [`echo x >> '${made.at('count').replaceAll("'", "'\\''")}'`, 'echo "$@" | head -c 2', 'echo noise', `'${python}' "$@"`, 'echo more noise'];
    const path = made.script('wrapper', ...lines);
    const said = await probe(path);
    assert.ok(!('problem' in said), JSON.stringify(said));
    assert.ok(existsSync(said.stdlib));
    await probe(path);
    assert.equal(readFileSync(made.at('count'), 'utf8'), 'x\n');
    rmSync(path);
    made.script('wrapper', ...lines, '# changed');
    await probe(path);
    assert.equal(readFileSync(made.at('count'), 'utf8'), 'x\nx\n');
  });
});
