// npm run lint [-- CHECK…] [-- --fix]: rules (oxlint), format (biome), tables and docs (what is generated). Without names: the standard ones.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

process.chdir(path.join(import.meta.dirname, '..'));

const fix = process.argv.includes('--fix');
const generate = (script) => [script, ...(fix ? [] : ['--check'])];

/** Each check is a list of programs of Node's. */
const checks = {
  rules: [['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--quiet', ...(fix ? ['--fix'] : []), '.']],
  format: [['node_modules/@biomejs/biome/bin/biome', 'format', ...(fix ? ['--write'] : []), '.']],
  tables: tables().map(generate),
  docs: [generate('scripts/docs.mjs')],
};
const standard = ['rules', 'format', 'tables', 'docs'];

const wanted = process.argv.slice(2).filter((word) => word !== '--fix');
const unknown = wanted.filter((name) => !Object.hasOwn(checks, name));
if (unknown.length > 0) {
  console.error(`no check is called ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}`);
  process.exit(2);
}
const failed = (wanted.length > 0 ? wanted : standard).flatMap((name) => checks[name]).filter((args) => !passes(args));
process.exit(failed.length > 0 ? 1 : 0);

/** Scripts that make a table from the data of the same name beside them. */
function tables() {
  const names = fs.readdirSync('scripts/data');
  const hasData = (script) => ['json', 'tsv'].some((ending) => names.includes(script.replace(/mjs$/, ending)));
  return names.filter((name) => name.endsWith('.mjs') && hasData(name)).map((name) => `scripts/data/${name}`);
}

/** Says nothing where all is well. */
function passes(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status === 0) return true;
  console.log(`${stdout}${stderr}`.trimEnd());
  return false;
}
