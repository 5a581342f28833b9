// The families of commands and their shares; `composite` mixes them all.
import { COMPOUND, compound } from './compound.mjs';
import { idiom } from './idioms.mjs';
import { boolean, call, install, other, plain, program, uninstall } from './pip.mjs';
import { config, givenConfig, marker, tools, venv } from './state.mjs';
import { ENVIRONMENT, SUDO } from './users.mjs';
import { harmless, sequence, single } from './words.mjs';
import { WORDS, WRAPPERS } from './wrappers.mjs';

const weighted = (rules, apply) => rules.map((rule) => (Array.isArray(rule) ? [rule[0], () => apply(rule[1])] : [1, () => apply(rule)]));

const body = (w) => plain(w);
/** A statement that may itself be a construct, but no here-document: those only stand alone. */
const nested = (w) => {
  w.depth += 1;
  const simple = w.depth > 3 || w.chance(0.6);
  const text = simple ? w.one([[5, plain], [1, harmless]]) : compound(w, nested, w.one(COMPOUND.filter(([, rules]) => !/<</.test(String(rules))).map(([weight, rules]) => [weight, () => rules])));
  w.depth -= 1;
  return /<<|(^|[^&])&\s*$/.test(text) || text.includes('#') ? plain(w) : text;
};

const shell = (w) => sequence(w, w.maybe(0.15, harmless), compound(w, w.chance(0.25) ? nested : body), w.maybe(0.2, (v) => plain(v)));
const words = (w) => sequence(w, w.one(weighted(WORDS, (rule) => rule(w))), w.maybe(0.15, (v) => plain(v)));
const wrapper = (w) => sequence(w, w.one(weighted(WRAPPERS, (rule) => rule(w, plain, w.chance(0.4) ? nested : body))), w.maybe(0.12, (v) => plain(v)));
const sudo = (w) => sequence(w, w.maybe(0.1, harmless), w.one(weighted(SUDO, (rule) => rule(w, plain, w.chance(0.3) ? nested : body))));
const environment = (w) => w.one(weighted(ENVIRONMENT, (rule) => rule(w, plain)));

const givenEnvironment = (w) => {
  const names = [[5, 'PIP_BREAK_SYSTEM_PACKAGES'], 'PIP_TARGET', 'PIP_USER', 'PIP_PREFIX', 'PIP_DRY_RUN', 'PIP_REQUIRE_VIRTUALENV', 'PIP_QUIET', 'PIP_ROOT', 'PIP_break_system_packages', 'PIP_PYTHON', 'PIP_CONFIG_FILE', 'VIRTUAL_ENV', 'XDG_CONFIG_HOME', 'PIP_ISOLATED', 'HOME', 'PIP_NO_DEPS'];
  const values = { PIP_TARGET: '/tmp/t', PIP_PREFIX: '/opt/x', PIP_ROOT: '/tmp/r', PIP_QUIET: '2', PIP_PYTHON: '/usr/bin/python3', PIP_CONFIG_FILE: '/work/pip.conf', VIRTUAL_ENV: '/work/v', XDG_CONFIG_HOME: '/work', HOME: '/tmp' };
  for (let n = w.chance(0.2) ? 2 : 1; n > 0; n--) {
    const name = w.one(names);
    w.item.env = { ...w.item.env, [name]: name in values ? (w.chance(0.9) ? values[name] : '') : boolean(w) };
  }
  const lead = w.one([[6, ''], 'unset PIP_BREAK_SYSTEM_PACKAGES; ', 'export PIP_BREAK_SYSTEM_PACKAGES=0; ', 'sudo ', 'sudo -E ', 'env -i ', 'bash -c ', '(unset PIP_TARGET); ']);
  return lead === 'bash -c ' ? lead + single(plain(w)) : lead + call(w);
};

