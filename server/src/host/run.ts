import { spawn } from 'node:child_process';

/** How a program ended. */
export type Ran =
  | { readonly kind: 'ended'; readonly status: number | null; readonly output: string }
  | { readonly kind: 'hangs' }
  | { readonly kind: 'failed'; readonly message: string };

/** What a program is given beside its arguments. */
export interface RunLimits {
  /** Milliseconds until it and all it started is killed. */
  readonly limit: number;
  readonly cwd?: string | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
}

const mostOutput = 1 << 20;
// what it left running may hold its output open
const grace = 200;

/** Runs a program with nothing on its input, and keeps its output. It never outlives its limit, and nothing of it remains. */
export function run(program: string, args: readonly string[], { limit, cwd, environment }: RunLimits): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: isPosix,
      windowsHide: true,
      cwd,
      ...(environment ? { env: { ...environment } } : {}),
    });
    let output = '';
    const finish = (ran: Ran) => {
      clearTimeout(timer);
      end(child.pid, () => child.kill('SIGKILL'));
      child.stdout.destroy();
      child.unref();
      resolve(ran);
    };
    const timer = setTimeout(() => finish({ kind: 'hangs' }), limit);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.length > mostOutput) finish({ kind: 'ended', status: null, output });
    });
    child.on('error', (error) => finish({ kind: 'failed', message: error.message }));
    child.on('exit', (status) => setTimeout(() => finish({ kind: 'ended', status, output }), grace).unref());
    child.on('close', (status) => finish({ kind: 'ended', status, output }));
  });
}

const isPosix = process.platform !== 'win32';

/** Kills the whole group, so that what it started goes too. */
function end(pid: number | undefined, otherwise: () => void): void {
  try {
    if (pid !== undefined && isPosix) process.kill(-pid, 'SIGKILL');
    else otherwise();
  } catch {
    // it ended by itself, and all of its group
  }
}
