import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `npm test` makes of a runner that does this. */
function countsOf(script: string, folder: string): unknown {
  const file = join(folder, 'run.mjs');
  writeFileSync(file, script);
  const code = `import { runnerSuite } from './scripts/test/runner-suite.mjs'; console.log(JSON.stringify(runnerSuite('roots', ${JSON.stringify(file)})()));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

describe('suites with a runner of their own', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'pep668-suite-'))));
  after(() => rmSync(folder, { recursive: true }));

  const rows: readonly [string, string, object][] = [
    ['all passed', `console.log('some words\\nroots: 3 passed, 0 failed')`, { passed: 3, failed: 0, skipped: 0 }],
    ['some failed', `console.log('roots: 1 passed, 2 failed, 4 skipped'); process.exitCode = 1`, { passed: 1, failed: 2, skipped: 4 }],
    ['crashed at the end', `console.log('roots: 3 passed, 0 failed'); throw new Error('late')`, { passed: 3, failed: 1, skipped: 0 }],
    ['crashed at once', `throw new Error('early')`, { passed: 0, failed: 1, skipped: 0 }],
    ['does not run here', `console.log('needs root')`, { passed: 0, failed: 0, skipped: 1 }],
    ["another suite's line", `console.log('editor: 3 passed, 0 failed'); process.exitCode = 1`, { passed: 0, failed: 1, skipped: 0 }],
  ];
  for (const [name, script, counts] of rows) it(name, () => assert.deepEqual(countsOf(script, folder), counts));
});
