// The grammar of a pip call: program, general options, sub-command, options, packages.

const PACKAGES = ['flask', 'requests', 'black', 'pyyaml', 'numpy', 'pandas', 'rich', 'click', 'httpx', 'tqdm'];
const TRUE = ['1', 'true', 'True', 'TRUE', 'yes', 'Yes', 'y', 'on', 'On', 't'];
const FALSE = ['0', 'false', 'False', 'no', 'n', 'off', 'OFF', 'f'];
const NEITHER = ['maybe', '2', 'enabled', '"1"', 'true # why', 'tru', 'None', '-1', 'yes please'];

/** A value for one of pip's booleans; mostly one that pip takes for true. */
export const boolean = (w) => w.one([[6, (v) => v.one(TRUE)], [3, (v) => v.one(FALSE)], [1, (v) => v.one(NEITHER)], [1, '']]);
export const yes = (w) => w.one(TRUE);
export const quote = (text) => (/^[\w./=:,-]*$/.test(text) && text ? text : `'${text}'`);

export const packages = (w) =>
  w
    .some(PACKAGES, 1, 3)
    .map((name) => w.one([[12, name], `'${name}>=2'`, `${name}==99.0`, `"${name}"`, `${name}~=99.0`, `'${name}[extra]'`]))
    .join(' ');

/** The words that stand for pip on a system; most lines say pip, pip3 or python3 -m pip. */
export const program = (w) =>
  w.one([
    [10, 'pip'],
    [10, 'pip3'],
    [8, 'python3 -m pip'],
    [3, '/usr/bin/pip3'],
    [3, '/usr/bin/python3 -m pip'],
    [2, (v) => `python${v.python} -m pip`],
    [1, (v) => (v.item.root === 'bookworm' || v.chance(0.2) ? `pip${v.python}` : 'pip3')],
    [4, oddProgram],
  ]);

const oddProgram = (w) =>
  w.one([
    'p"i"p', "'pip3'", '\\pip', 'python3 -Im pip', 'python3 -I -m pip', 'python3 -mpip', 'python3 -W ignore -m pip', 'python3 -X utf8 -m pip',
    'python3 -u -m pip', 'python3 -sE -m pip', 'python3 /usr/bin/pip3', '"$(command -v pip3)"', '`which pip3`', '$(which python3) -m pip',
    'python3 -B -m pip', 'python3 -m pip.__main__', '/bin/pip3', '/usr/bin/../bin/pip', '${NOPE:-pip3}', 'pip""3', 'python3 -bb -m pip',
    'python3 -OO -m pip', '"pip"', '$"pip"', 'python3 -m  pip', '/usr/bin/env pip3', 'env python3 -m pip', 'python3 -Wignore -m pip',
    (v) => `/usr/bin/python${v.python} -m pip`, (v) => `/usr/../usr/bin/python${v.python} -mpip`, (v) => (v.chance(0.3) ? 'python -m pip' : '\\pip3'),
    (v) => (v.chance(0.3) ? 'python3 -S -m pip' : 'python3 -q -m pip'),
  ]);

const GENERAL = [
  '--no-input', '--disable-pip-version-check', '-q', '-v', '--no-color', '--timeout 5', '--timeout=5', '--retries 0', '--cache-dir /tmp/c',
  '--log /tmp/l.txt', '--exists-action i', '--trusted-host example.invalid', '-qq', '-vv', '--no-cache-dir', '--no-python-version-warning',
];
const RARE_GENERAL = ['--isolated', '--isolated', '--require-virtualenv', '--isolate', '--debug', '--use-feature=fast-deps', '--no-inp', '--tim 3', '--require-venv'];

