// What watching a terminal costs the editor: 50 MB printed in its terminal with the extension and without, window by window:
// wall time of the command, and CPU time of the extension host, which reads along.
// `npm run bench -- watching`. Prints name, figure and goal; it is no test.
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSuite } from '../editor/runner/bundle.mjs';
import { runEmbedded } from '../editor/runner/embedded.mjs';
import { median, print } from './lib/figures.mjs';
import { outputs, size } from './lib/outputs.mjs';

const root = join(import.meta.dirname, '../..');
const windows = Number(process.env.PEP668_BENCH_WINDOWS ?? 2);
const home = realpathSync(mkdtempSync(join(tmpdir(), 'pep668-bench-')));
const report = join(home, 'report.json');
const env = { ...process.env, PEP668_TEST_HOME: home, PEP668_TEST_REPORT: report };

/** What each file took in a new window. */
async function measure(extension, tests) {
  rmSync(report, { force: true });
  await runEmbedded({ root, ground: { folder: home, report, output: join(home, 'output'), env }, tests, restricted: false, extensions: [extension] });
  return JSON.parse(readFileSync(report, 'utf8')).runs;
}

try {
  for (const [file, line] of Object.values(outputs)) writeFileSync(join(home, file), line.repeat(Math.ceil(size / line.length)));
  const tests = await bundleSuite(root, 'watching');
  const without = [];
  const watched = [];
  for (let i = 0; i < windows; i++) {
    without.push(...(await measure(join(root, 'test/editor/stand-in'), tests)));
    watched.push(...(await measure(root, tests)));
  }
  for (const [name, [file]] of Object.entries(outputs)) {
    const of = (runs, what) => median(runs.filter((each) => each.name === file).map((each) => each[what]));
    const [wall, more] = [of(without, 'wall'), of(watched, 'cpu') - of(without, 'cpu')];
    print(`${name}: CPU of the extension host more than without, over wall time`, `${((100 * more) / wall).toFixed(1)} %`, '< 3 %');
    print(`${name}: the same in milliseconds`, `${more.toFixed(0)} of ${wall.toFixed(0)}`, '');
    print(`${name}: wall time over wall time without`, (of(watched, 'wall') / wall).toFixed(3), '');
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
