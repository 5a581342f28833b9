import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A temporary folder with made-up interpreters, at a path as people have them. */
export class MadeUp {
  readonly root = mkdtempSync(join(tmpdir(), 'pep668 "host" 🐍 '));

  at(path: string): string {
    return join(this.root, path);
  }

  put(path: string, text: string | Uint8Array = '', mode = 0o644): string {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text, { mode });
    return this.at(path);
  }

  script(path: string, ...lines: readonly string[]): string {
    return this.put(path, ['#!/bin/sh', ...lines, ''].join('\n'), 0o755);
  }

  folder(path: string): string {
    mkdirSync(this.at(path), { recursive: true });
    return this.at(path);
  }

  link(path: string, to: string): string {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    symlinkSync(to, this.at(path));
    return this.at(path);
  }

  /** A base interpreter's files: no program that could run, but all that a look at it needs. */
  base(prefix: string, version = '3.12', name = `python${version}`): string {
    this.put(`${prefix}/lib/python${version}/os.py`);
    return this.put(`${prefix}/bin/${name}`, '\x7fELF', 0o755);
  }

  ensurepip(stdlib: string, text = ''): void {
    this.put(`${stdlib}/venv/__init__.py`);
    this.put(`${stdlib}/ensurepip/__init__.py`, text);
  }

  /** A virtual environment of a base. */
  venv(place: string, python: string, configuration = 'home = /x\nversion = 3.12.4\n'): string {
    this.put(`${place}/pyvenv.cfg`, configuration);
    return this.link(`${place}/bin/python`, python);
  }

  /** A program of Python's, as pip writes it for paths with spaces. */
  starts(path: string, python: string): string {
    return this.put(path, `#!/bin/sh\n'''exec' "${python}" "$0" "$@"\n' '''\nimport sys\n`, 0o755);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
