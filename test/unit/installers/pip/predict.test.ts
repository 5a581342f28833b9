import * as assert from 'node:assert/strict';
import type { Value } from '../../../../server/src/model/value';
import type { PipAnswer } from '../../../../server/src/installers/pip/call';
import { hole, predict, predictLine, word } from './call';

/** Verdict, with the exit status where pip stops by itself. */
function short({ verdict, exit }: PipAnswer): string {
  return exit === undefined || verdict === 'refused' ? verdict : `${verdict} ${exit}`;
}

describe('options of pip', () => {
  const rows: readonly (readonly [version: string, line: string, expected: string])[] = [
    ['23.0.1', 'install --br x', 'allowed'],
    ['25.2', 'install --b x', 'allowed'],
    ['25.3', 'install --b x', 'fails 2'],
    ['25.3', 'install --br x', 'allowed'],
    ['25.1.1', 'install --group dev', 'refused'],
    ['25.0', 'install --group dev', 'fails 2'],
    ['26.2.2', 'install --only-deps x', 'refused'],
    ['99.0', 'install --only-deps x', 'refused'],
    ['21.3.1', 'install --break-system-packages x', 'fails 2'],
    ['23.0.1+dfsg-1', 'install --break-system-packages x', 'allowed'],
    ['23.0.1', 'install -Uqt DIR x', 'allowed'],
    ['23.0.1', 'install -UqtDIR x', 'allowed'],
    ['23.0.1', 'install -qr requirements.txt', 'refused'],
    ['23.0.1', 'install -rt', 'refused'],
    ['23.0.1', 'install -t', 'fails 2'],
    ['23.0.1', 'install -t -U x', 'allowed'],
    ['23.0.1', 'install -UZ x', 'fails 2'],
    ['23.0.1', 'install --log -t x', 'refused'],
    ['23.0.1', 'install x -- --break-system-packages', 'refused'],
    ['23.0.1', 'install --upgrade=yes x', 'fails 2'],
    ['23.0.1', 'install x -h', 'allowed 0'],
    ['23.0.1', 'install --nonsense -h', 'fails 2'],
    ['23.0.1', 'install -h --nonsense', 'allowed 0'],
    ['23.0.1', 'install -V x', 'refused'],
    ['23.0.1', '-V install x', 'allowed 0'],
    ['23.0.1', '--cache-dir install install x', 'refused'],
    ['23.0.1', '-qqq --log f uninstall x', 'refused'],
    ['23.0.1', 'help install', 'allowed 0'],
    ['23.0.1', 'help nothing', 'fails 1'],
    ['23.0.1', 'lock x', 'fails 1'],
    ['25.1', 'lock x', 'allowed'],
    ['23.0.1', 'install --use-feature=in-tree-build x', 'fails 2'],
    ['22.0.2', 'install --use-feature=in-tree-build x', 'allowed'],
    ['23.0.1', 'install -C x y', 'fails 2'],
    ['23.1', 'install -C x y', 'fails 2'],
    ['23.1', 'install -C x=1 y', 'refused'],
    ['23.0.1', 'install --user --target d x', 'fails 1'],
    ['23.0.1', 'install --no-user --target d x', 'allowed'],
    ['23.0', 'install --python p x', 'refused'],
    ['23.2', 'install --python p x', 'fails 1'],
  ];
  for (const [version, line, expected] of rows) it(`${version}: pip ${line}`, () => assert.equal(short(predictLine(line, { version })), expected));
});

describe('pip uninstall', () => {
  const rows: readonly (readonly [words: readonly Value[], expected: string])[] = [
    [['x'], 'refused'],
    [['-y', 'x[a]>=1; python_version<"3"'], 'refused'],
    [[], 'fails 1'],
    [['-y'], 'fails 1'],
    [['not a name'], 'fails 1'],
    [['x', '=='], 'fails 1'],
    [['./folder'], 'fails 1'],
    [['https://host/x-1.0.tar.gz'], 'fails 1'],
    [['https://host/x-1.0-py3-none-any.whl'], 'refused'],
    [['-r', 'requirements.txt'], 'refused'],
    [['-r', 'missing.txt'], 'fails 1'],
    [['-r', 'empty.txt'], 'fails 1'],
    [['x', '-r', 'missing.txt'], 'fails 1'],
    [['--break-system-packages', 'x'], 'allowed'],
    [['--target', 'd', 'x'], 'fails 2'],
    [[{ pieces: ['x==', hole] }], 'refused'],
  ];
  const requirements = (path: Value): 'named' | 'none' | 'missing' => (path === 'missing.txt' ? 'missing' : path === 'empty.txt' ? 'none' : 'named');
  for (const [words, expected] of rows) it(JSON.stringify(words), () => assert.equal(short(predict(['uninstall', ...words], { requirements })), expected));
});

