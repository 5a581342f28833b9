import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/analysis/analyse';
import { defaultOptions } from '../../../server/src/analysis/options';

const facts = { machine: { system: undefined, interpreter: undefined, active: undefined }, images: {}, readBeside: () => undefined };

/** What is said of a Dockerfile of these instructions, as `line: message`, hints and all. */
function said(...lines: readonly string[]): readonly string[] {
  const text = lines.join('\n');
  const options = { ...defaultOptions, rules: { 'next-release': 'hint' } } as const;
  const { findings } = analyse({ path: 'Dockerfile', text }, facts, options);
  return findings.map(({ message, span }) => `${text.slice(0, span.start).split('\n').length}: ${message}`);
}

const bookworm = ['FROM debian:bookworm', 'RUN apt-get update && apt-get install -y python3-pip'];

describe('rules: what people read', () => {
  const rows: readonly (readonly [name: string, lines: readonly string[], ...messages: string[]])[] = [
    [
      'a refused install',
      [...bookworm, 'RUN pip install flask'],
      '3: pip will refuse this install: Debian 12 (bookworm) looks after this Python itself (externally-managed-environment). A virtual environment is the place for it.',
    ],
    [
      'the first reason why a variable does not help',
      [
        'FROM debian:bookworm',
        'RUN apt-get update && apt-get install -y python3-pip sudo',
        'RUN export PIP_BREAK_SYSTEM_PACKAGES=1',
        'RUN sudo pip install flask || true',
      ],
      '3: PIP_BREAK_SYSTEM_PACKAGES does not help: a variable of one RUN is gone in the next.',
      '4: pip will refuse this install: Debian 12 (bookworm) looks after this Python itself (externally-managed-environment). A virtual environment is the place for it.',
    ],
    [
      'a variable is for its own stage first',
      [
        ...bookworm,
        'RUN pip install flask || true',
        'FROM debian:trixie',
        'ENV PIP_BREAK_SYSTEM_PACKAGES=off',
        'RUN apt-get update && apt-get install -y python3-pip',
        'RUN pip install x || true',
      ],
      '3: pip will refuse this install: Debian 12 (bookworm) looks after this Python itself (externally-managed-environment). A virtual environment is the place for it.',
      '5: PIP_BREAK_SYSTEM_PACKAGES does not help: its value off says no.',
      '7: pip will refuse this install: Debian 13 (trixie) looks after this Python itself (externally-managed-environment). A virtual environment is the place for it.',
    ],
    [
      'a value that stops pip is told once',
      [
        ...bookworm,
        'RUN pip install flask || true',
        'FROM debian:trixie',
        'ENV PIP_BREAK_SYSTEM_PACKAGES=maybe',
        'RUN apt-get update && apt-get install -y python3-pip',
        'RUN pip install x',
      ],
      '3: pip will refuse this install: Debian 12 (bookworm) looks after this Python itself (externally-managed-environment). A virtual environment is the place for it.',
      '5: pip stops here: the value of PIP_BREAK_SYSTEM_PACKAGES must be one of yes, no, true, false, on, off, 1, 0.',
    ],
    [
      'an option in the wrong place',
      [...bookworm, 'RUN pip --break-system-packages install flask'],
      '3: pip stops here with “no such option: --break-system-packages”: only install and uninstall take it, after that word and without a value, from pip 23.0.1 on.',
    ],
    [
      'a marker that is not there',
      [...bookworm, 'RUN rm -f /usr/lib/python3.12/EXTERNALLY-MANAGED', 'RUN pip install flask || true'],
      '3: rm does not help: /usr/lib/python3.11/EXTERNALLY-MANAGED stays where it is.',
      '4: pip will refuse this install: Debian 12 (bookworm) looks after this Python itself (externally-managed-environment). A virtual environment is the place for it.',
    ],
    [
      'a marker that is taken away',
      [...bookworm, 'RUN rm /usr/lib/python3.11/EXTERNALLY-MANAGED && pip install flask'],
      '3: Takes away the file that keeps pip from changing the Python of Debian 12 (bookworm); the next update of its package puts /usr/lib/python3.11/EXTERNALLY-MANAGED back.',
    ],
    [
      'no ensurepip',
      [...bookworm, 'RUN python3 -m venv /v'],
      '3: This fails: on Debian 12 (bookworm) the part of Python that puts pip into a virtual environment (ensurepip) comes with the package python3-venv. Install that first.',
    ],
    [
      'an activation that ends',
      ['FROM python:3.12', 'RUN python3 -m venv /v && . /v/bin/activate', 'RUN pip install flask'],
      '2: This activation of /v ends with its shell, and each RUN has one of its own: a later pip install does not go there.',
    ],
    [
      'nothing to override',
      ['FROM python:3.12', 'RUN pip install --break-system-packages flask'],
      '2: --break-system-packages changes nothing here and can be removed: the Python of /usr/local is not externally managed.',
    ],
    [
      'the release after',
      ['FROM debian:bullseye', 'RUN apt-get update && apt-get install -y python3-pip', 'RUN pip install flask'],
      '3: pip does this install on Debian 11 (bullseye); on Debian 12 (bookworm), the next release, it will be refused (externally-managed-environment).',
    ],
  ];
  for (const [name, lines, ...messages] of rows) it(name, () => assert.deepEqual(said(...lines), messages));
});
