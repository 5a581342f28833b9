import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from './run';
import { bashOnly, posix } from './scripts';

/** What the real shell writes and how it ends, in an empty folder. */
function real(shell: string, text: string): { readonly out: string; readonly status: number | null } | undefined {
  const cwd = mkdtempSync(join(tmpdir(), 'pep668-shell-'));
  try {
    const { stdout, status, error } = spawnSync(shell, ['-c', text], {
      cwd,
      encoding: 'utf8',
      input: '',
      timeout: 10_000,
      env: { PATH: '/usr/bin:/bin', HOME: '/root' },
    });
    return error ? undefined : { out: stdout.replaceAll(cwd, '/tmp'), status };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

for (const [shell, ours, scripts] of [
  ['bash', 'bash', [...posix, ...bashOnly]],
  ['dash', 'sh', posix],
] as const) {
  describe(`the shell evaluator says what ${shell} says`, function () {
    before(function () {
      if (real(shell, ':') === undefined) this.skip();
    });
    for (const script of scripts) {
      it(script, () => {
        const { out, status } = evaluate(script, ours);
        assert.deepEqual({ out, status: typeof status === 'number' ? status : 0 }, real(shell, script));
      });
    }
  });
}
