import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { watchPaths } from '../../../server/src/host/watch';
import { MadeUp } from './made-up';

let made: MadeUp;
beforeEach(() => {
  made = new MadeUp();
});
afterEach(() => made.remove());

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

describe('watch: paths that decide', () => {
  const changes: readonly (readonly [string, () => void])[] = [
    ['a file that appears', () => made.put('new')],
    ['a file that is written', () => made.put('old', 'longer than before')],
    ['a file that goes', () => rmSync(made.at('old'))],
    ['a folder that gets an entry', () => made.put('bin/python3')],
  ];
  for (const [name, change] of changes)
    it(`tells of ${name}, once`, async () => {
      made.put('old', 'x');
      made.folder('bin');
      let told = 0;
      const end = watchPaths([made.at('new'), made.at('old'), made.at('bin')], () => (told += 1), 10);
      await pause(40);
      assert.equal(told, 0, 'nothing has changed yet');
      change();
      for (let waited = 0; told === 0 && waited < 100; waited += 1) await pause(10);
      made.put('old', 'and again, later');
      await pause(60);
      end();
      assert.equal(told, 1);
    });

  it('says nothing after its end', async () => {
    let told = 0;
    watchPaths([made.at('new')], () => (told += 1), 10)();
    made.put('new');
    await pause(50);
    assert.equal(told, 0);
  });
});
