import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { beginVenv, endVenv } from '../../../server/src/host/venv/making';
import { MadeUp } from './made-up';

let made: MadeUp;
let target: string;
beforeEach(() => {
  made = new MadeUp();
  target = made.at('project/.venv');
  made.folder('project');
});
afterEach(() => made.remove());

/** What the programs leave when they come to their end. */
const complete = () => {
  made.venv('project/.venv', made.base('opt'));
  made.put('project/.venv/bin/activate');
  made.folder('project/.venv/lib/python3.12/site-packages/pip-24.0.dist-info');
};
const inProject = () => readdirSync(made.at('project')).sort();

describe('venv: made or not', () => {
  it('keeps one that is complete, hidden from git, and names the requirements beside it', async () => {
    for (const name of ['requirements-dev.txt', 'requirements.txt', 'notes.txt']) made.put(`project/${name}`);
    assert.deepEqual(await beginVenv(target, false), { kind: 'ready' });
    complete();
    assert.deepEqual(await endVenv(target), {
      kind: 'made',
      interpreter: made.at('project/.venv/bin/python'),
      requirements: ['requirements.txt', 'requirements-dev.txt'],
    });
    assert.match(readFileSync(made.at('project/.venv/.gitignore'), 'utf8'), /^\*$/m);
  });

  const incomplete = {
    nothing: () => undefined,
    'no python': () => made.put('project/.venv/pyvenv.cfg'),
    'no pip': () => {
      made.venv('project/.venv', made.base('opt'));
      made.put('project/.venv/bin/activate');
    },
    'no activation': () => {
      complete();
      rmSync(made.at('project/.venv/bin/activate'));
    },
  };
  for (const [name, begin] of Object.entries(incomplete))
    it(`takes back one with ${name}`, async () => {
      await beginVenv(target, false);
      begin();
      assert.deepEqual(await endVenv(target), { kind: 'undone', message: 'Nothing was left behind.' });
      assert.deepEqual(inProject(), []);
    });

  it('leaves an empty folder that was there before', async () => {
    mkdirSync(target);
    await beginVenv(target, false);
    made.put('project/.venv/pyvenv.cfg');
    await endVenv(target);
    assert.deepEqual(readdirSync(target), []);
  });

  it('touches nothing that stands there', async () => {
    made.put('project/.venv/thesis.tex', 'years of work');
    const begun = await beginVenv(target, true);
    assert.match(begun.kind === 'refused' ? begun.message : '', /is a folder of something else.*Nothing was changed\.$/);
    assert.equal((await endVenv(target)).kind, 'left');
    assert.equal(readFileSync(made.at('project/.venv/thesis.tex'), 'utf8'), 'years of work');
  });

  it('leaves what took its place meanwhile', async () => {
    await beginVenv(target, false);
    renameSync(target, made.at('mine'));
    made.put('project/.venv/thesis.tex', 'years of work');
    assert.equal((await endVenv(target)).kind, 'left');
    assert.ok(existsSync(made.at('project/.venv/thesis.tex')));
  });

  it('makes one only once at a time', async () => {
    const begun = await Promise.all([beginVenv(target, false), beginVenv(target, false)]);
    assert.deepEqual(begun.map(({ kind }) => kind).sort(), ['ready', 'refused']);
    await endVenv(target);
  });

  it('says why a place cannot be taken', async () => {
    const begun = await beginVenv(made.at('project/absent/.venv'), false);
    assert.match(begun.kind === 'refused' ? begun.message : '', /its folder is not there\. Nothing was changed/);
  });
});

describe('venv: a broken one made anew', () => {
  beforeEach(() => made.put('project/.venv/pyvenv.cfg', 'old'));

  it('only when that is asked for', async () => {
    assert.equal((await beginVenv(target, false)).kind, 'refused');
    assert.equal(readFileSync(made.at('project/.venv/pyvenv.cfg'), 'utf8'), 'old');
  });

  it('goes once the new one is complete', async () => {
    assert.deepEqual(await beginVenv(target, true), { kind: 'ready' });
    complete();
    assert.equal((await endVenv(target)).kind, 'made');
    assert.deepEqual(inProject(), ['.venv']);
  });

  it('comes back where the new one is not', async () => {
    await beginVenv(target, true);
    assert.deepEqual(await endVenv(target), { kind: 'undone', message: `${target} is as it was before.` });
    assert.deepEqual([inProject(), readFileSync(made.at('project/.venv/pyvenv.cfg'), 'utf8')], [['.venv'], 'old']);
  });
});
