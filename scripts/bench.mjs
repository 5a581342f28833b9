// npm run bench [-- NAME…]: builds and runs the benchmarks named, or all: the files in test/bench. They print figures beside
// their goals and are no tests.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

process.chdir(path.join(import.meta.dirname, '..'));

const folder = 'test/bench';
const all = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => path.basename(name, '.mjs'));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no benchmark is called ${unknown.join(', ')}; there are ${all.join(', ')}`);
  process.exit(2);
}

run('scripts/build.mjs', '--types');
for (const name of wanted.length === 0 ? all : wanted) {
  console.log(`\n${name}`);
  run(`${folder}/${name}.mjs`);
}

/** Runs a script of the project; what it prints goes to where ours does, and its failure is ours. */
function run(...command) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
