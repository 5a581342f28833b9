import { devNull } from 'node:os';
import { run } from '../run';

/** A package pip would install. */
export interface Wanted {
  readonly name: string;
  readonly version: string;
}

/**
 * What pip would install for a requirement, by its own resolver: `--dry-run` with `--report` is exempt from the check (pip
 * 23.0 on, commands/install.py). It writes nothing: no bytecode, no cache, no log, and wheels only, for a source package's
 * own code would run to tell what it needs. `limit` in milliseconds.
 */
export async function dryRun(python: string, requirement: string, limit = 120_000): Promise<readonly Wanted[] | { readonly problem: string }> {
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input', '--log', devNull];
  const args = ['-B', '-m', 'pip', 'install', '--dry-run', '--report', '-', '--no-cache-dir', '--only-binary', ':all:', ...quiet, requirement];
  const ran = await run(python, args, { limit, cwd: '/' });
  if (ran.kind === 'hangs') return { problem: `pip did not answer within ${limit / 1000} seconds and was stopped.` };
  if (ran.kind === 'failed') return { problem: `${python} cannot be run: ${ran.message}.` };
  const found = ran.status === 0 ? reported(ran.output) : undefined;
  return (
    found ?? {
      problem: `pip could not tell what ${requirement} would bring (exit code ${ran.status ?? 'none'}): it may not reach its index, or there is no wheel.`,
    }
  );
}

function reported(output: string): Wanted[] | undefined {
  try {
    const { install } = JSON.parse(output.slice(output.indexOf('{'))) as { install: readonly { readonly metadata: Wanted }[] };
    return install.map(({ metadata: { name, version } }) => ({ name: String(name), version: String(version) }));
  } catch {
    return undefined; // a pip before 22.2, which has no report
  }
}
