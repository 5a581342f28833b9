// What a suite stands on: a workspace of its own, a wheel to install, folders that pipx may write to.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makePython } from './make-python.mjs';
import { layTerminals } from './terminal-ground.mjs';

/** One VS Code for each. `part`: of a long one, what runs where it is not asked for by name. */
export const suites = [
  { name: 'trusted', restricted: false },
  { name: 'restricted', restricted: true },
  { name: 'python-extension', restricted: false, beside: 'test/editor/stand-in' },
  { name: 'terminals', restricted: false, terminals: true, part: 'commands in (bash|zsh)|tasks', folders: ['workspace', 'second'] },
  { name: 'reload', restricted: false, terminals: true, folders: ['workspace', 'second'] },
  { name: 'python-environments', restricted: false, beside: 'test/editor/stand-in-environments', folders: ['workspace', 'second'] },
];

const samples = path.join(import.meta.dirname, '../../../samples');

/** Makes it in a temporary folder; `env` is the environment of the editor. */
export function makeGround({ restricted, folders, terminals, part }) {
  const home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pep668-ground-')));
  const at = (name) => path.join(home, name);
  fs.cpSync(samples, at('workspace'), { recursive: true, filter: (source) => path.basename(source) !== '.venv' });
  fs.mkdirSync(at('bin'));
  if (restricted) {
    layTraps(at);
  } else {
    fs.writeFileSync(at('workspace/venv.py'), 'raise SystemExit("the folder’s own venv.py was run")\n');
    makePython(at('broken-python'), venvThat('sys.exit(3)'));
    makePython(at('killed-python'), venvThat('os.kill(os.getpid(), 9)'));
    makePython(at('slow-python'), venvThat('time.sleep(60)'));
  }
  const wheel = makeWheel(home, 'greeting668');
  fs.mkdirSync(at('index'));
  makeWheel(at('index'), 'black');
  const env = {
    ...process.env,
    // Debian's Python first, whatever else this machine has; in front of it the suite's own programs
    PATH: [at('bin'), '/usr/bin', '/bin', process.env.PATH].join(path.delimiter),
    PIPX_HOME: at('pipx'),
    PIPX_BIN_DIR: at('pipx-bin'),
    // what pip finds: a black of our own, and nothing else
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: at('index'),
    PEP668_TEST_HOME: home,
    PEP668_TEST_WHEEL: wheel,
    PEP668_TEST_REPORT: at('report.json'),
    PEP668_TEST_OUTPUT: at('output'),
    ...(part ? { PEP668_TEST_GREP: part } : {}),
  };
  if (terminals) Object.assign(env, layTerminals(at));
  for (const name of ['VIRTUAL_ENV', 'CONDA_PREFIX', 'PIP_BREAK_SYSTEM_PACKAGES']) delete env[name];
  return {
    folder: folders ? workspaceOf(at, folders) : at('workspace'),
    report: at('report.json'),
    output: at('output'),
    env,
    remove: () => fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 }),
  };
}

const makeWheel = (folder, name) =>
  execFileSync('/usr/bin/python3', [path.join(import.meta.dirname, 'make-wheel.py'), folder, name], { encoding: 'utf8' }).trim();

/** Programs that note that they were run, wherever a careless extension would run one. */
function layTraps(at) {
  const note = `open(${JSON.stringify(at('trapped'))}, 'a').write('python3\\n')\n`;
  const python = makePython(at('trap'), { 'sitecustomize.py': note });
  const program = `#!/bin/sh\necho "$0 $*" >> '${at('trapped')}'\n`;
  fs.mkdirSync(at('workspace/.vscode'));
  fs.mkdirSync(at('workspace/.venv/bin'), { recursive: true });
  for (const folder of ['bin', 'workspace/.venv/bin']) {
    for (const name of ['python', 'python3']) fs.symlinkSync(python, at(`${folder}/${name}`));
    for (const name of ['pip', 'pip3', 'pipx', 'uv']) fs.writeFileSync(at(`${folder}/${name}`), program, { mode: 0o755 });
  }
  fs.writeFileSync(at('workspace/.venv/pyvenv.cfg'), `home = ${path.dirname(python)}\nversion = 3.11.2\n`);
  fs.writeFileSync(at('workspace/.vscode/settings.json'), JSON.stringify({ 'pep668.interpreter': python }));
}

/** A `python -m venv` that begins and then does something else. */
const venvThat = (then) => ({
  'venv/__init__.py': '',
  'venv/__main__.py': `import os, sys, time\nos.makedirs(os.path.join(sys.argv[-1], 'lib'))\n${then}\n`,
});

/** A workspace of several folders; those that are not there get a requirements file. */
function workspaceOf(at, folders) {
  for (const name of folders.filter((each) => !fs.existsSync(at(each)))) {
    fs.mkdirSync(at(name));
    fs.writeFileSync(at(`${name}/requirements.txt`), 'flask\n');
  }
  fs.writeFileSync(at('all.code-workspace'), JSON.stringify({ folders: folders.map((name) => ({ path: name })) }));
  return at('all.code-workspace');
}
