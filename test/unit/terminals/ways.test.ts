import assert from 'node:assert/strict';
import { again, bare, debian, failed, viewOf, unfound, waysOf, withoutEnsurepip, withoutPip, withVenv } from './made-up-terminal';

const noEnsurepip = { kind: 'no-ensurepip', installer: 'venv', detail: 'python3.11-venv' } as const;
const noPip = { kind: 'no-module', installer: 'python', detail: 'pip' } as const;

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
      'extras, which no package of Debian has',
      'pip install "requests[socks]"',
      {},
      ['run-again: /home/ada/p/.venv/bin/python -m pip install "requests[socks]"', 'explain'],
    ],
    [
      'options that only say how',
      'pip install --no-warn-script-location --progress-bar=off requests',
      {},
      [
        'run-again: /home/ada/p/.venv/bin/python -m pip install --no-warn-script-location --progress-bar=off requests',
        'system-package: sudo apt install python3-requests',
        'explain',
      ],
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
      ['run-again: pip --python /home/ada/p/.venv/bin/python install mypkg', 'venv-package: sudo apt install python3.11-venv', 'explain'],
    ],
    [
      'no pip',
      'python3 -m pip install mypkg',
      { system: withoutPip, sightings: [noPip] },
      ['run-again: /home/ada/p/.venv/bin/python -m pip install mypkg', 'explain'],
    ],
    [
      'neither pip nor ensurepip: the package brings both',
      'python3 -m pip install mypkg',
      { system: bare, sightings: [noPip] },
      [
        'venv-package: sudo apt install python3.11-venv && /usr/bin/python3 -m venv /home/ada/p/.venv && /home/ada/p/.venv/bin/python -m pip install mypkg',
        'explain',
      ],
    ],
    [
      'no pip command',
      'cd sub && pip install -r requirements.txt',
      { system: withoutPip, ...unfound('pip'), cwdAfter: '/home/ada/p/sub' },
      ['run-again: /home/ada/p/.venv/bin/python -m pip install -r requirements.txt', 'explain'],
    ],
    [
      'no pip command, and a virtual environment',
      'pip3 install requests',
      { system: withVenv('/home/ada/p/.venv', bare), ...unfound('pip3') },
      ['run-again: /home/ada/p/.venv/bin/python -m pip install requests', 'system-package: sudo apt install python3-requests', 'explain'],
    ],
    [
      'neither a pip command nor ensurepip',
      'pip install -r requirements.txt',
      { system: bare, ...unfound('pip') },
      [
        'venv-package: sudo apt install python3.11-venv && /usr/bin/python3 -m venv /home/ada/p/.venv && /home/ada/p/.venv/bin/python -m pip install -r requirements.txt',
        'explain',
      ],
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

  it("asks for root's password where there is no sudo", () => {
    const ways = waysOf(failed('pip install requests', { view: viewOf({ become: 'su' }) }));
    assert.equal(ways[1], "system-package: su - -c 'apt install python3-requests'");
  });

  it('root types no sudo', () => {
    assert.ok(waysOf(failed('pip install requests', { system: { ...debian, user: 'root' } })).includes('system-package: apt install python3-requests'));
  });
});

describe('terminals: which virtual environment', () => {
  const broken = { ...debian, files: { ...debian.files, '/home/ada/p/.venv/pyvenv.cfg': '' } };
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
    ['in the place of a broken one', { system: broken }, make('/home/ada/p/.venv')],
    [
      'with uv where there is no ensurepip',
      { system: { ...withoutEnsurepip, programs: { ...debian.programs, '/usr/local/bin/uv': 'uv' } } },
      ['/home/ada/p/.venv', ['/usr/local/bin/uv venv --seed --python /usr/bin/python3 /home/ada/p/.venv']],
    ],
  ];
  for (const [name, given, expected] of rows) it(name, () => assert.deepEqual(venv('pip install mypkg', given), expected));

  it('a broken one is replaced, and it is said', () => {
    const way = failed('pip install mypkg', { system: broken })?.ways[0];
    assert.equal(way?.label, 'Replace the broken .venv and run again');
    assert.equal(way.createVenv?.replaces, true);
    assert.equal(way.note, 'The Python of /home/ada/p/.venv is gone; what was installed there is not carried over.');
    assert.equal(failed('pip uninstall mypkg', { system: broken })?.ways[0]?.kind, 'explain');
  });

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

  describe('where the shell stands now', () => {
    const sub = '/home/ada/p/sub';
    const pip = '/home/ada/p/.venv/bin/python -m pip';
    const lines: readonly (readonly [typed: string, given: Parameters<typeof again>[1], expected: string])[] = [
      ['cd sub && pip install .', { cwdAfter: sub }, `${pip} install .`],
      ['cd sub && pip install . && make', { cwdAfter: sub }, `${pip} install . && make`],
      ['git clone u && cd sub && sudo pip install .; make', { cwdAfter: sub }, `${pip} install .; make`],
      ['cd sub && pip install .', { cwdAfter: sub, shell: 'fish' }, `${pip} install .`],
      ["cd 'it\\'s && x' && pip install .", { cwdAfter: sub, shell: 'fish' }, `${pip} install .`],
      ['cd sub && pip install .', { cwdAfter: sub, shell: 'pwsh' }, `${pip} install .`],
      ['cd sub || cd other && pip install .', { cwdAfter: sub }, `cd /home/ada/p && cd sub || cd other && ${pip} install .`],
      ['cd sub; pip install .', { cwdAfter: sub }, `cd /home/ada/p && cd sub; ${pip} install .`],
      ['cd sub; pip install .', { cwdAfter: sub, shell: 'pwsh' }, `cd /home/ada/p; cd sub; ${pip} install .`],
      ['cd sub; pip install .', { cwdAfter: '/home/ada/p' }, `cd sub; ${pip} install .`],
      ['(cd sub && pip install .)', { cwdAfter: '/home/ada/p' }, `(cd sub && ${pip} install .)`],
      ['cd sub; pip install .', {}, `cd /home/ada/p && cd sub; ${pip} install .`],
      ['cd sub && pip install .; cd ..', { cwdAfter: '/home/ada/p', exitCode: 0 }, `cd ${sub} && ${pip} install .; cd ..`],
      ['cd sub && pip install .', { cwdAfter: sub, cwdNow: '/home/ada/p' }, `cd ${sub} && ${pip} install .`],
      ['cd sub && pip install .', { cwdAfter: sub, cwdNow: '/home/ada/p', shell: 'pwsh' }, `cd ${sub}; ${pip} install .`],
      ['pip install x', { cwdAfter: '/home/ada/p', cwdNow: '/tmp', system: withVenv('/tmp/.venv') }, `cd /home/ada/p && ${pip} install x`],
      ['cd sub && pip install .', { cwdAfter: sub, fresh: true }, `cd sub && ${pip} install .`],
    ];
    for (const [typed, given, expected] of lines) it(`${given?.shell ?? 'bash'}: ${typed}`, () => assert.equal(again(typed, given), expected));
  });

  it('nothing is run again that cannot be rewritten truly', () => {
    for (const commandLine of ['$PIP install x', 'p=pip; $p install x', 'sudo -u bob pip install x', 'sudo -i pip install x', 'pip-sync'])
      assert.equal(again(commandLine), undefined, commandLine);
  });
});
