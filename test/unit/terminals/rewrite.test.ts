import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TerminalShell } from '../../../server/protocol/terminal';
import type { Invocation } from '../../../server/src/model/invocation';
import { quote } from '../../../server/src/terminals/quote';
import { rewrite } from '../../../server/src/terminals/rewrite';
import { debian, withVenv } from './made-up-terminal';
import { RealShell, type Started, shellPath } from './real-shell';

const isRefused = ({ verdict }: Invocation) => verdict === 'refused';

/** The line for a virtual environment at a path. */
function rewritten(typed: string, shell: TerminalShell, prefix: string, cwd = '/home/ada/p'): string | undefined {
  const target = { prefix, python: `${prefix}/bin/python`, hasPip: true, system: withVenv(prefix, debian) };
  return rewrite({ typed, shell, cwd, isWrong: isRefused }, target)?.text;
}

describe('terminals: a line rewritten', () => {
  const rows: readonly (readonly [typed: string, expected: string | undefined])[] = [
    ['pip install flask', '/v/bin/python -m pip install flask'],
    ['python3 -m pip install -r "my reqs.txt"', '/v/bin/python -m pip install -r "my reqs.txt"'],
    ['python3 -I -m pip install x', '/v/bin/python -I -m pip install x'],
    ['sudo pip3 install x', '/v/bin/python -m pip install x'],
    ['sudo -H -E FOO=1 pip3 install x', 'FOO=1 /v/bin/python -m pip install x'],
    ['sudo nice -n 5 pip install x', 'nice -n 5 /v/bin/python -m pip install x'],
    ['nice sudo -H pip install x', 'nice /v/bin/python -m pip install x'],
    ['nice sudo FOO=1 pip install x', undefined],
    ['sudo -u bob pip install x', undefined],
    ['python3 -W ignore -Im pip install x', '/v/bin/python -W ignore -Im pip install x'],
    ['FOO=1 sudo -E pip3 install x', 'FOO=1 /v/bin/python -m pip install x'],
    ['cd sub && pip install .', 'cd sub && /v/bin/python -m pip install .'],
    ["FOO='a b' pip install x; echo done", "FOO='a b' /v/bin/python -m pip install x; echo done"],
    ['pip install -r /dev/stdin <<EOF\nrequests # pip install\nEOF', '/v/bin/python -m pip install -r /dev/stdin <<EOF\nrequests # pip install\nEOF'],
    ['pip \\\n  install \\\n  x', '/v/bin/python -m pip \\\n  install \\\n  x'],
    ['time nice -n 5 env A=b pip install x', 'time nice -n 5 env A=b /v/bin/python -m pip install x'],
    [
      'pip install a && pip3 install b && sudo pip install c',
      '/v/bin/python -m pip install a && /v/bin/python -m pip install b && /v/bin/python -m pip install c',
    ],
    ['for p in a b; do pip install $p; done', 'for p in a b; do /v/bin/python -m pip install $p; done'],
    ['pip install --user x --break-system-packages', undefined],
    ['pip install --user x', '/v/bin/python -m pip install x'],
    ['pip install -- --user', '/v/bin/python -m pip install -- --user'],
    ['/usr/bin/pip3 install x', '/v/bin/python -m pip install x'],
    ["'pip' install x", undefined],
    ['echo "pip install a" && pip install b', 'echo "pip install a" && /v/bin/python -m pip install b'],
    ['pip install x | tee "a b.log"', '/v/bin/python -m pip install x | tee "a b.log"'],
    ['pip list', undefined],
    ['uv pip install --system ruff', 'uv pip install --python /v/bin/python ruff'],
    ['uv pip install --python /usr/bin/python3 ruff', 'uv pip install --python /v/bin/python ruff'],
    ['uv pip install -p /usr/bin/python3 ruff', 'uv pip install --python /v/bin/python ruff'],
    ['UV_SYSTEM_PYTHON=1 uv pip install ruff', undefined],
    ['sudo uv pip install -r a.txt --system ruff', 'uv pip install -r a.txt --python /v/bin/python ruff'],
    ['uv pip install --python=/usr/bin/python3 ruff', 'uv pip install --python /v/bin/python ruff'],
    ['echo a b | xargs pip install', 'echo a b | xargs /v/bin/python -m pip install'],
    ['xargs pip install < names', undefined],
    ['sh -c "cd sub && pip install x"', 'sh -c "cd sub && /v/bin/python -m pip install x"'],
    ["sh -c 'pip install x'", "sh -c '/v/bin/python -m pip install x'"],
  ];
  const system = { ...debian, programs: { ...debian.programs, '/usr/local/bin/uv': 'uv' } };
  for (const [typed, expected] of rows)
    it(typed, () => {
      const target = { prefix: '/v', python: '/v/bin/python', hasPip: true, system: withVenv('/v', system) };
      assert.equal(rewrite({ typed, shell: 'bash', cwd: '/home/ada/p', isWrong: isRefused }, target)?.text, expected);
    });

  it('sends nothing a second time', () => {
    const once = rewritten('pip install a; sudo pip install b', 'bash', '/v') ?? assert.fail();
    assert.equal(rewritten(once, 'bash', '/v'), undefined);
  });

  const powerShell: readonly (readonly [typed: string, expected: string | undefined])[] = [
    ['pip install flask', "& '/my v/bin/python' -m pip install flask"],
    ["$env:FOO='a b'; pip install 'it''s'", "$env:FOO='a b'; & '/my v/bin/python' -m pip install 'it''s'"],
    ['& /usr/bin/pip install "a b"', '& \'/my v/bin/python\' -m pip install "a b"'],
    ['python3 -m pip install x; echo done', "& '/my v/bin/python' -m pip install x; echo done"],
    ['sudo pip install x', "& '/my v/bin/python' -m pip install x"],
    ['pip install $x', undefined],
    ['pip install "$x"', undefined],
    ['pip install (Get-Content x)', undefined],
    ['pip install a,b', undefined],
    ['if ($true) { pip install x }', undefined],
    ['"pip" install x', undefined],
  ];
  for (const [typed, expected] of powerShell) it(`PowerShell: ${typed}`, () => assert.equal(rewritten(typed, 'pwsh', '/my v'), expected));

  const fish: readonly (readonly [typed: string, expected: string | undefined])[] = [
    ['pip install x; and echo done', '/v/bin/python -m pip install x; and echo done'],
    ['FOO=1 pip install x', 'FOO=1 /v/bin/python -m pip install x'],
    ['set -x FOO 1; pip install x', 'set -x FOO 1; /v/bin/python -m pip install x'],
    ['pip install (echo x)', '/v/bin/python -m pip install (echo x)'],
    ['pip install (cat x | sort)', undefined],
    ['false; or not pip install x', 'false; or not /v/bin/python -m pip install x'],
    ['pip install requests[security]', '/v/bin/python -m pip install requests[security]'],
    ["pip install 'it\\'s; pip install y'", "/v/bin/python -m pip install 'it\\'s; pip install y'"],
    ['pip install a\\ b', '/v/bin/python -m pip install a\\ b'],
    ['pip install a\\nb', undefined],
  ];
  for (const [typed, expected] of fish) it(`fish: ${typed}`, () => assert.equal(rewritten(typed, 'fish', '/v'), expected));
});

