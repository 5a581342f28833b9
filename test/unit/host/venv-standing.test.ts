import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { standingAt } from '../../../server/src/host/venv/standing';
import { MadeUp } from './made-up';

let made: MadeUp;
beforeEach(() => {
  made = new MadeUp();
});
afterEach(() => made.remove());

const at = async (path: string) => {
  const standing = await standingAt(made.at(path), false);
  return 'message' in standing ? `${standing.kind}: ${standing.message.replaceAll(`${made.root}/`, '')}` : standing.kind;
};

describe('venv: what stands at its place', () => {
  it('nothing, or an empty folder', async () => {
    assert.equal(await at('.venv'), 'free');
    made.folder('.venv');
    assert.equal(await at('.venv'), 'free');
  });

  it('one that works', async () => {
    made.venv('.venv', made.base('opt'));
    made.put('.venv/bin/activate');
    assert.equal(await at('.venv'), 'complete');
  });

  const broken: readonly (readonly [string, () => void, string])[] = [
    ['without a python', () => made.put('.venv/pyvenv.cfg'), 'broken: .venv is half made: it has no Python.'],
    ['without its configuration', () => made.put('.venv/bin/python', '', 0o755), 'broken: .venv is half made: it has no pyvenv.cfg.'],
    [
      'whose base is gone',
      () => made.venv('.venv', made.at('gone/bin/python3.12')),
      'broken: .venv does not work: .venv/bin/python is a link that leads nowhere: what it was made of was moved or removed.',
    ],
    ['cut off before its last file', () => made.venv('.venv', made.base('opt')), 'broken: .venv is half made: it cannot be activated.'],
    [
      'moved',
      () => {
        made.venv('.venv', made.base('opt'));
        made.put('.venv/bin/activate', 'VIRTUAL_ENV="/somewhere/else"\n');
      },
      'broken: .venv was made at /somewhere/else and moved: its pip and activate still lead there.',
    ],
  ];
  for (const [name, make, expected] of broken)
    it(`one that is broken: ${name}`, async () => {
      make();
      assert.equal(await at('.venv'), expected);
    });

  it('something else, which is not touched', async () => {
    made.put('.venv', 'workon project');
    assert.equal(await at('.venv'), 'foreign: .venv is a file.');
    made.put('notes/bin/x');
    made.put('notes/thesis.tex');
    assert.match(await at('notes'), /^foreign: notes is a folder of something else/);
    made.link('dangling', made.at('nowhere'));
    assert.equal(await at('dangling'), 'foreign: dangling is a link that leads nowhere.');
  });

  it('asks its Python where that is allowed', async () => {
    const base = made.base('opt');
    made.venv('.venv', base);
    made.put('.venv/bin/activate');
    chmodSync(base, 0o755);
    // an ELF header and nothing else
    const standing = await standingAt(made.at('.venv'), true);
    assert.match('message' in standing ? standing.message : standing.kind, /does not work/);
  });
});
