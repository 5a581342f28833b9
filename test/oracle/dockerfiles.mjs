// How well the built command line knows which RUN of the recorded Dockerfiles are refused.
//   node test/oracle/dockerfiles.mjs [--cli dist/cli.js] [FOLDER...]
// A folder holds Dockerfile and truth.json. RUNs after the one a build stops at count for nothing.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtCli } from './predict.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { cli: { type: 'string', default: builtCli } } });
const all = join(import.meta.dirname, 'dockerfiles');
const folders = positionals.length > 0 ? positionals : readdirSync(all).map((name) => join(all, name));

/** First lines of the RUNs in which a call is predicted to be refused. */
function predicted(folder, runs) {
  const { stdout } = spawnSync(process.execPath, [values.cli, 'check', '--format', 'json', '--invocations', 'Dockerfile'], { cwd: folder, encoding: 'utf8' });
  const { invocations } = JSON.parse(stdout);
  const lines = invocations.filter(({ verdict }) => verdict === 'refused').map(({ range }) => range.start.line + 1);
  return runs.filter(({ line, end_line }) => lines.some((at) => at >= line && at <= end_line)).map(({ line }) => line);
}

let wrong = 0;
for (const folder of folders) {
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
  const reached = truth.runs.filter((run) => run.instruction === 'RUN' && run.reached);
  const said = predicted(folder, reached);
  const right = JSON.stringify(said) === JSON.stringify(truth.refused_lines);
  if (!right) wrong += 1;
  console.log(
    `${right ? 'right' : 'WRONG'} ${basename(folder)}: refused on lines ${JSON.stringify(truth.refused_lines)}${right ? '' : `, predicted ${JSON.stringify(said)}`}`,
  );
}
console.log(`${folders.length - wrong} of ${folders.length} Dockerfiles right`);
process.exitCode = wrong > 0 ? 1 : 0;
