// A suite of compiled tests: mocha in a process of its own, its counts from the JSON it writes.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensurePackages, which } from '../editor-host/system.mjs';

/** Runs the tests of a file or folder under test/; `programs` must be there, by the package of the same name. */
export function mochaSuite(source, programs = []) {
  return () => {
    const files = testFiles(source);
    if (files.length === 0) return skipped(`${source} holds no tests`);
    try {
      ensurePackages(`The suite ${source}`, Object.fromEntries(programs.map((name) => [name, () => which(name)])));
    } catch (error) {
      return failed(error.message);
    }
    return runMocha(files.map(compiled));
  };
}

/** The sources decide: what is left in out/ of a removed test does not run. */
function testFiles(source) {
  if (!fs.existsSync(source)) return [];
  if (!fs.statSync(source).isDirectory()) return [source];
  const names = fs.readdirSync(source, { recursive: true }).filter((name) => name.endsWith('.test.ts'));
  return names.sort().map((name) => path.join(source, name));
}

const compiled = (file) => path.join('out', file.replace(/\.ts$/, '.js'));

function runMocha(files) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pep668-test-'));
  const report = path.join(folder, 'report.json');
  const args = ['node_modules/mocha/bin/mocha.js', '--config', 'test/.mocharc.json', '--reporter', 'json', '--reporter-option', `output=${report}`, ...files];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  try {
    if (!fs.existsSync(report)) return failed(`mocha ended with ${status} before the tests did:\n${stdout}${stderr}`);
    return counts(JSON.parse(fs.readFileSync(report, 'utf8')), status);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function counts({ stats, failures }, status) {
  for (const { fullTitle, err } of failures) console.log(`  ✗ ${fullTitle}\n${indented(err)}\n`);
  const broken = status !== 0 && stats.failures === 0 ? 1 : 0;
  return { passed: stats.passes, failed: stats.failures + broken, skipped: stats.pending };
}

function indented({ message = '', stack = '' }) {
  const text = stack.includes(message) ? stack : `${message}\n${stack}`;
  return text.replace(/^/gm, '      ');
}

function failed(message) {
  console.log(`  ✗ ${message}`);
  return { passed: 0, failed: 1, skipped: 0 };
}

function skipped(message) {
  console.log(`  - ${message}`);
  return { passed: 0, failed: 0, skipped: 1 };
}
