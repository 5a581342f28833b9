// node test/editor/run.mjs [--desktop] [SUITE…]: the suites in a real VS Code; ends with `editor: N passed, N failed`.
// The embedded editor is taken, or with VSCODE_EXECUTABLE (or --desktop: a download) a desktop VS Code.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { runDesktop } from './runner/desktop.mjs';
import { runEmbedded } from './runner/embedded.mjs';
import { bundleSuite } from './runner/bundle.mjs';
import { makeGround, suites } from './runner/ground.mjs';
import { ensurePackages, hasPackage, which } from '../../scripts/editor-host/system.mjs';

const root = path.join(import.meta.dirname, '../..');
const desktop = process.argv.includes('--desktop') || Boolean(process.env.VSCODE_EXECUTABLE);

let passed = 0;
let failed = 0;
let skipped = 0;
try {
  ensurePackages('The editor suite', {
    ...(desktop ? {} : { chromium: () => which('chromium') }),
    ...Object.fromEntries(['python3-venv', 'python3-pip', 'pipx', 'zsh', 'fish', 'sudo'].map((name) => [name, () => hasPackage(name)])),
  });
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  for (const { part, ...suite } of suites) {
    if (wanted.includes(suite.name)) await runSuite(suite);
    else if (wanted.length === 0) await runSuite({ ...suite, part });
  }
} catch (error) {
  console.error(error.message);
  failed++;
}
console.log(`editor: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function runSuite(suite) {
  if (desktop && suite.restricted) return console.log(`${suite.name}: left out, the desktop's test run can not open a restricted window`);
  console.log(`\n${suite.name}${suite.part ? `: ${suite.part} (all of it: npm run test:editor -- ${suite.name})` : ''}`);
  const ground = makeGround(suite);
  try {
    const run = {
      root,
      ground,
      tests: await bundleSuite(root, suite.name),
      restricted: suite.restricted,
      extensions: [root, ...(suite.beside ? [path.join(root, suite.beside)] : [])],
    };
    await (desktop ? runDesktop(run) : runEmbedded(run));
    const counts = JSON.parse(fs.readFileSync(ground.report, 'utf8'));
    passed += counts.passed;
    failed += counts.failed;
    skipped += counts.skipped;
  } catch (error) {
    console.error(`${suite.name}: ${error.message}`);
    failed++;
  } finally {
    ground.remove();
  }
}