const NEUTRAL = [
  ['-U'], ['--upgrade'], ['--no-cache-dir'], ['-q'], ['--user'], ['--no-deps'], ['--pre'], ['--force-reinstall'], ['-I'], ['--ignore-installed'],
  ['--no-warn-script-location'], ['--root-user-action=ignore'], ['--root-user-action', 'ignore'], ['--progress-bar', 'off'], ['--progress-bar=off'],
  ['--prefer-binary'], ['--only-binary', ':all:'], ['--only-binary=:all:'], ['--no-binary=:none:'], ['-i', 'https://example.invalid/simple'],
  ['--index-url=https://example.invalid/simple'], ['--extra-index-url', 'https://example.invalid/simple'], ['-f', '/tmp'], ['--find-links=/tmp'],
  ['--no-index'], ['--timeout', '9'], ['--use-pep517'], ['--no-build-isolation'], ['--upgrade-strategy', 'eager'], ['--no-compile'], ['--quiet'],
  ['--src', '/tmp/src'], ['--no-input'], ['--trusted-host', 'example.invalid'], ['--exists-action', 'w'], ['-qq'], ['-v'], ['--compile'],
  ['--ignore-requires-python'], ['--no-clean'], ['--report', 'r.json'], ['--dry-run'], ['--upgr'], ['--no-dep'], ['--ignore-inst'], ['--prog', 'off'],
  ['-Uq'], ['-qU'], ['-UI'], ['--retries', '1'], ['--check-build-dependencies'], ['--config-settings', 'a=b'], ['-C', 'a=b'], ['--only-b', ':none:'],
  ['--quie'], ['--user', '--no-warn-script-location'],
];

/** Options by which the check is overridden or does not apply (or seems to). */
const ESCAPES = [
  [12, '--break-system-packages'], [3, '--break-system'], '--break', '--br', '--break-sys', ['1', '--b'], '--break-system-packages --break-system-packages',
  [0.7, '--break-system-packages=1'], [0.5, '--break_system_packages'], [0.5, '-break-system-packages'], [0.4, '--no-break-system-packages'], [0.4, '--breaksystempackages'],
  [2, '--target lib'], [2, '--target=lib'], [2, '-t lib'], '-tlib', '-Ut lib', '-qtlib', '-Utlib', '--ta lib', '--targ=lib', '--target=', "-t ''", '--target ""', '-t=lib', '--t lib',
  [2, '--prefix /opt/x'], '--prefix=/opt/x', '--prefix=', '--prefi /opt/x', '--pref /opt/x', '--prefix=$HOME/.local', '--user --prefix=/opt/x',
  '--root /tmp/r', '--root=/tmp/r', '--root=', '--roo /tmp/r', '--root ""', '--user --target lib', '--target lib --upgrade',
  [2, '--dry-run --report r.json'], '--dry-run --report -', '--dry --rep -', '--dry-run --report=', '--report r.json --dry-run', '--dry-run -q --report=r.json', '--dry-run --repo=r.json',
].map((choice) => (Array.isArray(choice) ? [Number(choice[0]), choice[1]] : choice));

const BROKEN = ['--no-such-option', '-Z', '--timeout', '--hash=sha256:0', '--no-use-pep517', '--install-option=x', '--global-option=x', '--group dev', '--help', '-h', '--version',
  '--user=1', '--progress-bar fast', '-r', '--python 3', '--python=/usr/bin/python3', '--upgrade-strategy never', '--isolated', '--require-virtualenv', '-V', '--build-constraint c.txt', '--re x', '--no', '--break-system-packages-not'];

