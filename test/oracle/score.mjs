// How well the built command line's predictions fit the recorded runs of the real pip.
//   node test/oracle/score.mjs [--wrong] [--cli dist/cli.js] [FILE.jsonl...]
// --wrong lists every disagreement (a FILE must be named to see those of the unseen half).
// Exit code 1 where a file misses the thresholds.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtCli, describe, holds, judge, predict, tally } from './predict.mjs';

const UNSEEN = 'generated-b.jsonl';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { wrong: { type: 'boolean', default: false }, cli: { type: 'string', default: builtCli } },
});
const standard = ['public.jsonl', 'generated-a.jsonl', UNSEEN].map((name) => join(import.meta.dirname, name));
const files = positionals.length > 0 ? positionals : standard.filter(existsSync);
if (!existsSync(values.cli)) {
  console.error(`${values.cli} is not there: run "npm run build" first`);
  process.exit(2);
}

const COLUMNS = ['hit', 'miss', 'false-alarm', 'quiet', 'unsaid-refused', 'unsaid-fine', 'set-apart'];
const row = (name, cells) => console.log(name.padEnd(22) + cells.map((cell) => String(cell).padStart(15)).join(''));
const line = (name, counts) =>
  row(name, [...COLUMNS.map((column) => counts[column]), ...['found', 'alarms', 'exact'].map((key) => `${counts[key].toFixed(1)} %`)]);

function groups(rows) {
  const by = new Map();
  for (const item of rows) {
    for (const key of [item.family, `on ${item.root}`, `as ${item.user ?? 'root'}`]) by.set(key, [...(by.get(key) ?? []), item]);
  }
  return [...by].sort(([a], [b]) => a.localeCompare(b));
}

let failed = false;
for (const file of files) {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text));
  const started = performance.now();
  const answers = await predict(rows, values.cli);
  const seconds = (performance.now() - started) / 1000;
  console.log(`\n${basename(file)}: ${rows.length} commands, ${seconds.toFixed(1)} s`);
  row('', [...COLUMNS, 'found', 'false alarms', 'count exact']);
  for (const [name, members] of groups(rows)) line(name, tally(members, answers));
  const all = tally(rows, answers);
  line('ALL', all);
  failed ||= !holds(all);
  if (!values.wrong || (basename(file) === UNSEEN && positionals.length === 0)) continue;
  for (const item of rows) {
    const answer = answers.get(item.id);
    const verdict = judge(item, answer);
    const miscounted = verdict !== 'set-apart' && answer.refused !== item.refused;
    if (!['hit', 'quiet', 'set-apart'].includes(verdict) || miscounted)
      console.log(`\n${verdict}${miscounted ? ', miscounted' : ''}: ${describe(item, answer)}`);
  }
}
console.log(failed ? '\nbelow the thresholds' : '\nall thresholds hold');
process.exitCode = failed ? 1 : 0;