describe('what pip cannot be asked about', () => {
  const rows: readonly (readonly [words: readonly (Value | 'MANY')[], expected: string])[] = [
    [['install', 'MANY', 'x'], 'unknown'],
    [['install', 'MANY', '--break-system-packages', 'x'], 'allowed'],
    [['install', 'MANY', '--target', 'd', 'x'], 'allowed'],
    [['install', { pieces: [hole] }], 'unknown'],
    [['install', { pieces: [hole, '==1.2'] }], 'refused'],
    [['install', { pieces: [hole, '/x.whl'] }], 'refused'],
    [['install', { pieces: ['x==', hole] }], 'refused'],
    [['install', { pieces: ['--', hole] }, 'x'], 'unknown'],
    [['install', { pieces: ['-', hole] }, 'x'], 'unknown'],
    [['install', { pieces: ['-q', hole] }, 'x'], 'unknown'],
    [['install', { pieces: ['-r', hole] }], 'refused'],
    [['install', '-r', { pieces: [hole] }], 'refused'],
    [['install', '-i', 'MANY', 'x'], 'refused'],
    [['install', '--', { pieces: [hole] }], 'refused'],
    [['install', { pieces: ['--target=', hole] }, 'x'], 'allowed'],
    [['install', { pieces: ['--timeout=', hole] }, 'x'], 'refused'],
    [['install', '--dry-run', '--report', { pieces: [hole] }, 'x'], 'unknown'],
    [['install', '--dry-run', '--report', { pieces: [hole, '.json'] }, 'x'], 'allowed'],
    [['install', '--user', 'MANY'], 'unknown'],
    [['MANY', 'install', 'x'], 'unknown'],
    [['MANY', 'list'], 'allowed'],
    [['MANY'], 'unknown'],
    [[{ pieces: [hole] }, 'x'], 'unknown'],
    [['uninstall', '-y', 'MANY'], 'unknown'],
    [['download', 'MANY'], 'allowed'],
  ];
  for (const [words, expected] of rows) {
    it(JSON.stringify(words), () => assert.equal(predict(words.map((one) => word(one))).verdict, expected));
  }

  it('a place that is not known', () => {
    assert.equal(predictLine('install x', { place: { virtual: 'unknown', marked: true } }).verdict, 'unknown');
    assert.equal(predictLine('install x', { place: { virtual: false, marked: 'unknown' } }).verdict, 'unknown');
    assert.equal(predictLine('install x', { place: { virtual: 'unknown', marked: false } }).verdict, 'allowed');
    assert.equal(predictLine('install -t d x', { place: { virtual: 'unknown', marked: 'unknown' } }).verdict, 'allowed');
  });

  it('a version that is not known', () => {
    assert.equal(predictLine('install x', { version: undefined }).verdict, 'unknown');
    assert.equal(predictLine('install -t d x', { version: undefined }).verdict, 'allowed');
    assert.equal(predictLine('install --nonsense x', { version: undefined }).verdict, 'fails');
  });
});

describe('what pip says beside its verdict', () => {
  it('packages and requirement files', () => {
    const { packages, requirementFiles, command, action } = predictLine('install -r a.txt x -rb.txt y==1', { variables: { PIP_REQUIREMENT: 'c.txt d.txt' } });
    assert.deepEqual(
      packages.map(({ value }) => value),
      ['x', 'y==1'],
    );
    assert.deepEqual(
      requirementFiles.map(({ value }) => value),
      ['c.txt', 'd.txt', 'a.txt', 'b.txt'],
    );
    assert.deepEqual([command, action], ['install', 'install']);
  });

  it('the override, and whether it decided', () => {
    assert.deepEqual(predictLine('install --break x').override, { from: '--break-system-packages', span: undefined, decisive: true });
    assert.deepEqual(predictLine('install --break -t d x').override?.decisive, false);
    assert.deepEqual(predictLine('install x', { variables: { PIP_BREAK_SYSTEM_PACKAGES: '1' } }).override?.from, 'PIP_BREAK_SYSTEM_PACKAGES');
    assert.equal(predictLine('install --break x', { place: { virtual: true, marked: true } }).override?.decisive, false);
    assert.equal(predictLine('install x').override, undefined);
  });

  it('the exemption', () => {
    assert.deepEqual(
      ['-t d', '--prefix d', '--root d', '--dry-run --report -'].map((options) => predictLine(`install ${options} x`).exempt),
      ['target', 'prefix', 'root', 'dry-run'],
    );
  });

  it('that pip is replaced', () => {
    const lines = ['install -U pip', 'install pip==24.0', 'install pip', 'install -U -t d pip', 'install -U pipx', 'install -U Pip[x]'];
    const given = { place: { virtual: true, marked: false } };
    assert.deepEqual(
      lines.map((line) => predictLine(line, given).upgradesPip),
      [true, true, false, false, false, true],
    );
  });

  it('the interpreter that --python names', () => {
    assert.equal(predictLine('--python .venv install x').python, '.venv');
    assert.equal(predictLine('install x', { variables: { PIP_PYTHON: 'p' } }).python, 'p');
    assert.equal(predictLine('--python .venv install x', { rerun: true, place: { virtual: true, marked: false } }).verdict, 'allowed');
  });

  it('the reason, with its place', () => {
    const span = { start: 12, end: 35 };
    const answer = predict(['install', { value: '--break-system-packages', span }, 'x']);
    assert.deepEqual(answer.reasons, [{ message: '--break-system-packages overrides the protection of this Python', span }]);
    assert.match(predictLine('install x', { version: '23.0', variables: { PIP_BREAK_SYSTEM_PACKAGES: '1' } }).reasons[1]?.message ?? '', /23\.0\.1/);
    assert.match(predictLine('install --user x').reasons[1]?.message ?? '', /--user does not help/);
  });
});
