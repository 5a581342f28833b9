import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What one run of the built command line left. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder to work in, with files; gone after the test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'pep668-'));

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Buffer): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
  }

  /** Runs `pep668` here; `env`: variables beside our own. */
  run(args: readonly string[], input: string | Buffer = '', env: NodeJS.ProcessEnv = {}): Promise<Ran> {
    const cli = join(process.cwd(), process.env.PEP668_DIST ?? 'dist', 'cli.js');
    const child = spawn(process.execPath, [cli, ...args], { cwd: this.path, stdio: 'pipe', env: { ...process.env, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => out.push(piece));
    child.stderr.on('data', (piece: Buffer) => err.push(piece));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    return new Promise((resolve) =>
      child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() })),
    );
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** A Dockerfile whose last install is refused. */
export const refused = `FROM debian:bookworm
RUN apt-get update && apt-get install -y python3-pip python3-venv
RUN pip install flask
`;

/** The same where nothing is protected. */
export const allowed = 'FROM python:3.12\nRUN pip install flask\n';
