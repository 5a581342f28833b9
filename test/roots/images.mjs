// Really builds the Dockerfiles of a set under dockerfiles/ and compares, RUN by RUN, with what the built command line
// says: which are refused, and which fail for another reason. Exit code 1 where one is missed or a false alarm.
//   node test/roots/images.mjs [--set NAME] [--cli dist/cli.js] [-j N] [--record] [NAME...]
// --record keeps the counts in results.json, from which docs/proof.md is made.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { comparedRuns } from './lib/compare.mjs';
import { prepare } from './lib/places.mjs';
import { inOrder } from './lib/pool.mjs';
import { record } from './lib/results.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: 'string', default: 'dist/cli.js' },
    set: { type: 'string', default: 'known' },
    jobs: { type: 'string', short: 'j', default: '2' },
    record: { type: 'boolean', default: false },
  },
});
const cli = resolve(values.cli);
const all = join(import.meta.dirname, 'dockerfiles', values.set);
const reason = prepare(['bookworm', 'trixie', 'bullseye', 'sid', 'forky', 'stand-ins']);
if (reason) {
  console.error(`skipped: ${reason}`);
  process.exit(3);
}

const judged = async (name) => ({ name, rows: await comparedRuns(cli, `${values.set}/${name}`) });

const names = positionals.length > 0 ? positionals : readdirSync(all).sort();
const count = { files: names.length, runs: 0, refused: 0, right: 0, counted: 0, open: 0, unknown: 0, missed: 0, false: 0, failures: 0, named: 0 };
const show = (run, predicted) =>
  `${run.refused} calls refused, exit ${run.exit}${run.stderr ? ` (${run.stderr.split('\n').at(-1)})` : ''}; said ${JSON.stringify(predicted.map(({ installer, verdict, reasons }) => [installer, verdict, reasons[0]?.message]))}`;
await inOrder(names, Number(values.jobs), judged, ({ name, rows }) => {
  for (const { run, predicted, what, failure } of rows) {
    count.runs++;
    count[what]++;
    if (run.refused > 0) count.refused++;
    if (predicted.filter(({ verdict }) => verdict === 'refused').length === run.refused) count.counted++;
    if (what === 'right' && predicted.some(({ verdict }) => verdict === 'unknown')) count.open++;
    if (failure !== undefined) count.failures++;
    if (failure) count.named++;
    if (what !== 'right') console.log(`${what} ${name} line ${run.line}: ${show(run, predicted)}`);
    if (failure === false) console.log(`failure ${name} line ${run.line}: ${show(run, predicted)}`);
  }
});
console.log(`${values.set}: ${count.files} files, ${count.runs} RUNs reached, ${count.refused} of them refused`);
console.log(
  `${count.right} right (${count.counted} with the number of refused calls, ${count.open} with a call left open), ${count.unknown} unknown, ${count.missed} missed, ${count.false} false alarms`,
);
console.log(`${count.failures} fail otherwise: ${count.named} named so`);
if (values.record) record('images', values.set, count);
process.exitCode = count.missed + count.false > 0 ? 1 : 0;
