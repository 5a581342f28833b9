import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sighting } from '../../../server/protocol/terminal';

/** Output as a program printed it, where that was seen, and what it says. */
export interface Stream {
  readonly name: string;
  readonly source: string;
  readonly text: string;
  readonly says: readonly Sighting[];
}

const folder = join(__dirname, '../../../../test/unit/recognition/streams');
const pip: Sighting = { kind: 'externally-managed', installer: 'pip' };
const uv = (detail: string): Sighting => ({ kind: 'externally-managed', installer: 'uv', detail });
const missing = (detail: string): Sighting => ({ kind: 'no-module', installer: 'python', detail });
const unfound = (detail: string): Sighting => ({ kind: 'no-command', installer: 'shell', detail });
const noEnsurepip: Sighting = { kind: 'no-ensurepip', installer: 'venv', detail: 'python3.11-venv' };

const recorded = readdirSync(folder).map((name): Stream => ({ name, source: 'run on Debian 12', text: readFileSync(join(folder, name), 'utf8'), says: [pip] }));

/** pip's own words around the first of a distributor's: all that decides. */
const ofPip = (...lines: readonly string[]) =>
  [
    'error: externally-managed-environment',
    '',
    '× This environment is externally managed',
    `╰─> ${lines[0]}`,
    ...lines.slice(1).map((line) => `    ${line}`),
    '',
    'note: If you believe this is a mistake, please contact your Python installation or OS distribution provider. You can override this, at the risk of breaking your Python installation or OS, by passing --break-system-packages.',
    'hint: See PEP 668 for the detailed specification.',
    '',
  ].join('\n');

const distributors: readonly (readonly [name: string, source: string, text: string])[] = [
  [
    'Homebrew 2024',
    'machupicchubeta/dotfiles#505',
    ofPip('To install Python packages system-wide, try brew install', 'xyz, where xyz is the package you are trying to'),
  ],
  ['Homebrew 2025, sudo', 'geerlingguy/mac-dev-playbook#224', ofPip('To install Python packages system-wide, try brew install', 'xyz, where xyz')],
  ['Arch', 'pypa/pipx#1653', ofPip("To install Python packages system-wide, try 'pacman -S", "python-xyz', where xyz is the package you are trying to")],
  ['Alpine 3.17', 'cgomesu/tvhlink#21', ofPip('', 'The system-wide Python installation in Alpine is managed', 'by using the system package manager (apk).')],
  ['Alpine 3.19', 'alpinelinux/docker-alpine#361', ofPip('', 'The system-wide python installation should be maintained using the system')],
  ['MSYS2', 'msys2/MSYS2-packages#4762', ofPip("To install Python packages system-wide, try 'pacman -S", "python-xyz', where xyz")],
  [
    'MSYS2, no UTF-8',
    'python-pillow/Pillow#8562',
    "error: externally-managed-environment\r\n\r\nThis environment is externally managed\r\n\r\nTo install Python packages system-wide, try 'pacman -S\r\n",
  ],
  [
    'Kali',
    'LionSec/xerosploit#357',
    ofPip('To install Python packages system-wide, try apt install', 'python3-xyz', '', 'If you wish to install a non-Kali-packaged'),
  ],
  ['Raspberry Pi OS', 'rdavydov/Twitch-Channel-Points-Miner-v2#770', ofPip('To install Python packages', '', 'For more information visit http://rptl.io/venv')],
  [
    'Void',
    'void-linux/void-packages#43735',
    ofPip('The system-wide Python installation in Void should be maintained using', 'the system package manager, xbps.'),
  ],
  ['Gentoo', 'gentoo.git dev-lang/python-common', ofPip('', 'The system-wide Python installation in Gentoo should be maintained')],
  ['German', 'a marker with Error-de; pip 26.2.1 under de_DE.UTF-8', ofPip('Um Python-Pakete systemweit zu installieren, nutze apt.')],
  ['Chinese, and nothing of it ASCII', 'made up: PEP 668 lets a distributor write what it will', ofPip('请使用系统包管理器', '安装软件包。')],
  [
    'a marker without words',
    'pip 26.2.1, empty marker',
    ofPip('The Python environment under /usr is managed externally, and may not be manipulated by the user.'),
  ],
  ['symbols lost on the way', 'heroku/alpinehelloworld#28', ofPip('The system').replaceAll(/[×╰─]/g, '\ufffd\ufffd')],
  ['ASCII symbols', 'rich with a legacy Windows console', ofPip('x').replace('×', 'x').replace('╰─>', '+->')],
  ['indented by a script', 'aminya/setup-cpp#246', ofPip('To install Python packages').replaceAll(/^/gm, '  ')],
];

