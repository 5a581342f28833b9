// The conscience: a fresh sample of commands, run by the real pip in real Debian roots, against what
// the built command line predicts. `npm run test:roots`.
//   node test/roots/run.mjs [--seed TEXT] [--count N] [--roots bookworm,trixie,sid] [-j N] [--cli FILE]
// The seed is the date unless given, so that a run can be repeated and the next day asks something new.
// Some of the recorded rows are run again too: what is recorded must still be true. Then a few Dockerfiles are built, as
// they are and fixed: the whole of that is docs/proof.md.
// Skipped in one line (exit 0) where roots cannot be made; exit 1 where the predictions fall short.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtCli, describe, judge, predict, tally } from '../oracle/predict.mjs';
import { generate } from './generate.mjs';
import { randomOf, Writer } from './generate/random.mjs';
import { labelItem } from './lib/item.mjs';
import { prepare } from './lib/places.mjs';
import { runMachine } from './machine/suite.mjs';
import { inOrder } from './lib/pool.mjs';
import { sampleBuilds } from './lib/sample-builds.mjs';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    count: { type: 'string', default: '180' },
    recorded: { type: 'string', default: '30' },
    roots: { type: 'string', default: 'bookworm,trixie,sid' },
    jobs: { type: 'string', short: 'j', default: '2' },
    cli: { type: 'string', default: builtCli },
  },
});
const roots = values.roots.split(',');

function recordedSample() {
  const file = join(import.meta.dirname, '../oracle/public.jsonl');
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const mine = rows.filter(({ root }) => roots.includes(root));
  return new Writer(randomOf(values.seed), {}).some(mine, Number(values.recorded), Number(values.recorded));
}

async function label(items) {
  const rows = [];
  const live = process.stderr.isTTY;
  await inOrder(items, Number(values.jobs), labelItem, ({ item }, index) => {
    rows.push(item);
    if (live) process.stderr.write(`\r${index + 1} of ${items.length} run `);
  });
  if (live) process.stderr.write('\r\x1b[K');
  return rows;
}

const strip = ({ label: _label, refused: _refused, exit: _exit, note: _note, ...item }) => item;

/** How often may a sample be wrong? Twice the rate asked for, at least twice: by chance alone it must not fail. score.mjs holds the rates. */
const allowed = (rate, size) => Math.max(2, Math.ceil(2 * rate * size));

/** Prints what differs and how much. */
function report(fresh, answers, changed, others) {
  for (const row of fresh) {
    const answer = answers.get(row.id);
    const verdict = judge(row, answer);
    if (isWrong(verdict, row, answer)) console.log(`${['hit', 'quiet'].includes(verdict) ? 'miscounted' : verdict}: ${describe(row, answer)}\n`);
  }
  for (const row of changed) console.log(`recorded otherwise: ${row.id} ${row.label} x${row.refused}: ${row.cmd}`);
  const counts = tally(fresh, answers);
  const refused = counts.hit + counts.miss + counts['unsaid-refused'];
  const missed = refused - counts.hit;
  const scored = fresh.length - counts['set-apart'];
  const miscounted = Math.round(scored * (1 - counts.exact / 100));
  const wrong = fresh.filter((row) => isWrong(judge(row, answers.get(row.id)), row, answers.get(row.id))).length;
  console.log(`  refused ${refused}: ${counts.hit} found, ${missed} missed`);
  console.log(`  not refused ${scored - refused}: ${counts['false-alarm']} false alarms`);
  console.log(`  number of refused calls wrong: ${miscounted} of ${scored}; set apart (a program or the network was missing): ${counts['set-apart']}`);
  console.log(`  recorded rows run again: ${others}, ${changed.length} now otherwise`);
  const good =
    missed <= allowed(0.01, refused) &&
    counts['false-alarm'] <= allowed(0.005, scored - refused) &&
    miscounted <= allowed(0.03, scored) &&
    changed.length === 0;
  if (good && wrong > 0) console.log(`  ${wrong} within what a sample of this size may get wrong`);
  const failed = good ? 0 : wrong + changed.length;
  return { passed: scored - wrong + others - changed.length, failed, skipped: fresh.length - scored + (good ? wrong : 0) };
}

const isWrong = (verdict, row, answer) => verdict !== 'set-apart' && (!['hit', 'quiet'].includes(verdict) || answer.refused !== row.refused);

async function main() {
  if (!existsSync(values.cli)) {
    console.log(`${values.cli} is not there: run "npm run build" first`);
    return 2;
  }
  const reason = prepare(roots);
  if (reason) {
    console.log(`  - the real pip is not run: ${reason}`);
    return 0;
  }
  const started = performance.now();
  const sample = Array.from({ length: Number(values.count) }, (_, index) => generate(values.seed, index, roots));
  const recorded = recordedSample();
  const ran = await label([...sample, ...recorded.map(strip)]);
  const fresh = ran.slice(0, sample.length).filter((row) => row.label !== 'broken');
  const changed = recorded.filter((row, index) => {
    const now = ran[sample.length + index];
    return now.label !== row.label || now.refused !== row.refused;
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(`  ${fresh.length} commands of seed ${values.seed} run by the real pip on ${roots.join(', ')}, ${seconds} s`);
  const commands = report(fresh, await predict(fresh, values.cli), changed, recorded.length);
  const parts = [commands, await runMachine(roots), await buildDockerfiles()];
  const sum = (key) => parts.reduce((total, part) => total + (part[key] ?? 0), 0);
  // the closing line is what `npm test` reads
  console.log(`roots: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') > 0 ? 1 : 0;
}

async function buildDockerfiles() {
  const begun = performance.now();
  const counts = await sampleBuilds(values.cli);
  console.log(`  Dockerfiles built: ${counts.passed} RUNs and fixes right, ${counts.failed} wrong, ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return counts;
}

process.exitCode = await main();
