// Splits labelled rows by a hash of their id into two halves:
//   node test/oracle/split.mjs LABELLED...
// generated-a.jsonl is there to look at; nobody looks at the rows of generated-b.jsonl while working
// on the engine: only score.mjs's counts of it are read, so that they say how well it carries over.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const read = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const rows = process.argv.slice(2).flatMap(read);
const halves = { a: [], b: [] };
const counts = {};
for (const row of rows.filter(({ label }) => label !== 'broken')) {
  const half = createHash('sha256').update(row.id).digest()[0] % 2 === 0 ? 'a' : 'b';
  const { id, family, cmd, root, user, env, files, shell, cwd, label, refused, exit, note } = row;
  halves[half].push(JSON.stringify({ id, family, cmd, root, user, env, files, shell, cwd, label, refused, exit, note }));
  counts[`${row.root} ${row.label}`] = (counts[`${row.root} ${row.label}`] ?? 0) + 1;
}
for (const [half, lines] of Object.entries(halves)) writeFileSync(join(here, `generated-${half}.jsonl`), `${lines.join('\n')}\n`);
console.log(`a ${halves.a.length}, b ${halves.b.length}, broken ${rows.length - halves.a.length - halves.b.length}`);
console.table(counts);
