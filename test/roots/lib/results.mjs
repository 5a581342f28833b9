// What the proofs came to, kept for docs/proof.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../results.json');

export const results = () => JSON.parse(readFileSync(file, 'utf8'));

/** Keeps the outcome of a part, with the day. */
export function record(part, name, outcome) {
  const all = results();
  all[part] = { ...all[part], [name]: { date: new Date().toISOString().slice(0, 10), ...outcome } };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}
