import assert from 'node:assert/strict';
import { explain } from '../../../server/src/analysis/explain';
import { resolveNamed } from '../../../server/src/analysis/resolve-place';

const bring = (name: string) => `pip install --break-system-packages ${name} && `;

// What each tool does on a marked Python of Debian 12, as read in its source or seen: the last call's installer and verdict.
const rows: readonly (readonly [command: string, expected: string, user?: string])[] = [
  [`${bring('uv')}uv pip install --system flask`, 'uv refused'],
  [`${bring('uv')}UV_SYSTEM_PYTHON=1 uv pip install flask`, 'uv refused'],
  [`${bring('uv')}uv pip install flask`, 'uv fails'],
  [`${bring('uv')}uv pip install --system --break-system-packages flask`, 'uv allowed'],
  [`${bring('uv')}UV_BREAK_SYSTEM_PACKAGES=1 uv pip install --system flask`, 'uv allowed'],
  [`${bring('uv')}PIP_BREAK_SYSTEM_PACKAGES=1 uv pip install --system flask`, 'uv refused'],
  [`${bring('uv')}uv pip install --system --target lib flask`, 'uv allowed'],
  [`${bring('uv')}uv pip install --system --dry-run flask`, 'uv refused'],
  [`${bring('uv')}uv pip install --python /usr/bin/python3 flask`, 'uv refused'],
  [`${bring('uv')}uv venv && uv pip install flask`, 'uv allowed'],
  [`${bring('uv')}uv venv && . .venv/bin/activate && pip install flask`, 'pip refused'],
  [`${bring('uv')}uv venv --seed && . .venv/bin/activate && pip install flask`, 'pip allowed'],
  [`${bring('uv')}uv pip install --target lib flask`, 'uv allowed'],
  [`${bring('uv')}uv pip install --prefix=/install flask`, 'uv allowed'],
  ['pipx install --global uv && uv pip install --system flask', 'uv refused'],
  [`${bring('uv')}uv pip install --user flask`, 'uv fails'],
  ['pipx install black', 'pipx allowed'],
  ['PIP_TARGET=/tmp/x pipx install black', 'pipx allowed'],
  ['pip install --user pipx', 'pip refused'],
  ['python3 -m ensurepip', 'ensurepip fails'],
  ['touch get-pip.py; python3 get-pip.py', 'get-pip refused'],
  ['touch get-pip.py; python3 get-pip.py --break-system-packages', 'get-pip allowed'],
  ['touch get-pip.py; PIP_BREAK_SYSTEM_PACKAGES=1 python3 get-pip.py', 'get-pip allowed'],
  ['apt-get purge -y python3-pip; touch get-pip.py; python3 get-pip.py --break-system-packages && pip install x', 'pip refused'],
  ['apt-get purge -y python3-pip; touch get-pip.py; python3 get-pip.py --break-system-packages --user && pip install x', 'pip fails'],
  ['apt-get purge -y python3-pip; touch get-pip.py; python3 get-pip.py --break-system-packages --user && ~/.local/bin/pip install x', 'pip refused'],
  ['python3 setup.py install', 'setup.py allowed'],
  [`${bring('poetry')}poetry install`, 'poetry allowed'],
  [`${bring('pdm')}pdm install`, 'pdm allowed'],
  [`${bring('flit')}flit install`, 'flit fails'],
  [`${bring('flit')}FLIT_ROOT_INSTALL=1 flit install`, 'flit refused'],
  ['sudo pip install --break-system-packages flit && flit install', 'flit refused', 'dev'],
  [`${bring('pipenv')}pipenv install`, 'pipenv allowed'],
  ['python3 -m venv v && v/bin/pip install uv && v/bin/uv pip install --system flask', 'uv refused'],
  ['virtualenv v && v/bin/pip install flask', 'pip allowed'],
  ...['755 /w', 'g+w /w', '777 /w', 'a+rwX /w', '-R o+w /w', 'u+w /w', '+w /w'].map(
    (mode) => [`useradd ann; mkdir /w && chmod ${mode} && su ann -c 'python3 -m venv /w/v'`, /^(755|u|\+)/.test(mode) ? 'venv fails' : 'venv allowed'] as const,
  ),
  ["useradd ann; mkdir /w && chown ann /w && su ann -c 'python3 -m venv /w/v'", 'venv allowed'],
  ['useradd ann; mkdir /w && chown "$(stat -c %U /srv)" /w && su ann -c "python3 -m venv /w/v"', 'venv allowed'],
  ["useradd ann; mkdir /w && chown root /w && su ann -c 'python3 -m venv /w/v'", 'venv fails'],
];

