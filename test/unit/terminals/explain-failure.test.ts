import assert from 'node:assert/strict';
import type { EndedCommand } from '../../../server/protocol/terminal';
import { explainFailure } from '../../../server/src/terminals/explain-failure';
import { again, debian, failed, refusal, viewOf, waysOf, withoutEnsurepip, withoutPip, withVenv } from './made-up-terminal';

const uv = { kind: 'externally-managed', installer: 'uv', detail: '/usr' } as const;
const noEnsurepip = { kind: 'no-ensurepip', installer: 'venv', detail: 'python3.11-venv' } as const;
const noPip = { kind: 'no-module', installer: 'python', detail: 'pip' } as const;

describe('terminals: what happened', () => {
  it('is said in two sentences, with the call, the ways and the whole story', () => {
    const said = failed('cd sub && pip install -r "a b.txt" requests', { cwdAfter: '/home/ada/p/sub' });
    assert.equal(said?.subject, 'pip install -r "a b.txt" requests');
    assert.equal(
      said.message,
      'pip did not install requests and what a b.txt asks for: this Python is looked after by Debian, and pip may not change it. In a virtual environment the same command works.',
    );
    assert.deepEqual(
      said.ways.map(({ kind, label }) => [kind, label]),
      [
        ['run-again', 'Create .venv and run again'],
        ['explain', 'Explain'],
      ],
    );
    assert.match(said.document, /^# What happened\n\n```console\ncd sub && pip install -r "a b\.txt" requests\n```\n/);
    assert.match(said.document, /## Why\n\n- .*\n/);
    assert.match(said.document, /```console\n\/usr\/bin\/python3 -m venv \/home\/ada\/p\/\.venv\n\/home\/ada\/p\/\.venv\/bin\/python -m pip install/);
  });

  it('makes no link of a name', () => {
    const said = failed(`pip install '[x](command:y)' ${'z'.repeat(200)}`);
    assert.match(said?.message ?? '', /install \[x\] \(command:y\) and z{59}…:/);
  });

  it("names who looks after the Python, by the marker's own words", () => {
    const of = (markerText: string) =>
      failed('pip install x', { system: { ...debian, release: undefined, interpreters: debian.interpreters.map((each) => ({ ...each, markerText })) } })
        ?.message;
    assert.match(of('Error=To install, try brew install xyz') ?? '', /looked after by Homebrew,/);
    assert.match(of("Error=try 'pacman -S python-xyz'") ?? '', /looked after by Arch Linux,/);
    assert.match(of('Error=x') ?? '', /looked after by Debian,/);
  });

  it('of a shell that is not known nothing is run again', () => {
    const { shell: _shell, ...without } = {
      commandLine: 'pip install mypkg',
      confidence: 'high',
      shell: 'bash',
      exitCode: 1,
      sightings: [refusal],
      cwd: '/home/ada/p',
    } as const;
    assert.deepEqual(
      explainFailure(without, { system: debian, view: viewOf(), folder: '/home/ada/p' })?.ways.map(({ kind }) => kind),
      ['explain'],
    );
  });

  it('what stands in the terminal is never read as Markdown', () => {
    const said = failed('pip install "````[x](command:y)"');
    assert.match(said?.document ?? '', /\n`{5}console\npip install "````\[x\]\(command:y\)"\n`{5}\n/);
  });

  const silent: readonly (readonly [name: string, commandLine: string, given?: Parameters<typeof failed>[1]])[] = [
    ['the exit code says that it went well', 'pip install x', { exitCode: 0 }],
    ['the whole line surely ends well, and it did not', 'pip install x; true', { exitCode: 1 }],
    ['the line surely ends well, and it did not', 'pip install x || true', { exitCode: 1 }],
    ['a fallback went well', 'pip install x || echo no', { exitCode: 0 }],
    ['the same in fish', 'pip install x || echo no', { exitCode: 0, shell: 'fish' }],
    ['a fallback in a chain went well', 'cd sub && pip install x || pip install --break-system-packages x; make', { exitCode: 0 }],
    ['no call of an installer: it ran somewhere else', 'docker build .', { exitCode: 1 }],
    ['a file was read that holds the text', 'cat log.txt', { exitCode: 1 }],
    ['the call cannot have said it: an override', 'pip install --break-system-packages x', {}],
    ['the call cannot have said it: another folder', 'pip install --target lib x', {}],
    ['the call cannot have said it: a virtual environment', '.venv/bin/pip install x', { system: withVenv('/home/ada/p/.venv') }],
    ['pip says what only uv can say', 'pip install x', { sightings: [uv] }],
    ['nothing was seen', 'pip install x', { sightings: [] }],
    ['an activated virtual environment', 'sudo pip install x', { environment: { PATH: '/v/bin:/usr/bin', VIRTUAL_ENV: '/v' } }],
    ['an activated conda environment', 'sudo pip install x', { environment: { PATH: '/c/bin:/usr/bin', CONDA_PREFIX: '/c' } }],
    ['a venv that was made after all', 'python3 -m venv v', { sightings: [noEnsurepip], exitCode: 0 }],
    ['text that goes on and on', `pip install ${'x '.repeat(20_000)}`, {}],
  ];
  for (const [name, commandLine, given] of silent) it(`silent: ${name}`, () => assert.equal(failed(commandLine, given), undefined));

  const told: readonly (readonly [name: string, commandLine: string, given?: Partial<EndedCommand>])[] = [
    ['the last command went well, pip did not', 'pip install x; echo done', { exitCode: 0 }],
    ['a command that is not followed ended it', 'pip install x; make', { exitCode: 2 }],
    ['the shell does not say how it ended', 'pip install x', {}],
    ['a fallback failed too', 'pip install x || make', { exitCode: 2 }],
    ['a fallback of another command', 'make || true; pip install x; echo done', { exitCode: 0 }],
    ['a fallback before it', 'test -d x || pip install x', { exitCode: 1 }],
    ['a pipe hides it', 'pip install x | tee log', { exitCode: 0 }],
    ['in the background', 'pip install x &', { exitCode: 0 }],
    ['a bare VIRTUAL_ENV means nothing', 'pip install x', { environment: { PATH: '/usr/bin', VIRTUAL_ENV: '/v' } }],
    ['somebody asks, in an activated virtual environment', 'sudo pip install x', { environment: { PATH: '/v/bin:/usr/bin', VIRTUAL_ENV: '/v' }, asked: true }],
  ];
  for (const [name, commandLine, given] of told) it(`told: ${name}`, () => assert.ok(failed(commandLine, given)));
});

describe('terminals: commands that are not followed', () => {
  it('are spoken of only to who asks, and without a way out', () => {
    assert.equal(failed('make deps', { exitCode: 2 }), undefined);
    const said = failed('make deps', { exitCode: 2, asked: true });
    assert.deepEqual([said?.subject, waysOf(said)], ['make deps', ['explain']]);
    assert.equal(failed('make deps', { exitCode: 0, asked: true }), undefined);
  });
});

describe('terminals: ways out', () => {
  const rows: readonly (readonly [name: string, commandLine: string, given: Parameters<typeof failed>[1], ways: readonly string[]])[] = [
    [
      'a library Debian has',
      'pip install requests',
      {},
      ['run-again: /home/ada/p/.venv/bin/python -m pip install requests', 'system-package: sudo apt install python3-requests', 'explain'],
    ],
    [
      'not in the version that is asked for',
      'pip install "requests>=99"',
      {},
      ['run-again: /home/ada/p/.venv/bin/python -m pip install "requests>=99"', 'explain'],
    ],
    [
      'an application',
      'pip install black',
      {},
      ['pipx: pipx install black', 'run-again: /home/ada/p/.venv/bin/python -m pip install black', 'system-package: sudo apt install black', 'explain'],
    ],
    [
      'pipx is not there',
      'pip install pgcli',
      { view: viewOf({ installWithPipx: { kind: 'missing', message: '', command: 'sudo apt install pipx' } }) },
      [
        'pipx: sudo apt install pipx && pipx install pgcli',
        'run-again: /home/ada/p/.venv/bin/python -m pip install pgcli',
        'system-package: sudo apt install pgcli',
        'explain',
      ],
    ],
    [
      'an application and a library',
      'pip install black requests',
      {},
      ['run-again: /home/ada/p/.venv/bin/python -m pip install black requests', 'system-package: sudo apt install black python3-requests', 'explain'],
    ],
    [
      'a system that is not known',
      'pip install requests',
      { system: { ...debian, release: undefined } },
      ['run-again: /home/ada/p/.venv/bin/python -m pip install requests', 'explain'],
    ],
    ['no way back for what was typed by guess', 'pip install mypkg', { confidence: 'low' }, ['explain']],
    ['removing', 'pip uninstall -y requests', {}, ['explain']],
    [
      'no ensurepip: the pip outside installs into it',
      'pip install mypkg',
      { system: withoutEnsurepip },
      ['run-again: pip --python /home/ada/p/.venv/bin/python install mypkg', 'explain'],
    ],
    [
      'no pip',
      'python3 -m pip install mypkg',
      { system: withoutPip, sightings: [noPip] },
      ['run-again: /home/ada/p/.venv/bin/python -m pip install mypkg', 'explain'],
    ],
    [
      'no ensurepip for a venv',
      'python3 -m venv .venv',
      { system: withoutEnsurepip, sightings: [noEnsurepip] },
      ['venv-package: sudo apt install python3.11-venv && python3 -m venv .venv', 'run-again: python3 -m venv --without-pip .venv', 'explain'],
    ],
    [
      'apt without lists',
      'python3 -m venv .venv',
      {
        system: withoutEnsurepip,
        sightings: [noEnsurepip],
        view: viewOf({ createVenv: { kind: 'missing', message: '', command: 'sudo apt update && sudo apt install python3.11-venv' } }),
      },
      [
        'venv-package: sudo apt update && sudo apt install python3.11-venv && python3 -m venv .venv',
        'run-again: python3 -m venv --without-pip .venv',
        'explain',
      ],
    ],
    [
      'no module ensurepip',
      'python3 -m ensurepip',
      { system: withoutEnsurepip, sightings: [{ kind: 'no-module', installer: 'python', detail: 'ensurepip' }] },
      ['explain'],
    ],
    ["Debian's ensurepip", 'python3 -m ensurepip', { sightings: [{ kind: 'ensurepip-disabled', installer: 'ensurepip' }] }, ['explain']],
  ];
  for (const [name, commandLine, given, ways] of rows) it(name, () => assert.deepEqual(waysOf(failed(commandLine, given)), ways));

  it('root types no sudo', () => {
    assert.ok(waysOf(failed('pip install requests', { system: { ...debian, user: 'root' } })).includes('system-package: apt install python3-requests'));
  });
});

describe('terminals: which virtual environment', () => {
  const venv = (commandLine: string, given: Parameters<typeof failed>[1]) => {
    const way = failed(commandLine, given)?.ways.find(({ kind }) => kind === 'run-again');
    return [way?.commandLine?.replace(/\/bin\/python -m pip .*$/, ''), way?.createVenv?.steps.map(({ program, args }) => [program, ...args].join(' '))];
  };
  const make = (path: string) => [path, [`/usr/bin/python3 -m venv ${path}`]];
  const rows: readonly (readonly [name: string, given: Parameters<typeof failed>[1], expected: readonly unknown[]])[] = [
    ["a new one in the workspace's folder", {}, make('/home/ada/p/.venv')],
    ["the same, from below the workspace's folder", { cwd: '/home/ada/p/a/b' }, make('/home/ada/p/.venv')],
    ['the one that is there', { system: withVenv('/home/ada/p/.venv') }, ['/home/ada/p/.venv', undefined]],
    ['by another name', { system: withVenv('/home/ada/p/env') }, ['/home/ada/p/env', undefined]],
    ['the nearest', { cwd: '/home/ada/p/a', system: withVenv('/home/ada/p/a/.venv', withVenv('/home/ada/p/.venv')) }, ['/home/ada/p/a/.venv', undefined]],
    ["outside the workspace's folder", { cwd: '/srv/other' }, make('/srv/other/.venv')],
    ['without a folder', { cwd: '/home/ada' }, make('/home/ada/.venv')],
    ['never at the root of all', { cwd: '/' }, [undefined, undefined]],
    ['a broken one stands in the way', { system: { ...debian, files: { ...debian.files, '/home/ada/p/.venv/pyvenv.cfg': '' } } }, [undefined, undefined]],
    [
      'with uv where there is no ensurepip',
      { system: { ...withoutEnsurepip, programs: { ...debian.programs, '/usr/local/bin/uv': 'uv' } } },
      ['/home/ada/p/.venv', ['/usr/local/bin/uv venv --seed --python /usr/bin/python3 /home/ada/p/.venv']],
    ],
  ];
  for (const [name, given, expected] of rows) it(name, () => assert.deepEqual(venv('pip install mypkg', given), expected));

  it('one without pip is filled from outside, and it is said', () => {
    const way = failed('pip install mypkg', { system: withVenv('/home/ada/p/.venv', debian, null) })?.ways[0];
    assert.equal(way?.commandLine, 'pip --python /home/ada/p/.venv/bin/python install mypkg');
    assert.match(way.note ?? '', /no pip of its own/);
  });

  it('what is left out is said', () => {
    const way = failed('sudo -H pip install --user mypkg')?.ways[0];
    assert.equal(way?.commandLine, '/home/ada/p/.venv/bin/python -m pip install mypkg');
    assert.match(way.note ?? '', /Without sudo: .* Without --user: /);
    assert.equal(failed('pip install mypkg')?.ways[0]?.note, undefined);
  });

  it('nothing is run again that cannot be rewritten truly', () => {
    for (const commandLine of [
      '$PIP install x',
      'p=pip; $p install x',
      'sh -c "pip install x"',
      'sudo -u bob pip install x',
      'sudo -i pip install x',
      'pip-sync',
      'echo x | sh -c "pip install x"',
    ])
      assert.equal(again(commandLine), undefined, commandLine);
  });
});

describe('terminals: PowerShell on Windows, by its forms alone', () => {
  const cwd = String.raw`C:\Users\me\my project`;
  const python = String.raw`C:\Users\me\AppData\Roaming\uv\python\cpython-3.12-windows-x86_64-none\python.exe`;
  const view = viewOf({ createVenv: { kind: 'ready', steps: [{ program: python, args: ['-m', 'venv', String.raw`${cwd}\.venv`] }] } });
  const windows = {
    ...debian,
    ...{
      interpreters: [],
      programs: {},
      files: {},
      links: {},
      scripts: {},
      listed: [],
      release: undefined,
      title: 'Windows',
      user: 'me',
      home: String.raw`C:\Users\me`,
    },
    variables: { PATH: String.raw`C:\Users\me\bin;C:\Windows` },
  };
  const ask = (commandLine: string, given: Partial<EndedCommand> = {}) =>
    ([undefined, windows] as const).map((system) => {
      const ended: EndedCommand = { commandLine, confidence: 'high', shell: 'pwsh', cwd, exitCode: 1, sightings: [refusal], ...given };
      return explainFailure(ended, {
        system,
        view: { ...view, report: { ...view.report, interpreter: { ...view.report.interpreter, path: python } } },
        folder: cwd,
      });
    });

  const rows: readonly (readonly [typed: string, expected: string | undefined])[] = [
    ['pip install requests', String.raw`& 'C:\Users\me\my project\.venv\Scripts\python.exe' -m pip install requests`],
    [
      "$env:FOO='a b'; python -m pip install -r 'my reqs.txt'",
      String.raw`$env:FOO='a b'; & 'C:\Users\me\my project\.venv\Scripts\python.exe' -m pip install -r 'my reqs.txt'`,
    ],
    [String.raw`pip.exe install --user .\wheel`, String.raw`& 'C:\Users\me\my project\.venv\Scripts\python.exe' -m pip install .\wheel`],
    ['pip install $name', undefined],
  ];
  for (const [typed, expected] of rows)
    it(typed, () => {
      for (const said of ask(typed)) {
        const way = said?.ways.find(({ kind }) => kind === 'run-again');
        assert.equal(way?.commandLine, expected);
        if (way)
          assert.deepEqual(way.createVenv, { path: String.raw`${cwd}\.venv`, steps: [{ program: python, args: ['-m', 'venv', String.raw`${cwd}\.venv`] }] });
      }
    });

  it('an activated one is silent', () => {
    const environment = { VIRTUAL_ENV: String.raw`C:\v`, Path: String.raw`C:\v\Scripts;C:\Windows` };
    assert.deepEqual(ask('pip install x', { environment }), [undefined, undefined]);
  });
});
