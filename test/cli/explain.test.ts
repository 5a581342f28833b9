import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { Folder } from './run';

describe('cli: explain', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const lines = async (questions: readonly unknown[]) => {
    const input = questions.map((question) => (typeof question === 'string' ? question : JSON.stringify(question))).join('\n');
    const { code, stdout } = await folder.run(['explain', '--jsonl'], input);
    return {
      code,
      answers: stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    };
  };

  it('says in words what happens, why, and what to do instead', async () => {
    const { code, stdout } = await folder.run(['explain', '--image', 'debian:bookworm', '--', 'pip install flask']);
    assert.equal(code, 0);
    assert.match(stdout, /^Refused: .*externally-managed-environment.*\n\n {4}pip install flask\n\nWhy:\n {2}- .*\n/);
    assert.match(stdout, /python3 -m venv \.venv\n.*\.venv\/bin\/pip install flask\n/);
    assert.match(stdout, /pipx install flask\n/);
    assert.ok(!stdout.includes('--user') && !stdout.includes('sudo pip'));
  });

  it('answers in JSON', async () => {
    const { stdout } = await folder.run(['explain', '--image', 'debian:bookworm', '--format', 'json', '--', 'pip', 'install', 'flask']);
    const answer = JSON.parse(stdout);
    assert.deepEqual([answer.version, answer.command, answer.verdict], [1, 'pip install flask', 'refused']);
    assert.deepEqual(Object.keys(answer.invocations[0]), ['installer', 'action', 'verdict', 'reasons']);
  });

  it('takes words after -- as one command, quoted', async () => {
    const { stdout } = await folder.run(['explain', '--image', 'debian:bookworm', '--format', 'json', '--', 'pip', 'install', "it's > 1"]);
    assert.equal(JSON.parse(stdout).command, String.raw`pip install 'it'\''s > 1'`);
  });

  it('means by python and pip those of the interpreter that is named', async () => {
    execFileSync('/usr/bin/python3', ['-m', 'venv', '--without-pip', join(folder.path, 'my env')]);
    const answer = async (python: string) =>
      JSON.parse((await folder.run(['explain', '--python', python, '--format', 'json', '--', 'python3 -m pip install x'])).stdout);
    const [{ verdict, reasons }] = (await answer('my env/bin/python')).invocations;
    assert.deepEqual([verdict, reasons[0].message], ['fails', `${folder.path}/my env/bin/python3 has no pip: "No module named pip"`]);
    const nowhere = await answer('nowhere/python');
    assert.equal(nowhere.verdict, 'unknown');
    assert.match(nowhere.reasons[0].message, /nowhere\/python/);
  });

  it('answers line by line, in order, with the ids as they came', async () => {
    const { code, answers } = await lines([
      { id: 'a', command: 'pip install flask', image: 'debian:bookworm' },
      { id: 7, command: 'pip install flask', image: 'debian:bullseye' },
      { id: { deep: [1] }, command: 'pip install --break-system-packages flask', image: 'debian:bookworm' },
      { id: null, command: 'pip list', image: 'debian:bookworm' },
      { id: 'bare', command: 'pip install flask', image: 'debian:bookworm', packages: [] },
      { id: 'venv', command: '.venv/bin/pip install flask', image: 'debian:bookworm', files: { '.venv/pyvenv.cfg': 'home = /usr/bin\n' } },
    ]);
    assert.equal(code, 0);
    assert.deepEqual(
      answers.map(({ id }) => id),
      ['a', 7, { deep: [1] }, null, 'bare', 'venv'],
    );
    assert.deepEqual(
      answers.slice(0, 4).map(({ verdict }) => verdict),
      ['refused', 'allowed', 'allowed', 'allowed'],
    );
    assert.notEqual(answers[4].verdict, 'refused', 'the bare image has no pip');
    assert.deepEqual(Object.keys(answers[0]), ['id', 'verdict', 'invocations']);
    assert.equal(typeof answers[0].invocations[0].reasons[0].message, 'string');
  });

  it('lists one invocation for each time an installer would run', async () => {
    const { answers } = await lines([{ id: 1, command: 'for p in flask requests rich; do pip install $p; done', image: 'debian:bookworm' }]);
    assert.equal(answers[0].invocations.length, 3);
  });

  it('answers a line it can not read with an error and goes on', async () => {
    const { code, answers } = await lines([
      '{"id": 1, "comm',
      '',
      '[]',
      { id: 2 },
      { id: 3, command: 'pip list', env: { A: 1 } },
      { id: 4, command: 'pip install x', image: 'debian:bookworm' },
    ]);
    assert.equal(code, 2);
    assert.equal(answers.length, 5);
    assert.deepEqual(
      answers.slice(0, 2).map(({ line, error }) => [line, typeof error]),
      [
        [1, 'string'],
        [3, 'string'],
      ],
    );
    assert.deepEqual(answers.slice(2, 4), [
      { id: 2, error: 'command must be a string' },
      { id: 3, error: 'env must be an object of strings' },
    ]);
    assert.deepEqual([answers[4].id, answers[4].verdict], [4, 'refused']);
  });

  it('answers each of many', async () => {
    const many = Array.from({ length: 5000 }, (_, id) => ({ id, command: `pip install package${id} é`, image: 'debian:bookworm' }));
    const { answers } = await lines(many);
    assert.deepEqual(
      answers.map(({ id }) => id),
      many.map(({ id }) => id),
    );
    assert.ok(answers.every(({ verdict }) => verdict === 'refused'));
  });

  it('says what it does not know', async () => {
    const { stdout } = await folder.run(['explain', '--image', 'registry.example/base:1', '--format', 'json', '--', 'pip install flask']);
    const answer = JSON.parse(stdout);
    assert.equal(answer.verdict, 'unknown');
    assert.ok(JSON.stringify(answer).includes('registry.example/base'));
  });
});
