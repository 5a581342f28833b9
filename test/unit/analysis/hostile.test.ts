import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from '../../../server/src/analysis/explain';
import { resolveNamed } from '../../../server/src/analysis/resolve-place';
import type { ShellName } from '../../../server/src/model/surface';

const place = resolveNamed({ image: 'debian:bookworm' });
assert.ok(place);
const ask = (command: string, shell: ShellName = 'bash') => explain({ command, place, shell, cwd: '/work', files: {} });

// Each of these ends soon and says either what is known or that it is not.
const rows: readonly (readonly [name: string, command: string, verdict: string])[] = [
  ['an unterminated quote', 'pip install "x', 'unknown'],
  ['a line before an unterminated quote', 'pip install a\npip install "x', 'refused'],
  ['a NUL byte', 'pip install \0x; pip install y', 'refused'],
  ['a lone surrogate', 'pip install "\ud800"', 'refused'],
  ['one word of 1 MB', `pip install ${'x'.repeat(1 << 20)}`, 'refused'],
  ['5,000 nested subshells', `${'('.repeat(5_000)}pip install x${')'.repeat(5_000)}`, 'unknown'],
  ['5,000 nested substitutions', `${'$('.repeat(5_000)}pip install x${')'.repeat(5_000)}`, 'unknown'],
  ['3,000 nested conditions', `${'if true; then '.repeat(3_000)}pip install x;${' fi;'.repeat(3_000)}`, 'unknown'],
  ['60 nested unknown conditions', `${'if foo; then '.repeat(60)}a=1${'; else a=2; fi'.repeat(60)}; pip install b`, 'refused'],
  ['PATH that grows 10,000 times', `${'PATH=/opt/some/where/bin:$PATH\n'.repeat(10_000)}pip install x`, 'refused'],
  ['a variable that doubles', `x=a; ${'x=$x$x; '.repeat(40)}pip install $x`, 'unknown'],
  ['a loop without end', 'while true; do pip install x; done', 'refused'],
  ['a function that calls itself', 'f() { f; }; f; pip install y', 'unknown'],
  ['a function that forks itself', 'f(){ f|f& };f', 'unknown'],
  ['an eval of itself', 'x="eval \\$x"; eval $x; pip install b', 'unknown'],
  ['braces that multiply', `pip install ${'{a,b}'.repeat(24)}`, 'refused'],
  ['patterns that multiply', 'rm -rf /*/*/*/*/*/*; pip install x', 'refused'],
];

describe('hostile commands', function () {
  this.timeout(20_000);

  for (const [name, command, verdict] of rows) it(name, () => assert.equal(ask(command).verdict, verdict));

  it('never throws, whatever a typing error makes of a command', () => {
    const commands = readFileSync(join(__dirname, '../../../../test/oracle/public.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { cmd: string }).cmd);
    const mutation = fc.record({
      command: fc.constantFrom(...commands),
      at: fc.nat(400),
      put: fc.constantFrom(...'\'"`$(){}[]<>|&;\\ \n*?!#~=', '$((', '<<E\n', '${', '\0', '\ud800'),
      cut: fc.nat(2),
      shell: fc.constantFrom<ShellName>('bash', 'sh', 'ash', 'zsh', 'fish'),
    });
    fc.assert(
      fc.property(mutation, ({ command, at, put, cut, shell }) => {
        const index = at % (command.length + 1);
        ask(command.slice(0, index) + put + command.slice(index + cut), shell);
      }),
      { numRuns: 3_000 },
    );
  });
});
