// One promise of a fix, tested: a refused Dockerfile is fixed on a copy, checked again, really built, and what it
// installed is imported.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../dockerfile/build.mjs';
import { changedElsewhere } from './kept.mjs';

export const refused = join(import.meta.dirname, '../dockerfiles/refused');

const run = (cli, cwd, ...args) => spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' });

/** Findings of the Dockerfile of a folder. */
export const check = (cli, cwd) => JSON.parse(run(cli, cwd, 'check', '--format', 'json', 'Dockerfile').stdout).findings;

/** Strategies on offer for the Dockerfile of a folder. */
export const offered = (cli, name) => [...new Set(check(cli, join(refused, name)).flatMap(({ fixes }) => fixes))];

/** What a strategy may leave: an override that was asked for is told as one. */
const left = (findings, strategy) => findings.filter(({ rule }) => !(rule === 'override' && /override$/.test(strategy)));

/** @returns {Promise<{name, strategy, good, builds, quiet, clean, imports, kept, said}>} */
export async function prove(cli, name, strategy) {
  const copy = mkdtempSync(join(tmpdir(), 'pep668-fix-'));
  const file = join(copy, 'Dockerfile');
  try {
    cpSync(join(refused, name), copy, { recursive: true });
    const before = readFileSync(file, 'utf8');
    const fixed = run(cli, copy, 'fix', '--strategy', strategy, '--write', 'Dockerfile');
    const rest = left(check(cli, copy), strategy);
    const strange = changedElsewhere(before, readFileSync(file, 'utf8'));
    const built = await build({ path: file, context: copy, tries: importsOf(copy) });
    const missing = built.runs.flatMap(({ tried = [] }) => tried.filter(({ exit }) => exit !== 0).map(({ argv }) => argv.at(-1)));
    const facts = {
      builds: built.build === 'ok',
      quiet: built.refused_lines.length === 0,
      clean: rest.length === 0,
      imports: missing.length === 0,
      kept: strange.length === 0,
    };
    const good = Object.values(facts).every(Boolean);
    const said = {
      fix: fixed.stderr,
      build: built.build,
      left: rest.map(({ rule }) => rule),
      missing,
      strange,
      runs: built.runs.filter(({ exit }) => exit !== 0).map(({ line, stderr }) => ({ line, stderr })),
    };
    const tried = built.runs.reduce((sum, { tried: each = [] }) => sum + each.length, 0);
    return { name, strategy, good, ...facts, tried, ...(good ? {} : { said }) };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** For a pip call that ended well: the imports that must work with its interpreter. */
function importsOf(context) {
  return ({ argv, outcome, exit, nested }) => {
    if (outcome !== 'passes' || exit !== 0 || nested) return [];
    const words = argv.slice(argv.indexOf('install') + 1);
    const python = words.length < argv.length && !argv.includes('uninstall') ? (option(argv, '--python') ?? argv[0]) : undefined;
    if (python === undefined) return [];
    const names = words.flatMap((word, index) => (words[index - 1] === '-r' ? requirements(context, word) : /^[a-z]/i.test(word) ? [word] : []));
    const modules = names.map((name) =>
      /^[\w.-]+/
        .exec(name)[0]
        .replace(/[-_.]+/g, '_')
        .toLowerCase(),
    );
    return modules.filter((name) => !['pip', 'setuptools', 'wheel'].includes(name)).map((name) => [python, '-c', `import ${name}`]);
  };
}

const option = (words, name) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);

function requirements(context, path) {
  const file = join(context, path.split('/').at(-1));
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.map((line) => line.trim()).filter((line) => /^[a-z]/i.test(line));
}
