import assert from 'node:assert/strict';
import { failed } from './made-up-terminal';

const told = (line: string, exitCode: number, shell: 'bash' | 'fish' = 'bash') =>
  failed(line, { exitCode, shell })?.ways.find(({ kind }) => kind === 'run-again')?.exitCodeTells;

describe('terminals: whether the exit code of what is run again says how it went', () => {
  for (const line of [
    'pip install x',
    "A='b c' pip install x > log 2>&1",
    'time sudo -H pip install x',
    'cd sub; pip install .',
    'pip install a && pip install b',
    'pip install x # again',
    '(cd sub && pip install .)',
    '{ true; pip install x; }',
    'pip install -r /dev/stdin <<EOF\nx\nEOF',
  ])
    it(`it does: ${line.replaceAll('\n', ' ↵ ')}`, () => assert.equal(told(line, 1), undefined));

  for (const line of ['pip install a && pytest', "time pip install x && python3 -c 'import x'"])
    it(`that all went well, if so: ${line}`, () => assert.equal(told(line, 1), 'success'));

  for (const [line, exitCode] of [
    ['pip install x | tee log', 0],
    ['pip install x; echo done', 0],
    ['pip install x; false', 1],
    ['! pip install x', 0],
    ['for p in a b; do pip install $p; done', 1],
    ['pip install a; pip install b', 1],
    ['if ! pip install x; then echo no; fi', 0],
    ["bash -c 'pip install x; exit 3'", 3],
    ['pip install x; cd ..', 0],
  ] as const)
    it(`it does not: ${line}`, () => assert.equal(told(line, exitCode), 'nothing'));

  it('in the words of fish too', () => {
    assert.equal(told('cd sub; and pip install .', 1, 'fish'), undefined);
    assert.equal(told('not pip install x', 0, 'fish'), 'nothing');
    assert.equal(told('pip install x; and pytest', 1, 'fish'), 'success');
  });
});
