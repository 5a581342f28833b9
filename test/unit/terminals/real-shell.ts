import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { TerminalShell } from '../../../server/protocol/terminal';

/** What a program was started with. */
export interface Started {
  readonly program: string;
  readonly words: readonly string[];
  readonly cwd: string;
  readonly foo: string | undefined;
}

/** What a line did in a shell. */
export interface Ran {
  readonly started: readonly Started[];
  readonly status: number | null;
  readonly out: string;
}

/** The programs of a shell's name that are here: others are skipped. */
export function shellPath(shell: TerminalShell): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, shell))
    .find((path) => existsSync(path));
}

/** A folder with stand-ins for pip, Python and sudo that keep their words, one of them in a virtual environment. */
export class RealShell {
  readonly root = mkdtempSync(join(tmpdir(), "pep668 shell's "));
  readonly project = join(this.root, 'my project');
  readonly prefix = join(this.project, '.venv');
  private readonly log = join(this.root, 'log');

  constructor(failing = false) {
    mkdirSync(join(this.project, 'sub'), { recursive: true });
    const keep = `printf '%s\\0' "$(basename "$0")" "$PWD" "\${FOO-}" "$#" "$@" >> "$LOG"\n`;
    for (const name of ['pip', 'pip3', 'pip3.11', 'python3', 'uv']) this.script(join(this.root, 'bin', name), `${keep}exit ${failing ? 1 : 0}\n`);
    this.script(join(this.prefix, 'bin/python'), keep);
    this.script(join(this.root, 'bin/sudo'), 'while case "$1" in -*) true;; *) false;; esac; do shift; done\nexec env "$@"\n');
  }

  private script(path: string, body: string): void {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, `#!/bin/sh\n${body}`);
    chmodSync(path, 0o755);
  }

  /** Runs a line as typed in the project's folder. */
  run(line: string, shell: TerminalShell): Ran {
    writeFileSync(this.log, '');
    const environment = { HOME: this.root, PATH: `${join(this.root, 'bin')}:/usr/bin:/bin`, LOG: this.log, LANG: 'C.UTF-8' };
    const options = shell === 'fish' ? ['--no-config'] : shell === 'zsh' ? ['-f'] : [];
    const { status, stdout } = spawnSync(shellPath(shell) ?? shell, [...options, '-c', line], {
      cwd: this.project,
      env: environment,
      encoding: 'utf8',
      input: '',
    });
    return { started: this.started(), status, out: stdout };
  }

  private started(): readonly Started[] {
    const fields = readFileSync(this.log, 'utf8').split('\0').slice(0, -1);
    const all: Started[] = [];
    for (let at = 0; at < fields.length; ) {
      const [program = '', cwd = '', foo = '', count = '0'] = fields.slice(at, at + 4);
      all.push({ program, cwd, foo: foo === '' ? undefined : foo, words: fields.slice(at + 4, at + 4 + Number(count)) });
      at += 4 + Number(count);
    }
    return all;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
