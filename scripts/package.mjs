// npm run package: builds and writes dist/pep668.vsix with what .vscodeignore lets out.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

process.chdir(path.join(import.meta.dirname, '..'));

const file = 'dist/pep668.vsix';
/** More than this is a library that slipped in. */
const limit = 512 * 1024;

run('scripts/build.mjs');
run('node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file);
const { size } = fs.statSync(file);
console.log(`${file}: ${Math.ceil(size / 1024)} KB`);
if (size > limit) {
  console.error(`${file} is larger than ${limit / 1024} KB`);
  process.exitCode = 1;
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