describe('what each tool does on a marked Python', () => {
  const place = resolveNamed({ image: 'debian:bookworm' });
  for (const [command, expected, user] of rows) {
    it(`${command}${user === undefined ? '' : ` (${user})`}`, () => {
      assert.ok(place);
      const last = explain({ command, place, user, cwd: '/work', files: { 'setup.py': '', 'pyproject.toml': '' } }).invocations.at(-1);
      assert.equal(`${last?.installer} ${last?.verdict}`, expected);
    });
  }
});

describe('ensurepip on an unmarked Python without pip', () => {
  const place = resolveNamed({ image: 'alpine:3.18', packages: ['python3'] });
  const rows: readonly (readonly [command: string, expected: string])[] = [
    ['pip3 install x', 'fails'],
    ['python3 -m ensurepip && pip3 install x', 'allowed'],
    ['python3 -m ensurepip && pip install x', 'fails'],
    ['python3 -m ensurepip --default-pip && pip install x', 'allowed'],
    ['python3 -m ensurepip --altinstall && pip3 install x', 'fails'],
    ['python3 -m ensurepip --altinstall && pip3.11 install x', 'allowed'],
  ];
  for (const [command, expected] of rows) {
    it(command, () => {
      assert.ok(place);
      assert.equal(explain({ command, place, cwd: '/work' }).invocations.at(-1)?.verdict, expected);
    });
  }
});

describe('ensurepip on a Python whose marker was taken away', () => {
  const place = resolveNamed({ image: 'alpine:3.20', packages: ['python3'] });
  const rows: readonly (readonly [command: string, expected: string])[] = [
    ['python3 -m ensurepip', 'ensurepip refused'],
    ['rm /usr/lib/python*/EXTERNALLY-MANAGED; python3 -m ensurepip; pip3 install x', 'pip allowed'],
    ['rm /usr/lib/python*/EXTERNALLY-MANAGED; python3 -m ensurepip && rm -r /usr/lib/python*/ensurepip && pip3 install x', 'pip allowed'],
    ['rm /usr/lib/python*/EXTERNALLY-MANAGED; python3 -m ensurepip && pip3 install -U pip && pip install x', 'pip allowed'],
    ['rm /usr/lib/python*/EXTERNALLY-MANAGED; python3 -m ensurepip --user; python3 -m pip install x', 'pip allowed'],
    ['rm /usr/lib/python*/EXTERNALLY-MANAGED; python3 -m ensurepip --root /mnt; python3 -m pip install x', 'pip fails'],
  ];
  for (const [command, expected] of rows) {
    it(command, () => {
      assert.ok(place);
      const last = explain({ command, place, cwd: '/work' }).invocations.at(-1);
      assert.equal(`${last?.installer} ${last?.verdict}`, expected);
    });
  }
});

describe("pipx in dev containers' images of Python", () => {
  const place = resolveNamed({ image: 'mcr.microsoft.com/devcontainers/python:3.12' });
  for (const [command, expected] of [
    ['pipx install black', 'pipx allowed'],
    ['pipx install uv && uv pip install --system flask', 'uv allowed'],
  ]) {
    it(`${command}`, () => {
      assert.ok(place);
      const last = explain({ command: command ?? '', place, cwd: '/work' }).invocations.at(-1);
      assert.equal(`${last?.installer} ${last?.verdict}`, expected);
    });
  }
});
