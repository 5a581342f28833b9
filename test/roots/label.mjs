// Really runs each command of a JSONL file and says what pip did.
//   node test/roots/label.mjs [-j N] [-v] IN OUT
// OUT grows line by line; items that it already holds are not run again. -v keeps calls and output.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { labelItem } from './lib/item.mjs';
import { prepare } from './lib/places.mjs';
import { inOrder } from './lib/pool.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { jobs: { type: 'string', short: 'j', default: '2' }, verbose: { type: 'boolean', short: 'v', default: false } },
});
const [from, to] = positionals;
if (!from || !to) {
  console.error('usage: label.mjs [-j N] [-v] IN OUT');
  process.exit(2);
}

const read = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const done = new Set(existsSync(to) ? read(to).map((item) => item.id) : []);
const items = read(from).filter((item) => !done.has(item.id));
const reason = prepare([...new Set(items.map((item) => item.root.replace('-bare', '')))]);
if (reason) {
  console.error(`skipped: ${reason}`);
  process.exit(3);
}

const started = Date.now();
const counts = {};
const summary = () => `${((Date.now() - started) / 1000).toFixed(0)} s ${JSON.stringify(counts)}`;
await inOrder(items, Number(values.jobs), labelItem, ({ item, ran }, index) => {
  counts[item.label] = (counts[item.label] ?? 0) + 1;
  const detail = values.verbose ? { calls: ran.calls, stdout: ran.stdout.slice(-1500), stderr: ran.stderr.slice(-1500) } : {};
  appendFileSync(to, `${JSON.stringify({ ...item, ...detail })}\n`);
  if ((index + 1) % 100 === 0) console.error(`${index + 1}/${items.length} ${summary()}`);
});
console.error(`${items.length} commands, ${summary()}`);
