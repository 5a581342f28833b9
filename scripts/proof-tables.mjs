// The tables of docs/proof.md, from what the programs of test/roots recorded.
import fs from 'node:fs';
import path from 'node:path';

const json = (file) => JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '..', file), 'utf8'));

/** Rows of cells by the name of the table. */
export function proofTables() {
  const { firstSight, images, fixes } = json('test/roots/results.json');
  const { measured, sizes } = json('scripts/data/image-sizes.json');
  return {
    'first-sight': predictions(firstSight),
    images: predictions(images),
    fixes: fixesTable(fixes),
    sizes: sizesTable(measured, sizes),
  };
}

const ruled = (head, rows) => [head, head.map(() => '---'), ...rows];

function predictions(sets) {
  const columns = ['files', 'runs', 'right', 'unknown', 'missed', 'false', 'date'];
  const rows = Object.entries(sets).map(([name, counts]) => [`\`${name}\``, ...columns.map((column) => counts[column])]);
  return ruled(['set', 'files', 'RUNs', 'right', 'unknown', 'missed', 'false', 'date'], rows);
}

function fixesTable(fixes) {
  const columns = ['files', 'fixed', 'builds', 'imports', 'kept', 'left', 'date'];
  const rows = Object.entries(fixes).map(([strategy, counts]) => [`\`${strategy}\``, ...columns.map((column) => counts[column])]);
  return ruled(['strategy', 'files', 'fixed', 'built', 'imported', 'kept', 'findings left', 'date'], rows);
}

function sizesTable(measured, sizes) {
  const ways = ['add-override', 'use-slim-venv', 'use-venv', 'use-venv with python3-venv', 'use-system-package'];
  const head = ['image', 'installed', 'override', 'slim venv', 'venv', 'venv and `python3-venv`', "Debian's package", 'date'];
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  const rows = Object.entries(sizes).flatMap(([suite, projects]) =>
    Object.entries(projects).map(([project, row]) => [`\`debian:${suite}\``, project, ...ways.map((way) => megabytes(row[way])), measured]),
  );
  return ruled(head, rows);
}
