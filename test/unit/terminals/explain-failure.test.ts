import assert from 'node:assert/strict';
import { explainFailure } from '../../../server/src/terminals/explain-failure';
import { bare, debian, failed, refusal, unfound, viewOf, waysOf, withVenv } from './made-up-terminal';

const uv = { kind: 'externally-managed', installer: 'uv', detail: '/usr' } as const;
const noEnsurepip = { kind: 'no-ensurepip', installer: 'venv', detail: 'python3.11-venv' } as const;

const bySudo = { kind: 'no-command', installer: 'sudo', detail: 'pip' } as const;

const inVenv = withVenv('/home/ada/p/.venv');
const typed = (commandLine: string, cwd = '/home/ada/p') => ({ commandLine, cwd });

describe('terminals: what happened', () => {
  it('is said in two sentences, with the call, the ways and the whole story', () => {
    const said = failed('cd sub && pip install -r "a b.txt" requests', { cwdAfter: '/home/ada/p/sub' });
    assert.equal(said?.subject, 'pip install -r "a b.txt" requests');
    assert.equal(
      said.message,
      'pip did not install requests and what a b.txt asks for: this Python is looked after by Debian, and pip may not change it. In a virtual environment pip may do that.',
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

  it('of a project that is installed to be edited', () => {
    const said = (line: string) => failed(line)?.message.replace(/:.*/, '');
    assert.equal(said('pip install -e .'), 'pip did not install this project');
    assert.equal(said('pip install --editable ../x requests'), 'pip did not install ../x and requests');
  });

  it('of programs, with pipx first', () => {
    const said = (line: string) => failed(line)?.message.replace(/^.*?\. /, '');
    assert.equal(said('pip install black==24.1'), 'black is a program you run: pipx gives it an environment of its own.');
    assert.equal(said('pip install Black ruff'), 'black and ruff are programs you run: pipx gives each an environment of its own.');
    assert.equal(said('pip install black requests'), 'In a virtual environment pip may do that.');
  });

  it('of a pip that the shell does not find, in two sentences too', () => {
    const said = failed('pip install -r requirements.txt', { system: bare, ...unfound('pip') });
    assert.equal(
      said?.message,
      'This Python has no pip command, so nothing was installed; adding one to the system would not help, as Debian looks after this Python and pip may not change it. A virtual environment brings a pip of its own.',
    );
  });

  it('of a command of several lines, whose prompts VS Code may have taken for a part of it', () => {
    const lines = ['pip \\', '  install \\', '  split'];
    const plain = failed(lines.join('\n'));
    assert.equal(plain?.subject, 'pip install split');
    assert.ok(waysOf(plain).includes('run-again: /home/ada/p/.venv/bin/python -m pip install split'));
    assert.deepEqual(failed(lines.join('\n> ')), plain);
    const document = ['pip install -r /dev/stdin <<EOF', 'split', 'EOF'];
    assert.deepEqual(failed(document.join('\nheredoc> ')), failed(document.join('\n')));
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
    ['activated by an earlier command', 'sudo pip install x', { system: inVenv, before: [typed('ls'), typed('source .venv/bin/activate'), typed('cd sub')] }],
    [
      'activated by an earlier command of fish',
      'sudo pip install x',
      { system: inVenv, shell: 'fish', before: [typed('source ../.venv/bin/activate.fish', '/home/ada/p/sub')] },
    ],
    ['an activated conda environment', 'sudo pip install x', { environment: { PATH: '/c/bin:/usr/bin', CONDA_PREFIX: '/c' } }],
    ['a venv that was made after all', 'python3 -m venv v', { sightings: [noEnsurepip], exitCode: 0 }],
    ['no command, but another exit code', 'pip install x', { system: bare, ...unfound('pip'), exitCode: 1 }],
    ['sudo found no command, but another exit code', 'sudo pip install x', { system: bare, sightings: [bySudo], exitCode: 127 }],
    ['another command was not found', 'pip3 install x', { system: bare, ...unfound('pip') }],
    ['a pip that is there', 'pip install x', unfound('pip')],
    ['no command, and no install', 'pip list', { system: bare, ...unfound('pip') }],
    ['no command, and the one of the system would do it: an override', 'PIP_BREAK_SYSTEM_PACKAGES=1 pip install x', { system: bare, ...unfound('pip') }],
    ['no command, and the one of the system would do it: another folder', 'pip install --target lib x', { system: bare, ...unfound('pip') }],
    [
      'no command, and a Python that is not managed',
      'pip install x',
      { system: { ...bare, interpreters: bare.interpreters.map((each) => ({ ...each, marked: false })) }, ...unfound('pip') },
    ],
    ['no command for a script', './install.sh', { system: bare, ...unfound('pip') }],
    ['text that goes on and on', `pip install ${'x '.repeat(20_000)}`, {}],
  ];
  for (const [name, commandLine, given] of silent) it(`silent: ${name}`, () => assert.equal(failed(commandLine, given), undefined));

  const told: readonly (readonly [name: string, commandLine: string, given?: Parameters<typeof failed>[1]])[] = [
    ['sudo found no command', 'sudo pip install x', { system: bare, sightings: [bySudo], exitCode: 1 }],
    ['the last command went well, pip did not', 'pip install x; echo done', { exitCode: 0 }],
    ['a command that is not followed ended it', 'pip install x; make', { exitCode: 2 }],
    ['the shell does not say how it ended', 'pip install x', {}],
    ['a fallback failed too', 'pip install x || make', { exitCode: 2 }],
    ['a fallback of another command', 'make || true; pip install x; echo done', { exitCode: 0 }],
    ['a fallback before it', 'test -d x || pip install x', { exitCode: 1 }],
    ['a pipe hides it', 'pip install x | tee log', { exitCode: 0 }],
    ['in the background', 'pip install x &', { exitCode: 0 }],
    [
      'nothing was activated earlier',
      'sudo pip install x',
      { before: [typed('source setup.sh'), typed('python3 -m venv .venv'), typed('export PIP_BREAK_SYSTEM_PACKAGES=1')] },
    ],
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