const LOOKALIKES = [
  (w, text) => `echo ${text}`, (w, text) => `echo ${single(text)}`, (w, text) => `grep -r ${single(text)} .`, (w, text) => `alias x=${single(text)}`, (w, text) => `export MSG=${single(text)}`, (w, text) => `printf ${single(text)}`, (w, text) => `# ${text}`, (w, text) => `: ${text}`,
  (w, text) => `true ${text}`, (w, text) => `cat > README.md <<'EOF'\n${text}\nEOF`, (w, text) => `man ${text}`, (w, text) => `git commit -m ${single(text)}`, (w, text) => `test "${text.replace(/[\\"$`]/g, '')}"`, (w, text) => `x=${single(text)}`, (w, text) => `type ${text}`, (w, text) => `which ${text}`, (w, text) => `complete -W ${single(text)} pip`,
  (w, text) => `sed -n ${single('/pip install/p')} README.md`, (w, text) => `${single(text)}`, (w, text) => `false && ${text}`, (w, text) => `true || ${text}`, (w, text) => `[ -n ${single(text)} ] && echo ok`, (w, text) => `if false; then ${text}; fi`, (w, text) => `: <<'EOF'\n${text}\nEOF`, (w, text) => `case pip in install) ${text};; esac`,
  (w, text) => `function_never_called() { ${text}; }`, (w, text) => `exit 0; ${text}`, (w, text) => `while false; do ${text}; done`, (w, text) => `for x in; do ${text}; done`, (w, text) => `echo x | grep -q y && ${text}`, (w, text) => `history | grep ${single(text)}`, (w, text) => `logger ${single(text)}`, (w, text) => `set -- ${text}`, (w, text) => `env | grep PIP`,
  (w) => w.one(['pip', 'pip3 install --help', 'pip=install', 'cd pip install', 'ls pip', 'mkdir pip install', 'touch pip', 'whereis pip', 'python3 pip install', 'pip-install flask', 'pipinstall flask', 'pip_install flask', 'install pip', 'pip3install flask', 'python3 install flask', 'python3 -m install pip', 'ansible all -m pip -a name=x', 'pip\\ install flask', 'bash -n -c "pip install flask"', 'awk "/pip install/" README.md', 'python3 -c "print(\'pip install\')"', 'docker run x pip install flask', 'ssh host pip install flask']),
];

const FAMILIES = [
  [10, 'options', (w) => call(w, { escapes: 0.55, broken: 0.15 })],
  [3, 'subcommand', (w) => w.one([[2, other], uninstall, (v) => sequence(v, other(v), plain(v)), (v) => sequence(v, uninstall(v), install(v))])],
  [4, 'program', (w) => w.one([(v) => plain(v, { by: v.one([program, program]) }), (v) => sequence(v, call(v), call(v))])],
  [10, 'env', environment],
  [4, 'given-env', givenEnvironment],
  [5, 'given-config', (w) => givenConfig(w, plain)],
  [6, 'config', (w) => config(w, plain)],
  [6, 'marker', (w) => marker(w, plain)],
  [8, 'sudo', sudo],
  [18, 'shell', shell],
  [7, 'words', words],
  [9, 'wrapper', wrapper],
  [11, 'venv', (w) => venv(w, plain)],
  [4, 'tools', (w) => tools(w, plain)],
  [5, 'lookalike', (w) => w.one(LOOKALIKES.map((rule) => () => rule(w, plain(w))))],
  [9, 'idiom', idiom],
  [14, 'composite', composite],
];

/** Something that changes the state, then constructs over calls, as a script would have it. */
function composite(w) {
  const states = [[2, () => `export PIP_BREAK_SYSTEM_PACKAGES=${w.one(['1', 'true', '0', ''])}`], () => 'unset PIP_BREAK_SYSTEM_PACKAGES', () => 'export PIP_TARGET=/tmp/t', [2, () => w.one([harmless])], () => marker(w, () => ':'), () => config(w, () => ':'), [1.2, () => venv(w, w.chance(0.5) ? plain : () => 'true')], () => environment(w), () => 'set -e', () => 'F=--break-system-packages', () => 'PIP=pip3'];
  const final = [[3, () => compound(w, nested)], [2, () => wrapper(w)], [1.5, () => sudo(w)], [1, () => words(w)], [3, () => plain(w)], [1, () => `$PIP install flask $F`], [1, () => `${w.one(['f', 'run'])}() { ${plain(w)} $F; }; ${w.one(['f', 'run'])}`]];
  const lead = Array.from({ length: 1 + w.below(2) }, () => w.one(states));
  return [...lead, ...Array.from({ length: 1 + w.below(2) }, () => w.one(final))].join('\n');
}

/** [family, rule] by chance. */
export const chooseFamily = (w) => w.one(FAMILIES.map(([weight, name, rule]) => [weight, () => [name, rule]]));
