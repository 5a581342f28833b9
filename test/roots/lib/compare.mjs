// What a build showed against what was predicted, RUN by RUN.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from '../dockerfile/build.mjs';

/** What is predicted for the RUNs of a Dockerfile under dockerfiles/, and what building it showed; see compare. */
export async function comparedRuns(cli, name) {
  const context = join(import.meta.dirname, '../dockerfiles', name);
  const { stdout } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', '--invocations', 'Dockerfile'], { cwd: context, encoding: 'utf8' });
  const { runs } = await build({ path: join(context, 'Dockerfile'), context });
  return compare(runs, JSON.parse(stdout).invocations);
}

/**
 * @returns {{run: object, predicted: object[], what: 'right' | 'unknown' | 'missed' | 'false', failure?: boolean}[]}
 * one for each RUN that was reached. `failure`: whether a failure that is no refusal was named; not there where there is none.
 */
function compare(runs, invocations) {
  return runs
    .filter(({ instruction, reached }) => instruction === 'RUN' && reached)
    .map((run) => {
      const predicted = invocations.filter(({ range: { start } }) => start.line + 1 >= run.line && start.line + 1 <= run.endLine);
      return { run, predicted, what: judge(run, predicted), failure: failureIsNamed(run, predicted) };
    });
}

function judge({ refused }, predicted) {
  const said = predicted.some(({ verdict }) => verdict === 'refused');
  if (said === refused > 0) return 'right';
  if (said) return 'false';
  return predicted.some(({ verdict }) => verdict === 'unknown') ? 'unknown' : 'missed';
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
