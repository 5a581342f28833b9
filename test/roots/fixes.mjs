// Proves fixes by builds: each refused Dockerfile of dockerfiles/refused is fixed with each strategy that is offered
// for it, on a copy, checked again and really built. Prints a table; exit code 1 where a promise is broken.
//   node test/roots/fixes.mjs [--cli dist/cli.js] [--only NAME,NAME] [-j N] [--record] [STRATEGY...]
// --record keeps the counts in results.json, from which docs/proof.md is made.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './lib/places.mjs';
import { inOrder } from './lib/pool.mjs';
import { offered, prove, refused } from './lib/prove-fix.mjs';
import { record } from './lib/results.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: 'string', default: 'dist/cli.js' },
    only: { type: 'string' },
    jobs: { type: 'string', short: 'j', default: '2' },
    record: { type: 'boolean', default: false },
  },
});
const cli = resolve(values.cli);
const reason = prepare(['bookworm', 'trixie', 'bullseye', 'stand-ins']);
if (reason) {
  console.error(`skipped: ${reason}`);
  process.exit(3);
}

const names = values.only?.split(',') ?? readdirSync(refused).sort();
const pairs = names.flatMap((name) => offered(cli, name).map((strategy) => ({ name, strategy })));
const wanted = pairs.filter(({ strategy }) => positionals.length === 0 || positionals.includes(strategy));
const results = [];
await inOrder(
  wanted,
  Number(values.jobs),
  ({ name, strategy }) => prove(cli, name, strategy),
  (result) => {
    results.push(result);
    console.log(`${result.good ? 'good' : 'BAD '} ${result.strategy} ${result.name}${result.good ? '' : `: ${JSON.stringify(result.said)}`}`);
  },
);

const columns = ['fixed', 'builds', 'imports', 'kept'];
console.log(`\n| strategy | files | ${columns.join(' | ')} | findings left |\n|${' --- |'.repeat(columns.length + 3)}`);
for (const strategy of [...new Set(results.map((result) => result.strategy))].sort()) {
  const own = results.filter((result) => result.strategy === strategy);
  const counts = Object.fromEntries(columns.map((column) => [column, own.filter((result) => result[column]).length]));
  const left = own.reduce((sum, result) => sum + result.left, 0);
  console.log(`| ${[strategy, own.length, ...Object.values(counts), left].join(' | ')} |`);
  if (values.record) record('fixes', strategy, { files: own.length, ...counts, left });
}
process.exitCode = results.every(({ good }) => good) ? 0 : 1;