const others: readonly (readonly [name: string, source: string, text: string, says: readonly Sighting[]])[] = [
  [
    'uv 0.1',
    'astral-sh/uv crates/uv/src/commands/pip_install.rs at 0.1',
    'error: The interpreter at /usr is externally managed, and indicates the following:\n\n  To install',
    [uv('/usr')],
  ],
  [
    'uv 0.5, an interpreter of its own',
    'astral-sh/uv#10300',
    'Using Python 3.10.16 environment at: .local/share/uv/python/cpython-3.10.16-linux-x86_64-gnu\nerror: The interpreter at .local/share/uv/python/cpython-3.10.16-linux-x86_64-gnu is externally managed, and indicates the following:\n\n  This Python installation is managed by uv and should not be modified.\n',
    [uv('.local/share/uv/python/cpython-3.10.16-linux-x86_64-gnu')],
  ],
  [
    'uv 0.9, Homebrew',
    'astral-sh/uv#16628',
    'error: The interpreter at /usr/local/opt/python@3.14/Frameworks/Python.framework/Versions/3.14 is externally managed, and indicates the following:\n',
    [uv('/usr/local/opt/python@3.14/Frameworks/Python.framework/Versions/3.14')],
  ],
  [
    'uv without words',
    'astral-sh/uv at 0.2',
    'error: The interpreter at /usr is externally managed. Instead, create a virtual environment with `uv venv`.\n',
    [uv('/usr')],
  ],
  [
    'uv 2026, in colours',
    'astral-sh/uv crates/uv/src/commands/pip at 2026-08',
    '\x1b[1m\x1b[31merror\x1b[39m\x1b[0m: The interpreter at `\x1b[36m/usr\x1b[39m` is externally managed, and indicates the following:\r\n\r\n  \x1b[32mUse apt.\x1b[39m\r\n',
    [uv('/usr')],
  ],
  [
    "Debian's venv",
    'run on Debian 12, python3.11 3.11.2-6+deb12u6 without python3.11-venv',
    'The virtual environment was not created successfully because ensurepip is not\r\navailable.  On Debian/Ubuntu systems, you need to install the python3-venv\r\npackage using the following command.\r\n\r\n    apt install python3.11-venv\r\n\r\nYou may need to use sudo with that command.  After installing the python3-venv\r\npackage, recreate your virtual environment.\r\n\r\nFailing command: /tmp/vv/bin/python3\r\n\r\n',
    [noEnsurepip],
  ],
  [
    'pipx 1.1 on the same',
    'run on Debian 12',
    '\x1b[?25lcreating virtual environment...\r\ncreating shared libraries...\r\nThe virtual environment was not created successfully because ensurepip is not\r\navailable.  On Debian/Ubuntu systems, you need to install the python3-venv\r\npackage using the following command.\r\n\r\n    apt install python3.11-venv\r\n\r\n',
    [noEnsurepip],
  ],
  [
    "Debian's ensurepip",
    'run on Debian 12',
    'ensurepip is disabled in Debian/Ubuntu for the system python.\r\n\r\nPython modules for the system python are usually handled by dpkg and apt-get.\r\n',
    [{ kind: 'ensurepip-disabled', installer: 'ensurepip' }],
  ],
  ['no pip', 'run on Debian 12', '/usr/bin/python3: No module named pip\r\n', [missing('pip')]],
  ['no venv', 'CPython 3.11 Lib/runpy.py', '/usr/bin/python3: No module named venv\r\n', [missing('venv')]],
  ['no ensurepip', 'CPython 3.11 Lib/runpy.py', '/usr/bin/python3.11: No module named ensurepip\n', [missing('ensurepip')]],
  ['no pip, imported', 'run on Debian 12', "ModuleNotFoundError: No module named 'pip'\n", [missing('pip')]],
  [
    'no pip, in the colours of 3.13',
    'CPython 3.13 Lib/traceback.py',
    "\x1b[1;35mModuleNotFoundError\x1b[0m: \x1b[35mNo module named 'pip._internal'\x1b[0m\r\n",
    [missing('pip')],
  ],
  ['no command, bash', 'bash 5.2, run on Debian 12', 'bash: pip: command not found\r\n', [unfound('pip')]],
  ['no command, a login bash', 'bash 5.2, run on Debian 12', '-bash: pip3.11: command not found\r\n', [unfound('pip3.11')]],
  ['no command, bash -c', 'bash 5.2, run on Debian 12', '/usr/bin/bash: line 1: pip3: command not found\n', [unfound('pip3')]],
  ['no command, sudo', 'sudo 1.9.13, run on Debian 12', 'sudo: pip: command not found\r\n', [{ ...unfound('pip'), installer: 'sudo' }]],
  ['no command, zsh', 'zsh 5.9, run on Debian 12', 'zsh: command not found: pip\r\n', [unfound('pip')]],
  ['no command, zsh -c', 'zsh 5.9, run on Debian 12', 'zsh:1: command not found: pip3\n', [unfound('pip3')]],
  ['no command, fish', 'fish 3.6, run on Debian 12', 'fish: Unknown command: pip\r\nfish: \r\npip install x\r\n^~^\r\n', [unfound('pip')]],
  ['no command, fish 3.0', 'fish-shell at 3.0, __fish_default_command_not_found_handler', 'fish: Unknown command pip\n', [unfound('pip')]],
  ['no command, fish 2', 'fish-shell at 2.7, src/parse_execution.cpp', "fish: Unknown command 'pip'\n", [unfound('pip')]],
  ['no command, dash', 'dash 0.5.12, run on Debian 12', '/usr/bin/dash: 1: pip: not found\n', [unfound('pip')]],
  ['no command, sh', 'dash 0.5.12, as sh', 'sh: 1: pip3: not found\n', [unfound('pip3')]],
  ['no command, busybox', 'busybox, shell/ash.c', '-ash: pip: not found\n', [unfound('pip')]],
  [
    "no command, Debian's package command-not-found",
    'CommandNotFound/CommandNotFound.py',
    "Command 'pip' not found, but can be installed with:\r\nsudo apt install python3-pip\r\n",
    [unfound('pip')],
  ],
  [
    'another command',
    'made up',
    'bash: pipx: command not found\nzsh: command not found: pip-sync\nfish: Unknown command: pip-audit\nbash: pip: Permission denied\nsudo: pip-audit: command not found\n',
    [],
  ],
  ['another module', 'CPython 3', "ModuleNotFoundError: No module named 'pipdeptree'\n/usr/bin/python3: No module named pip_audit\n", []],
  ['a module that cannot be run', 'run on Debian 12', "/usr/bin/python3: No module named ensurepip.__main__; 'ensurepip' is a package\n", []],
  ['a marker by name', 'ls', '/usr/lib/python3.11/EXTERNALLY-MANAGED\n', []],
  ['talk of it', 'this project', 'Would this be refused as externally-managed-environment? It is an externally managed environment.\n', []],
  ['something else of the kind', 'made up', 'The cluster is externally managed. ensurepip is fine. This environment is managed.\n', []],
];

/** Every form we know, and what looks like one and is none. */
export const streams: readonly Stream[] = [
  ...recorded,
  ...distributors.map(([name, source, text]) => ({ name, source, text, says: [pip] })),
  ...others.map(([name, source, text, says]) => ({ name, source, text, says })),
];
