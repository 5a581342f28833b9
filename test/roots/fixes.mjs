// Proves fixes by builds: each refused Dockerfile of dockerfiles/refused is fixed with each strategy that is offered
// for it, on a copy, checked again and really built. Prints a table; exit code 1 where a promise is broken.
//   node test/roots/fixes.mjs [--cli dist/cli.js] [--only NAME,NAME] [--json FILE] [-j N] [STRATEGY...]
import { readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './lib/places.mjs';
import { inOrder } from './lib/pool.mjs';
import { offered, prove, refused } from './lib/prove-fix.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: 'string', default: 'dist/cli.js' },
    json: { type: 'string' },
    only: { type: 'string' },
    jobs: { type: 'string', short: 'j', default: '2' },
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

const columns = ['builds', 'quiet', 'clean', 'imports', 'kept', 'good'];
console.log('\n| strategy | files | builds | nothing refused | no finding | imports work | rest as it was | all |\n|---|---|---|---|---|---|---|---|');
for (const strategy of new Set(results.map((result) => result.strategy))) {
  const own = results.filter((result) => result.strategy === strategy);
  const counts = columns.map((column) => own.filter((result) => result[column]).length);
  console.log(`| ${strategy} | ${own.length} | ${counts.join(' | ')} |`);
}
if (values.json) writeFileSync(values.json, JSON.stringify(results, null, 1));
process.exitCode = results.every(({ good }) => good) ? 0 : 1;
