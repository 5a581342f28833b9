import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { namesIn, realPath, stampOf } from './files';
import { type Environment, onPath } from './interpreters/find';

/** A program of this machine and its version, as far as it is known. */
export interface Tool {
  readonly path: string;
  readonly version: string;
}

const versions = new Map<string, Promise<string>>();

/** A program along PATH with its version: by its metadata, else asked where programs may be run. */
export async function tool(name: string, environment: Environment, trusted: boolean): Promise<Tool | undefined> {
  const path = onPath(name, environment);
  if (path === undefined) return undefined;
  return { path, version: byMetadata(name, path) ?? (trusted ? await asked(path) : '') };
}

/** Metadata of a Python program stands in the site-packages of its own environment, or in Debian's dist-packages. */
function byMetadata(name: string, path: string): string | undefined {
  const prefix = dirname(dirname(realPath(path)));
  const libs = namesIn(join(prefix, 'lib'))
    .filter((each) => each.startsWith('python'))
    .flatMap((each) => [join(prefix, 'lib', each, 'site-packages'), join(prefix, 'lib', each, 'dist-packages')]);
  const pattern = new RegExp(`^${name}-(\\d[\\w.]*?)\\.(?:dist|egg)-info$`, 'i');
  return libs.flatMap((folder) => namesIn(folder).flatMap((entry) => pattern.exec(entry)?.[1] ?? []))[0];
}

function asked(path: string): Promise<string> {
  const key = `${path} ${stampOf(path)}`;
  const kept = versions.get(key) ?? ask(path);
  versions.set(key, kept);
  return kept;
}

function ask(path: string): Promise<string> {
  return new Promise((resolve) => {
    const child = execFile(path, ['--version'], { timeout: 5_000, killSignal: 'SIGKILL', maxBuffer: 1 << 16 }, (_error, stdout) => {
      resolve(/\d+(?:\.\d+)+\w*/.exec(stdout)?.[0] ?? '');
    });
    child.stdin?.end();
  });
}
