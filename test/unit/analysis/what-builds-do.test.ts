import { strict as assert } from 'node:assert';
import { analyse } from '../../../server/src/analysis/analyse';
import type { Facts } from '../../../server/src/model/analysis';

/** What stands beside the Dockerfile, by path. */
type Files = Readonly<Record<string, string>>;

const library = {
  'tools/install.sh': '#!/bin/bash\nHERE="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"\n. "$HERE/lib.sh"\nadd flask\n',
  'tools/lib.sh': 'add() { pip install "$@"; }\n',
};
const program = 'import subprocess\ndef main():\n    subprocess.run([python, "-m", "pip", "install", "flask"])\n    venv.create("/v", with_pip=True)\nmain()\n';

/**
 * Instructions after `FROM debian:bookworm` with pip, venv and what is named first, and the calls that are seen in them
 * with their verdicts. Each was built in a Debian root, in a Dockerfile of test/roots/dockerfiles/unseen-4 or by itself.
 */
const rows: readonly (readonly [title: string, instructions: readonly string[], expected: string, files?: Files])[] = [
  // bash(1), INVOCATION
  [
    'BASH_ENV is read by the shell of RUN',
    ['RUN python3 -m venv /v && echo . /v/bin/activate > /a', 'ENV BASH_ENV=/a', 'SHELL ["/bin/bash", "-c"]', 'RUN pip install x'],
    'venv allowed, pip allowed',
  ],
  ['BASH_ENV is nothing to sh', ['RUN python3 -m venv /v && echo . /v/bin/activate > /a', 'ENV BASH_ENV=/a', 'RUN pip install x'], 'venv allowed, pip refused'],
  [
    'an interactive shell of RUN reads ~/.bashrc',
    ['RUN echo export PIP_BREAK_SYSTEM_PACKAGES=1 >> ~/.bashrc', 'SHELL ["/bin/bash", "-i", "-c"]', 'RUN pip install x'],
    'pip allowed',
  ],
  // /etc/skel/.bashrc
  [
    'a person’s ~/.bashrc ends where nobody types',
    ['RUN useradd -m me && echo export PIP_BREAK_SYSTEM_PACKAGES=1 >> /home/me/.bashrc', 'USER me', 'RUN bash -c ". ~/.bashrc; pip install x"'],
    'pip refused',
  ],
  [
    'it is read where somebody types',
    ['RUN useradd -m me && echo export PIP_BREAK_SYSTEM_PACKAGES=1 >> /home/me/.bashrc', 'USER me', 'RUN bash -ic "pip install x"'],
    'pip allowed',
  ],
  [
    'without a home made there is no skeleton',
    [
      'RUN useradd me && mkdir -p /home/me && echo export PIP_BREAK_SYSTEM_PACKAGES=1 >> /home/me/.bashrc',
      'USER me',
      'RUN bash -c ". ~/.bashrc; pip install x"',
    ],
    'pip allowed',
  ],
  // gosu, setup-user.go
  [
    'gosu becomes a user, with the user’s home',
    ['RUN apt-get install -y gosu && useradd -m me', 'RUN gosu me python3 -m venv /home/me/v && gosu me sh -c "~/v/bin/pip install x"'],
    'venv allowed, pip allowed',
  ],
  [
    'gosu keeps variables',
    ['RUN apt-get install -y gosu && useradd -m me', 'RUN PIP_BREAK_SYSTEM_PACKAGES=1 gosu me:me pip install x', 'RUN gosu me pip install x'],
    'pip allowed, pip refused',
  ],
  ['gosu to a user whom a package may have brought', ['RUN apt-get install -y gosu', 'RUN gosu nosuch pip install x || true'], 'pip refused'],
  ['gosu that was not installed is not there', ['RUN gosu root pip install x || true'], ''],
  // base-passwd
  ['www-data is there', ['RUN su -s /bin/sh www-data -c "pip install x"'], 'pip refused'],
  ['nobody logs in as www-data', ['RUN su www-data -c "pip install x" || true'], ''],
  // bash(1), BASH_SOURCE
  ['a script finds its folder by BASH_SOURCE', ['COPY tools /tools', 'RUN /tools/install.sh'], 'pip refused', library],
  ['and when it is sourced', ['COPY tools /tools', 'RUN bash -c "source /tools/install.sh"'], 'pip refused', library],
  ['-c has no file', ['RUN bash -c \'[ -z "${BASH_SOURCE[0]}" ] && pip install x\''], 'pip refused'],
  ['hash says what is not there', ['RUN hash pipx 2>/dev/null || pip install pipx', 'RUN hash pip && pip install x'], 'pip refused, pip refused'],
  // pyvenv.cfg goes along, first lines of scripts do not
  [
    'an environment that is moved keeps its pip',
    ['RUN python3 -m venv /v && mv /v /w && /w/bin/python -m pip install x', 'RUN /w/bin/pip install x'],
    'venv allowed, pip allowed',
  ],
  [
    'a copy of an environment is one',
    ['RUN python3 -m venv /v && cp -a /v /w && /w/bin/python -m pip install x && /w/bin/pip install x'],
    'venv allowed, pip allowed, pip allowed',
  ],
  ['without pyvenv.cfg it is none', ['RUN python3 -m venv /v && rm /v/pyvenv.cfg && /v/bin/python3 -m pip install x'], 'venv allowed, pip refused'],
  // markers by paths that are not known in full
  ['rm of a marker in a folder that is not known', ['RUN V=$(ls /usr/lib | tail -n 1); rm /usr/lib/$V/EXTERNALLY-MANAGED; pip install x'], 'pip unknown'],
  ['rm of something else by such a path', ['RUN V=$(ls /usr/lib | tail -n 1); rm /usr/lib/$V/x; pip install x'], 'pip refused'],
  ['mv of one', ['RUN V=$(ls /usr/lib | tail -n 1); mv /usr/lib/$V/EXTERNALLY-MANAGED /tmp; pip install x'], 'pip unknown'],
  ['find in a folder that is not known', ['RUN find $(ls /usr) -name EXTERNALLY-MANAGED -delete; pip install x'], 'pip unknown'],
  [
    'Python removes it from a folder it asks for',
    ['RUN python3 -c \'import os, sysconfig; os.remove(os.path.join(sysconfig.get_path("stdlib"), "EXTERNALLY-MANAGED"))\'', 'RUN pip install x'],
    'pip allowed',
  ],
  ['in a way that is not followed', ['RUN python3 -c \'import os; [os.remove(p) for p in where("EXTERNALLY-MANAGED")]\'', 'RUN pip install x'], 'pip unknown'],
  // apt
  [
    'packages by a pattern bring the marker back',
    ['RUN rm /usr/lib/python3.11/EXTERNALLY-MANAGED && pip install x', 'RUN apt-get remove -y "python3*" && apt-get install -y python3-pip && pip install x'],
    'pip allowed, pip refused',
  ],
  [
    'pip alone does not',
    ['RUN rm /usr/lib/python3.11/EXTERNALLY-MANAGED', 'RUN apt-get purge -y python3-pip && apt-get install -y python3-pip && pip install x'],
    'pip allowed',
  ],
  ['without Python there is no pip', ['RUN apt-get purge -y python3', 'RUN pip install x || true'], 'pip fails'],
  [
    'what is marked automatic may be gone',
    ["RUN apt-mark auto '.*' && apt-get purge -y --auto-remove", 'RUN pip install x || true', 'RUN apt-get install -y python3-pip && pip install x'],
    'pip unknown, pip refused',
  ],
  ['dpkg -s of what is installed', ['RUN dpkg -s python3-pip && pip install x'], 'pip refused'],
  ['dpkg -s of what is not', ['RUN dpkg -s pipx > /dev/null 2>&1 || pip install pipx'], 'pip refused'],
  [
    'dpkg --compare-versions',
    ['RUN . /etc/os-release; dpkg --compare-versions $VERSION_ID lt 12 && pip install x; dpkg --compare-versions $VERSION_ID ge 11.5 && pip install y'],
    'pip refused',
  ],
  [
    'lsb_release',
    [
      'RUN apt-get install -y lsb-release',
      'RUN [ "$(lsb_release -cs)" = bookworm ] || pip install x',
      'RUN [ "$(lsb_release -is)$(lsb_release -r -s)" = Debian12 ] && pip install y',
    ],
    'pip refused',
  ],
  ['lsb_release that is not there', ['RUN [ "$(lsb_release -cs)" = bookworm ] || pip install x'], 'pip refused'],
  ['a package’s module is there', ['RUN apt-get install -y python3-requests', 'RUN python3 -c "import requests" || pip install requests'], 'pip unknown'],
  // Python that calls others
  ['pip under the name it is imported by', ["RUN python3 -c \"from pip._internal.cli.main import main as run; run(['install', 'x'])\" || true"], 'pip refused'],
  ['raise SystemExit', ["RUN python3 -c \"import pip; raise SystemExit(pip.main(['install', 'x']))\" || true"], 'pip refused'],
  ['venv.create', ['RUN python3 -c "import venv; venv.create(\'/v\', with_pip=True)" && /v/bin/pip install x'], 'venv allowed, pip allowed'],
  [
    'EnvBuilder, without pip',
    ['RUN python3 -c "from venv import EnvBuilder; EnvBuilder(clear=True).create(\'/v\')" && /v/bin/pip install x || true'],
    'venv allowed, pip fails',
  ],
  ['a program of functions is not followed', ['COPY p.py /', 'RUN python3 /p.py', 'RUN /v/bin/pip install x'], 'pip unknown, pip unknown', { 'p.py': program }],
  [
    'an option for newer Pythons',
    ['RUN pip install $(python3 -c \'import sys; print("--break-system-packages" if sys.version_info >= (3, 11) else "")\') x'],
    'pip allowed',
  ],
  [
    'one that this Python is too old for',
    ['RUN pip install $(python3 -c \'import sys; print("--break-system-packages" if sys.version_info[:2] > (3, 11) else "")\') x'],
    'pip refused',
  ],
  [
    'Python’s version',
    ['RUN case "$(python3 --version)" in "Python 3.11."*) pip install --break-system-packages x ;; *) pip install x ;; esac'],
    'pip allowed',
  ],
  [
    'a pip that is asked for its options',
    ['RUN pip install --help | grep -q -- --break-system-packages && FLAG=--break-system-packages; pip install $FLAG x'],
    'pip allowed, pip allowed',
  ],
  [
    'by pip help',
    ['RUN if pip help install | grep -q break-system-packages; then pip install --break-system-packages x; else pip install x; fi'],
    'pip allowed, pip allowed',
  ],
  // files
  [
    'sed changes a configuration',
    ['RUN printf "[install]\\nbreak-system-packages = no\\n" > /etc/pip.conf && sed -i "s/= no/= yes/" /etc/pip.conf', 'RUN pip install x'],
    'pip allowed',
  ],
  [
    'envsubst fills one in',
    [
      'COPY pip.in /',
      'RUN apt-get install -y gettext-base && ALLOW=1 envsubst < /pip.in > /etc/pip.conf && pip install x',
      'RUN envsubst < /pip.in > /etc/pip.conf; pip install x',
    ],
    'pip allowed, pip refused',
    { 'pip.in': '[install]\nbreak-system-packages = ${ALLOW}\n' },
  ],
  [
    'find runs pip for files that are not known',
    ['RUN pip download -d /wheels x', "RUN find /wheels -name '*.whl' -exec pip install {} +"],
    'pip allowed, pip refused',
  ],
  [
    'paths that are passed on are no options',
    ['RUN pip download -d /wheels x', "RUN find /wheels -name '*.whl' -print0 | xargs -0 pip install"],
    'pip allowed, pip refused',
  ],
  ['nor in a substitution', ['RUN pip download -d wheels x', "RUN pip install $(find ./wheels -name '*.whl')"], 'pip allowed, pip refused'],
  ['what a file holds may be', ['COPY x.txt /', 'RUN curl -sSo /y.txt https://example.org/y; cat /y.txt | xargs pip install'], 'pip unknown'],
  [
    'make runs recipes',
    ['COPY Makefile /', 'RUN apt-get install -y make; make deps || make deps O=--break-system-packages'],
    'pip refused, pip allowed',
    { Makefile: 'deps:\n\tpip install $(O) x\n' },
  ],
  [
    'a loop over such files',
    ['RUN pip download -d /wheels/a x', 'RUN for w in /wheels/*/*.whl; do [ -e "$w" ] || continue; pip install "$w"; done'],
    'pip allowed, pip refused',
  ],
  ['touch of somebody else’s file fails', ['RUN useradd -m ann && touch /srv/x && su ann -c "touch /srv/x ~/y" || pip install x'], 'pip refused'],
  ['touch of one’s own does not', ['RUN useradd -m ann && touch /srv/x && chown ann /srv/x && su ann -c "touch /srv/x ~/y" && pip install x'], 'pip refused'],
  [
    'a mounted folder is gone afterwards',
    ['RUN --mount=type=bind,source=tools,target=/t ls /t/lib.sh || pip install x', 'RUN ls /t/lib.sh || pip install x'],
    'pip refused',
    library,
  ],
  [
    'pip’s module alone comes from another stage',
    [
      'FROM debian:bookworm',
      'RUN apt-get update && apt-get install -y python3',
      'COPY --from=0 /usr/lib/python3/dist-packages/pip /usr/lib/python3/dist-packages/pip',
      'RUN python3 -m pip install x',
    ],
    'pip refused',
  ],
  [
    'another module does not bring it',
    [
      'FROM debian:bookworm',
      'RUN apt-get update && apt-get install -y python3',
      'COPY --from=0 /usr/lib/python3/dist-packages/six /usr/lib/python3/dist-packages/six',
      'RUN python3 -m pip install x',
    ],
    'pip fails',
  ],
];

function verdicts(instructions: readonly string[], files: Files): string {
  const text = ['FROM debian:bookworm', 'RUN apt-get update && apt-get install -y python3-pip python3-venv', ...instructions].join('\n');
  const facts: Facts = { machine: { system: undefined, interpreter: undefined, active: undefined }, images: {}, readBeside: (path) => files[path] };
  const { invocations } = analyse({ path: 'Dockerfile', languageId: 'dockerfile', text }, facts, { rules: {}, prefer: [] });
  return invocations
    .map(({ invocation: { installer, verdict, reach } }) => `${installer} ${verdict === 'refused' && reach === 'unlikely' ? 'unknown' : verdict}`)
    .join(', ');
}

describe('what builds do', () => {
  for (const [title, instructions, expected, files = {}] of rows) {
    it(title, () => {
      assert.equal(verdicts(instructions, files), expected);
    });
  }
});