/** What is to be installed: names, files of requirements, local projects, addresses. */
const requirement = (w) =>
  w.one([
    [14, packages],
    [3, (v) => `-r ${v.file('requirements.txt', 'flask\nrequests>=2\n')}`],
    (v) => `-r${v.file('requirements.txt', 'flask\nrequests>=2\n')}`,
    (v) => `--requirement=${v.file('requirements.txt', 'flask\nrequests>=2\n')}`,
    (v) => `-qr ${v.file('requirements.txt', '# nothing\n\nrich\n')}`,
    (v) => `-r ${v.file('dev.txt', `-r ${v.file('requirements.txt', 'flask\n')}\nblack\n`)}`,
    (v) => `${packages(v)} -c ${v.file('constraints.txt', 'flask<100\n')}`,
    (v) => (v.file('pyproject.toml', PROJECT), v.one(['.', '-e .', '-e.', './', '--editable .', '"$PWD"', 'file://$PWD', '--no-build-isolation .'])),
    '-r missing.txt', 'git+https://example.invalid/x.git', 'https://example.invalid/x-1-py3-none-any.whl', './dist/*.whl', "''", 'break-system-packages',
    '', "'flask; python_version < \"3\"'", '-- flask', '-- flask --break-system-packages', '"$NOPE" flask', '$NOPE flask', '-U pip', 'pip', '{flask,black}', 'install', '.[dev]',
    (v) => `$(cat ${v.file('names.txt', 'flask\nblack\n')})`,
  ]);

export const PROJECT = '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "demo"\nversion = "1"\n';

/** Options in any order, before, between or after the requirements. */
function argumentsOf(w, escapes, broken) {
  const options = w.some(NEUTRAL, 0, w.chance(0.5) ? 0 : 3).map((words) => words.join(' '));
  if (w.chance(escapes)) options.push(w.one(ESCAPES));
  if (w.chance(broken)) options.push(w.one(BROKEN));
  const before = options.filter(() => w.chance(0.6));
  const after = options.filter((option) => !before.includes(option));
  return [...before, requirement(w), ...after].filter(Boolean).join(' ');
}

const general = (w) => w.maybe(0.15, (v) => v.some(v.chance(0.7) ? GENERAL : RARE_GENERAL, 1, 1).join(' '));
const join = (...words) => words.filter(Boolean).join(' ');

export const install = (w, { escapes = 0.15, broken = 0.03, by = program(w) } = {}) => join(by, general(w), 'install', argumentsOf(w, escapes, broken));

export const uninstall = (w, { by = program(w) } = {}) =>
  join(by, general(w), 'uninstall', w.one([[6, '-y'], '--yes', '--ye', '-yq']), w.maybe(0.2, (v) => v.one(['--break-system-packages', '--br', '--break-system-packages', '--root-user-action=ignore', '-t x', '--user'])),
    w.one([[8, packages], '-r missing.txt', '', "'>bad'", (v) => `-r ${v.file('requirements.txt', 'flask\n')}`]));

const OTHER = [
  'list', 'freeze', 'show pip', 'check', '--version', '-V', 'help install', 'install --help', '--help install', 'config list', 'cache dir', 'debug', 'index versions flask',
  'download -d /tmp/d flask', 'download flask --no-deps', 'wheel -w /tmp/d flask', 'hash missing.whl', 'search flask', 'inspect', 'lock flask', 'completion --bash', 'help', 'list --outdated',
  'freeze > installed.txt', 'uninstall --help', 'download --break-system-packages flask', 'wheel --break-system-packages flask', 'list --format=json', 'config get global.index-url',
  'instal flask', 'Install flask', 'add flask', 'remove flask', 'update', 'upgrade flask', 'i flask', 'in flask', '-- install flask', 'config set global.no-cache-dir true',
  '--break-system-packages install flask', '--user install flask', '-r x install', '', '-q', '--timeout 5', '--no-such install flask', 'cache purge', 'download -r missing.txt',
];
export const other = (w, by = program(w)) => join(by, general(w), w.one(OTHER));

/** Any pip call; seldom one that does not install. */
export const call = (w, options) => w.one([[12, (v) => install(v, options)], [1.2, (v) => uninstall(v, options)], [1, (v) => other(v, options?.by)]]);
/** A plain one, for places where the construct around it is what matters. */
export const plain = (w, options) => install(w, { escapes: 0.1, broken: 0.01, ...options });
