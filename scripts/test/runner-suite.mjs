// A suite with a runner of its own, which ends with the line `NAME: N passed, N failed[, N skipped]`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Longest a runner may take. */
const limit = 45 * 60 * 1000;

/** Runs it, shows what it prints and reads its closing line; one that passes without it was skipped and says why. */
export function runnerSuite(name, script) {
  return () => {
    if (!fs.existsSync(script)) return skipped(`${script} is not there`);
    const { status, stdout } = spawnSync(process.execPath, [script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 2 ** 28,
      timeout: limit,
    });
    const lines = (stdout ?? '').trimEnd().split('\n');
    const closing = lines.map((line) => closingLine(name, line)).findLast(Boolean);
    const shown = lines.filter((line) => !closingLine(name, line)).join('\n');
    if (shown !== '') console.log(shown);
    if (closing) return status !== 0 && closing.failed === 0 ? { ...closing, failed: 1 } : closing;
    return status === 0 ? { passed: 0, failed: 0, skipped: 1 } : { passed: 0, failed: 1, skipped: 0 };
  };
}

function closingLine(name, line) {
  const match = /^(\w+): (\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line);
  return match?.[1] === name ? { passed: Number(match[2]), failed: Number(match[3]), skipped: Number(match[4] ?? 0) } : undefined;
}

function skipped(message) {
  console.log(`  - ${message}`);
  return { passed: 0, failed: 0, skipped: 1 };
}
