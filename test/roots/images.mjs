// Really builds the Dockerfiles of dockerfiles/mixed and compares, RUN by RUN, with what the built command line says:
// which are refused, and which fail for another reason.
//   node test/roots/images.mjs [--cli dist/cli.js] [NAME...]
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './dockerfile/build.mjs';
import { prepare } from './lib/places.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { cli: { type: 'string', default: 'dist/cli.js' } } });
const cli = resolve(values.cli);
const all = join(import.meta.dirname, 'dockerfiles', 'mixed');
const reason = prepare(['bookworm', 'trixie', 'bullseye']);
if (reason) {
  console.error(`skipped: ${reason}`);
  process.exit(3);
}

/** The calls predicted for a RUN. */
function predictedFor({ line, endLine }, invocations) {
  return invocations.filter(({ range }) => range.start.line + 1 >= line && range.start.line + 1 <= endLine);
}

/** Whether a RUN that fails, and is not refused, was said to fail; `undefined` where there is nothing to say. */
function failureIsNamed({ exit, refused, calls }, predicted) {
  const failing = predicted.filter(({ verdict }) => verdict === 'fails').length;
  if (refused > 0 || (exit === 0 && failing === 0)) return undefined;
  if (exit !== 0) return failing > 0;
  // what fails may be caught (`||`, `;`); but then no more calls may end well than were said to
  const well = calls.filter((call) => call.outcome === 'passes' && call.exit === 0 && !call.nested).length;
  return well > predicted.length - failing ? false : undefined;
}

const count = { runs: 0, right: 0, unknown: 0, missed: 0, false: 0 };
const failures = { named: 0, other: 0 };
for (const name of positionals.length > 0 ? positionals : readdirSync(all).sort()) {
  const folder = join(all, name);
  const { stdout } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', '--invocations', 'Dockerfile'], { cwd: folder, encoding: 'utf8' });
  const { invocations } = JSON.parse(stdout);
  const { runs } = await build({ path: join(folder, 'Dockerfile'), context: folder });
  for (const run of runs.filter(({ instruction, reached }) => instruction === 'RUN' && reached)) {
    const predicted = predictedFor(run, invocations);
    const refused = predicted.some(({ verdict }) => verdict === 'refused');
    const open = predicted.some(({ verdict }) => verdict === 'unknown');
    const what = refused === run.refused > 0 ? 'right' : !refused && open ? 'unknown' : refused ? 'false' : 'missed';
    const named = failureIsNamed(run, predicted);
    if (named !== undefined) failures[named ? 'named' : 'other']++;
    if (named === false)
      console.log(
        `failure ${name} line ${run.line}: exit ${run.exit}, ${run.stderr ?? ''}; said ${JSON.stringify(predicted.map(({ installer, verdict }) => [installer, verdict]))}`,
      );
    count.runs++;
    count[what]++;
    if (what !== 'right')
      console.log(
        `${what} ${name} line ${run.line}: ${run.refused} calls refused, exit ${run.exit}; said ${JSON.stringify(predicted.map(({ installer, verdict, reasons }) => [installer, verdict, reasons[0]?.message]))}`,
      );
  }
}
console.log(`${count.runs} RUNs reached: ${count.right} right, ${count.unknown} unknown, ${count.missed} missed, ${count.false} false alarms`);
console.log(`${failures.named + failures.other} fail otherwise: ${failures.named} named so`);
process.exitCode = count.missed + count.false > 0 ? 1 : 0;
