// Proves fixes by builds: each refused Dockerfile of dockerfiles/refused is fixed with each strategy that is offered
// for it, on a copy, really built, and checked again. Prints a table; exit code 1 where a promise is broken.
//   node test/roots/fixes.mjs [--cli dist/cli.js] [--json FILE] [STRATEGY...] [-- NAME...]
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './dockerfile/build.mjs';
import { prepare } from './lib/places.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cli: { type: 'string', default: 'dist/cli.js' }, json: { type: 'string' }, only: { type: 'string' } },
});
const cli = resolve(values.cli);
const folder = join(import.meta.dirname, 'dockerfiles', 'refused');
const reason = prepare(['bookworm', 'trixie']);
if (reason) {
  console.error(`skipped: ${reason}`);
  process.exit(3);
}

const run = (cwd, ...args) => spawnSync(process.execPath, [cli, ...args], { cwd, encoding: 'utf8' });
const check = (cwd) => JSON.parse(run(cwd, 'check', '--format', 'json', 'Dockerfile').stdout).findings;
/** What a strategy may leave: an override that was asked for is told as one. */
const left = (findings, strategy) => findings.filter(({ rule }) => !(rule === 'override' && /override$/.test(strategy)));

/** Fixes a copy and builds it. */
async function prove(name, strategy) {
  const copy = mkdtempSync(join(tmpdir(), 'pep668-fix-'));
  try {
    cpSync(join(folder, name), copy, { recursive: true });
    const fixed = run(copy, 'fix', '--strategy', strategy, '--write', 'Dockerfile');
    const rest = left(check(copy), strategy);
    const built = await build({ path: join(copy, 'Dockerfile'), context: copy });
    const good = built.build === 'ok' && built.refused_lines.length === 0 && rest.length === 0;
    return {
      name,
      strategy,
      good,
      build: built.build,
      refused: built.refused_lines,
      left: rest.map(({ rule }) => rule),
      ...(good ? {} : { said: fixed.stderr, runs: built.runs.filter(({ exit }) => exit !== 0).map(({ line, stderr }) => ({ line, stderr })) }),
    };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const results = [];
for (const name of readdirSync(folder).sort()) {
  if (values.only && !values.only.split(',').includes(name)) continue;
  const offered = new Set(check(join(folder, name)).flatMap(({ fixes }) => fixes));
  for (const strategy of offered) {
    if (positionals.length > 0 && !positionals.includes(strategy)) continue;
    const result = await prove(name, strategy);
    results.push(result);
    console.log(`${result.good ? 'good' : 'BAD '} ${strategy} ${name}${result.good ? '' : `: ${JSON.stringify(result)}`}`);
  }
}

console.log('\n| strategy | files | built and checked |\n|---|---|---|');
for (const strategy of new Set(results.map((result) => result.strategy))) {
  const own = results.filter((result) => result.strategy === strategy);
  console.log(`| ${strategy} | ${own.length} | ${own.filter(({ good }) => good).length} |`);
}
if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 1));
process.exitCode = results.every(({ good }) => good) ? 0 : 1;
