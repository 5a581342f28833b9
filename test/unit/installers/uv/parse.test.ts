import * as assert from 'node:assert/strict';
import type { Value } from '../../../../server/src/model/value';
import { parseUv, parseUvx, type UvCall, type UvSettings } from '../../../../server/src/installers/uv/parse';
import { plain, texts, words } from '../words';

/** What decides of a call, as one line. */
function summary(call: UvCall): string {
  const chosen = [
    call.system.value === false ? '' : `system:${call.system.value}(${call.system.from})`,
    call.python ? `python:${plain(call.python.value)}(${call.python.from})` : '',
    call.elsewhere ? `elsewhere:${plain(call.elsewhere.value)}` : '',
    call.override.value === false ? '' : `override:${call.override.value}(${call.override.from})`,
    call.venv
      ? `venv:${call.venv.path === undefined ? '' : plain(call.venv.path)}${call.venv.seed ? '+pip' : ''}${call.venv.systemSitePackages ? '+site' : ''}`
      : '',
    call.packages.length > 0 ? `packages:${texts(call.packages)}` : '',
    call.requirementFiles.length > 0 ? `files:${texts(call.requirementFiles)}` : '',
    call.runs.length > 0 ? `runs:${texts(call.runs).join(' ')}` : '',
    call.unknown.length > 0 ? 'unknown' : '',
    call.fails ? 'fails' : '',
  ];
  return [`${call.command} ${call.action}`, ...chosen].filter((part) => part !== '').join(' ');
}

const rows: readonly (readonly [line: string, expected: string, variables?: Readonly<Record<string, Value>>, settings?: UvSettings])[] = [
  ['pip install x', 'pip install install packages:x'],
  ['pip install --system x', 'pip install install system:true(--system) packages:x'],
  ['pip install --system --no-system x', 'pip install install packages:x'],
  ['pip install --no-system --system --no-system x', 'pip install install packages:x'],
  ['-q pip install -p /usr/bin/python3 x', 'pip install install python:/usr/bin/python3(-p) packages:x'],
  ['pip install -p3.12 x', 'pip install install python:3.12(-p) packages:x'],
  ['pip install -Uqr requirements.txt', 'pip install install files:requirements.txt'],
  ['pip install --requirements=a -r b -e . -c c.txt', 'pip install install packages:. files:a,b'],
  ['pip install --system --break-system-packages x', 'pip install install system:true(--system) override:true(--break-system-packages) packages:x'],
  ['pip install --target d x', 'pip install install elsewhere:d packages:x'],
  ['pip install -t d x', 'pip install install elsewhere:d packages:x'],
  ['pip install --prefix=/usr --system x', 'pip install install system:true(--system) elsewhere:/usr packages:x'],
  ['pip install --user x', 'pip install install packages:x fails'],
  ['pip install $MANY x', 'pip install install packages:?,x unknown'],
  ['pip install x', 'pip install install system:true(UV_SYSTEM_PYTHON) packages:x', { UV_SYSTEM_PYTHON: '1' }],
  ['pip install x', 'pip install install packages:x', { UV_SYSTEM_PYTHON: 'No' }],
  ['pip install x', 'pip install install packages:x fails', { UV_SYSTEM_PYTHON: 'maybe' }],
  ['pip install x', 'pip install install system:unknown(UV_SYSTEM_PYTHON) packages:x', { UV_SYSTEM_PYTHON: { pieces: [{ because: '' }] } }],
  ['pip install --no-system x', 'pip install install packages:x', { UV_SYSTEM_PYTHON: '1' }],
  [
    'pip install x',
    'pip install install python:3.12(UV_PYTHON) override:true(UV_BREAK_SYSTEM_PACKAGES) packages:x',
    { UV_PYTHON: '3.12', UV_BREAK_SYSTEM_PACKAGES: 'true' },
  ],
  ['pip install x', 'pip install install packages:x', { PIP_BREAK_SYSTEM_PACKAGES: '1' }],
  [
    'pip install x',
    'pip install install system:true(the pip section of the settings) override:true(the pip section of the settings) packages:x',
    {},
    { system: true, breakSystemPackages: true },
  ],
  ['pip sync a.txt b.txt', 'pip sync install files:a.txt,b.txt'],
  ['pip uninstall -y --system x', 'pip uninstall uninstall system:true(--system) packages:x'],
  ['pip list --system', 'pip list other system:true(--system)'],
  ['pip install --help', 'undefined other'],
  ['venv', 'venv create-venv venv:'],
  ['venv --seed -p 3.12 .venv', 'venv create-venv python:3.12(-p) venv:.venv+pip'],
  ['venv --system-site-packages /opt/v', 'venv create-venv venv:/opt/v+site'],
  ['venv', 'venv create-venv venv:+pip', { UV_VENV_SEED: '1' }],
  ['tool install ruff', 'tool install other packages:ruff'],
  ['tool run --from x ruff --python 3', 'tool run run runs:ruff --python 3'],
  ['run --with x python -m pip install y', 'run run runs:python -m pip install y'],
  ['run -m pytest -x', 'run run runs:python -m pytest -x'],
  ['add --dev x', 'add other packages:x'],
  ['sync --frozen', 'sync other'],
  ['--version', 'undefined other'],
  ['$MANY pip install x', 'pip install install packages:x unknown'],
];

describe('uv', () => {
  for (const [line, expected, variables, settings] of rows) {
    it(`${Object.entries(variables ?? {})
      .map(([name, value]) => `${name}=${plain(value)} `)
      .join('')}uv ${line}`, () => {
      assert.equal(summary(parseUv(words(line), (name) => variables?.[name], settings)), expected);
    });
  }

  it('uvx is uv tool run', () => {
    assert.equal(summary(parseUvx(words('--from x ruff check .'), () => undefined)), 'tool run run runs:ruff check .');
  });
});
