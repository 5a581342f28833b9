import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { keepAnswer, keepAnswersIn, keptAnswer } from '../../../server/src/host/kept-answers';
import { MadeUp } from './made-up';

let made: MadeUp;
beforeEach(() => {
  made = new MadeUp();
});
afterEach(() => made.remove());

const written = async () => {
  for (let waited = 0; !existsSync(made.at('storage/answers.json')) && waited < 100; waited += 1) await new Promise((done) => setTimeout(done, 20));
  return JSON.parse(readFileSync(made.at('storage/answers.json'), 'utf8')) as { answers: Record<string, unknown> };
};

describe('answers that are kept', () => {
  it('count while the files are the same, and are written for the next window', async () => {
    keepAnswersIn(made.at('storage'));
    keepAnswer('/opt/python', 'stamp 1', { version: '3.12.1' });
    assert.deepEqual(keptAnswer('/opt/python', 'stamp 1'), { version: '3.12.1' });
    assert.equal(keptAnswer('/opt/python', 'stamp 2'), undefined);
    assert.deepEqual((await written()).answers['/opt/python'], { stamp: 'stamp 1', answer: { version: '3.12.1' } });
  });

  it('are read from what an earlier window wrote', () => {
    made.put('storage/answers.json', JSON.stringify({ version: 1, answers: { '/earlier/python': { stamp: 's', answer: 'x' } } }));
    keepAnswersIn(made.at('storage'));
    assert.equal(keptAnswer('/earlier/python', 's'), 'x');
  });

  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"version":2,"answers":{"/odd":{"stamp":"s","answer":1}}}',
    '{"version":1,"answers":{"/odd":null}}',
    '{"version":1,"answers":7}',
  ])
    it(`a file that is none of ours is as good as none: ${text}`, () => {
      made.put('storage/answers.json', text);
      keepAnswersIn(made.at('storage'));
      assert.equal(keptAnswer('/odd', 's'), undefined);
    });
});