/** What a call hands to pip, whoever runs it; of the options that a virtual environment refuses, nothing. */
function toPip({ program, words, cwd, foo }: Started): unknown {
  const own = program.startsWith('python') ? words.slice(2) : words;
  return { words: own.filter((word) => word !== '--user'), cwd, foo };
}

for (const shell of ['bash', 'sh', 'zsh', 'fish'] as const) {
  const path = shellPath(shell);
  const title = `terminals: rewritten lines in a real ${shell}`;
  (path === undefined ? describe.skip : describe)(path === undefined ? `${title} (apt install ${shell})` : title, function () {
    this.timeout(60_000);
    let real: RealShell;
    before(() => {
      real = new RealShell();
    });
    after(() => real.remove());

    /** Runs both, and compares what was handed on. */
    const same = (typed: string) => {
      const text = rewritten(typed, shell, real.prefix, real.project);
      assert.ok(text, `not rewritten: ${typed}`);
      const [first, second] = [real.run(typed, shell), real.run(text, shell)];
      assert.ok(first.started.length > 0, typed);
      assert.ok(
        second.started.every(({ program, words }) => program === 'python' && words[0] === '-m' && words[1] === 'pip'),
        `${text}: ${JSON.stringify(second.started)}`,
      );
      assert.deepEqual(second.started.map(toPip), first.started.map(toPip), `${typed}\n${text}`);
      assert.deepEqual([second.status, second.out], [first.status, first.out], text);
    };

    const common = [
      'pip install flask',
      'python3 -m pip install -r "my reqs.txt"',
      'sudo pip3 install x',
      'sudo -H FOO=1 pip3 install x',
      'cd sub && pip install .',
      "FOO='a b' pip install x; echo done",
      'pip install \\\n  "a[b]" \\\n  c',
      'env FOO=1 nice -n 5 pip install x && echo yes',
      'pip install a && pip3.11 install --user b || echo no',
    ];
    const posix = [
      'pip install -r /dev/stdin <<EOF\nrequests\nEOF',
      'f() { pip install "$@"; }; f "a b" c',
      'for p in a "b c"; do pip install "$p"; done',
      '(cd sub; pip install .); echo $?',
      'sh -c "cd sub && pip install ."',
    ];
    const fish = ['pip install (echo a)', 'pip install a; and pip install b; or echo no', 'false; or not pip install x', 'cd sub; and pip install .'];
    for (const typed of shell === 'fish' ? [...common, ...fish] : [...common, ...posix]) it(typed, () => same(typed));

    it('whatever the words are', () => {
      const word = fc.oneof(
        fc.constantFrom('requests', 'a b', "it's", '"', '$HOME', '*', '~', 'x[y]', 'z>=1', '\\', '#no', 'ü✓', ';', '&&', '`', '!'),
        fc.string({ minLength: 1, maxLength: 6 }),
      );
      const words = fc.array(
        word.filter((text) => !/[\0\r\n]/.test(text) && !text.startsWith('-')),
        { minLength: 1, maxLength: 4 },
      );
      const command = fc.constantFrom('pip', 'pip3', 'pip3.11', 'python3 -m pip', 'sudo pip', 'FOO=1 pip', 'env FOO="a b" pip', 'nice -n 1 pip');
      const line = fc.array(fc.tuple(command, words), { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(line, (calls) => {
          // a requirement that pip surely refuses ends a chain; the local path is none
          const typed = calls.map(([name, rest]) => `${name} install ${rest.map((text) => quote(`./${text}`, shell)).join(' ')}`).join('; ');
          same(typed);
        }),
        { numRuns: 25 },
      );
    });

    it('quotes a word as the shell reads it', () => {
      fc.assert(
        fc.property(
          fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/[\0\r]/.test(text)),
          (text) => {
            assert.equal(real.run(`printf %s ${quote(`./${text}`, shell)}`, shell).out, `./${text}`);
          },
        ),
        { numRuns: 25 },
      );
    });
  });
}
