// One promise of a fix, tested: a refused Dockerfile is fixed on a copy, checked again, really built, and what it
// installed is imported.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../dockerfile/build.mjs';
import { changedElsewhere } from './kept.mjs';
import { COMMANDS } from './wheels.mjs';

export const refused = join(import.meta.dirname, '../dockerfiles/refused');

const run = (cli, cwd, ...args) => spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' });

/** Findings of the Dockerfile of a folder. */
export const check = (cli, cwd) => JSON.parse(run(cli, cwd, 'check', '--format', 'json', 'Dockerfile').stdout).findings;

/** Strategies on offer for the Dockerfile of a folder. */
export const offered = (cli, name) => [...new Set(check(cli, join(refused, name)).flatMap(({ fixes }) => fixes))];

/** What a strategy may leave: an override that was asked for, or made to work, is told as one. */
const left = (findings, strategy) =>
  findings.filter(({ rule }) => !(rule === 'override' && /override$/.test(strategy)) && !(rule === 'removed-marker' && strategy === 'correct-override'));

/** Where what was refused is to be found in the stage afterwards, for strategies after which no pip of ours installs it. */
const PRESENT = {
  'use-system-package': (name) => ['python3', '-c', `import ${MODULES[name] ?? moduleOf(name)}`],
  'use-pipx': (name) => ['sh', '-c', `command -v ${COMMANDS[name] ?? name}`],
};
/** Modules of Debian's packages that are not called like the project; the stand-in wheels are. */
const MODULES = { pyyaml: 'yaml', pillow: 'PIL', beautifulsoup4: 'bs4', 'ansible-core': 'ansible' };

/** @returns {Promise<{name, strategy, good, fixed, builds, imports, kept, left, said}>} */
export async function prove(cli, name, strategy) {
  const copy = mkdtempSync(join(tmpdir(), 'pep668-fix-'));
  const file = join(copy, 'Dockerfile');
  try {
    cpSync(join(refused, name), copy, { recursive: true });
    const before = readFileSync(file, 'utf8');
    const present = PRESENT[strategy];
    const [own, others] = split(check(cli, copy), strategy);
    const wanted = present ? await wantedProjects(cli, file, copy, own) : [];
    const fix = run(cli, copy, 'fix', '--strategy', strategy, '--write', 'Dockerfile');
    // what this strategy is not for would stop the build: it is mended in the way that moves nothing else
    if (others.length > 0) run(cli, copy, 'fix', '--strategy', 'add-override', '--write', 'Dockerfile');
    const after = readFileSync(file, 'utf8');
    const rest = left(check(cli, copy), others.length > 0 ? 'add-override' : strategy);
    const strange = changedElsewhere(before, after);
    const lastly = (stage) => wanted.filter((each) => each.stage === stage).map((each) => present(each.project));
    const built = await build({ path: file, context: copy, tries: importsOf(copy), lastly });
    const tried = [...built.runs, ...built.stages].flatMap((part) => part.tried ?? part.lastly ?? []);
    const missing = tried.filter(({ exit }) => exit !== 0).map(({ argv }) => argv.at(-1));
    const facts = {
      fixed: before !== after,
      builds: built.build === 'ok' && built.refused_lines.length === 0,
      imports: tried.length > 0 && missing.length === 0,
      kept: strange.length === 0,
    };
    const good = Object.values(facts).every(Boolean) && rest.length === 0;
    const runs = built.runs.filter(({ exit }) => exit !== 0).map(({ line, stderr }) => ({ line, stderr }));
    const said = { fix: fix.stderr, build: built.build, left: rest.map(({ rule }) => rule), tried: tried.length, missing, strange, runs };
    return { name, strategy, good, ...facts, left: rest.length, ...(good ? {} : { said }) };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Findings a strategy is offered for, and those that something else has to mend. */
function split(findings, strategy) {
  const mendable = findings.filter(({ fixes }) => fixes.length > 0);
  return [mendable.filter(({ fixes }) => fixes.includes(strategy)), mendable.filter(({ fixes }) => !fixes.includes(strategy))];
}

/** Projects whose install is refused, on the lines of some findings, when the Dockerfile is built as it is, with the number of the stage. */
async function wantedProjects(cli, path, context, findings) {
  if (findings.some(({ verdict }) => verdict === 'fails')) return projectsBehind(cli, path, context);
  const { runs } = await build({ path, context });
  const meant = runs.filter(({ line, endLine }) => findings.some(({ range: { start } }) => start.line + 1 >= line && start.line + 1 <= endLine));
  return projectsIn(meant, 'refused', context);
}

/** Projects that are installed behind a command that stops the build, once that is mended with a virtual environment. */
async function projectsBehind(cli, path, context) {
  const before = readFileSync(path, 'utf8');
  run(cli, context, 'fix', '--strategy', 'use-venv', '--write', 'Dockerfile');
  const { runs } = await build({ path, context });
  writeFileSync(path, before);
  return projectsIn(runs, 'passes', context);
}

const projectsIn = (runs, wanted, context) =>
  runs.flatMap(({ stage, calls = [] }) =>
    calls.filter(({ outcome }) => outcome === wanted).flatMap(({ argv }) => projectsOf(argv, context).map((project) => ({ stage, project }))),
  );

/** Projects that a call of pip is to install, as they are named. */
function projectsOf(argv, context) {
  const at = argv.indexOf('install');
  const words = at < 0 ? [] : argv.slice(at + 1);
  const names = words.flatMap((word, index) => (words[index - 1] === '-r' ? requirements(context, word) : /^[a-z]/i.test(word) ? [word] : []));
  return names.map((name) => /^[\w.-]+/.exec(name)[0]).filter((name) => !['pip', 'setuptools', 'wheel'].includes(name.toLowerCase()));
}

const moduleOf = (project) => project.replace(/[-_.]+/g, '_').toLowerCase();

/** For a pip call that ended well: the imports that must work with its interpreter. */
function importsOf(context) {
  return ({ argv, outcome, exit }, index, calls) => {
    // told of another interpreter (--python, PIP_PYTHON), pip runs once more under that one, with the same words
    const next = calls[index + 1];
    const handedOn = next?.nested === 'pip' && fromInstall(next.argv) === fromInstall(argv);
    if (outcome !== 'passes' || exit !== 0 || handedOn || argv.includes('uninstall')) return [];
    const python = option(argv, '--python') ?? argv[0];
    return projectsOf(argv, context).map((project) => [python, '-c', `import ${moduleOf(project)}`]);
  };
}

const fromInstall = (argv) => argv.slice(argv.indexOf('install')).join('\n');

const option = (words, name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);

function requirements(context, path) {
  const file = join(context, path.split('/').at(-1));
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.map((line) => line.trim()).filter((line) => /^[a-z]/i.test(line));
}
