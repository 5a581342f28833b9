// A few of the builds behind docs/proof.md, small enough to be made whenever the tests run.
import { comparedRuns } from './compare.mjs';
import { prove } from './prove-fix.mjs';

/** Dockerfiles whose RUNs are compared. These, and those below, install little. */
const compared = ['unseen-1/cd-relative-venv', 'unseen-1/set-plus-e'];

/** Fixes that are built: strategy by Dockerfile. */
const fixed = [
  ['tool-black', 'use-slim-venv'],
  ['missing-venv', 'add-venv-package'],
  ['needless-venv', 'remove-override'],
];

/** Builds them, says what is wrong, and counts RUNs and fixes. */
export async function sampleBuilds(cli) {
  const counts = { passed: 0, failed: 0 };
  const tell = (good, what) => {
    counts[good ? 'passed' : 'failed']++;
    if (!good) console.log(`  wrong: ${what}`);
  };
  for (const name of compared) for (const { run, what } of await comparedRuns(cli, name)) tell(what === 'right', `${name} line ${run.line}: ${what}`);
  for (const [name, strategy] of fixed) {
    const { good, said } = await prove(cli, name, strategy);
    tell(good, `${strategy} for ${name}: ${JSON.stringify(said)}`);
  }
  return counts;
}
