// npm test [-- SUITE…]: builds, lints and runs the suites named, or all. The last line is `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { mochaSuite } from './test/mocha-suite.mjs';
import { runnerSuite } from './test/runner-suite.mjs';

const root = path.join(import.meta.dirname, '..');
process.chdir(root);

/** In the order they run: the quick ones first. */
const suites = {
  build: step('scripts/build.mjs', '--types'),
  lint: step('scripts/lint.mjs'),
  unit: mochaSuite('test/unit'),
  cases: mochaSuite('test/cases.test.ts'),
  project: mochaSuite('test/project.test.ts'),
  server: mochaSuite('test/server', ['python3']),
  cli: mochaSuite('test/cli', ['python3']),
  editor: runnerSuite('editor', 'test/editor/run.mjs'),
  roots: runnerSuite('roots', 'test/roots/run.mjs'),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`no suite is called ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}

const names = wanted.length === 0 ? Object.keys(suites) : ['build', ...wanted.filter((name) => name !== 'build')];
const total = { passed: 0, failed: 0, skipped: 0 };
for (const name of names) {
  const counts = run(name);
  for (const key of Object.keys(total)) total[key] += counts[key];
  // nothing can be tested that was not built
  if (name === 'build' && counts.failed > 0) break;
}
console.log(`\n${line(total)}`);
process.exit(total.failed > 0 ? 1 : 0);

function run(name) {
  const began = performance.now();
  const counts = suites[name]();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${name}: ${suites[name].isStep ? (counts.failed > 0 ? 'failed' : 'done') : line(counts)} (${seconds} s)`);
  return counts;
}

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A script that only can fail. */
function step(...args) {
  const run = () => {
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    return { passed: 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  };
  return Object.assign(run, { isStep: true });
}
