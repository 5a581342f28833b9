import { dirname, join } from 'node:path';
import { isFile, readSmall } from '../files';

/** The interpreter a pyenv shim leads to from a folder: PYENV_VERSION, `.python-version` upwards, else the global one. `system`: the next on PATH. */
export function behindShim(shim: string, folder: string, variables: Readonly<Record<string, string | undefined>>): string | 'system' | undefined {
  const root = /^(.*[\\/]\.?pyenv)[\\/]shims[\\/]/.exec(shim)?.[1];
  if (root === undefined) return undefined;
  const version = variables['PYENV_VERSION'] || nearest(folder) || firstLine(join(root, 'version'));
  if (version === undefined || version === 'system') return 'system';
  const folderOf = (name: string) => join(root, 'versions', name, 'bin', shim.slice(shim.lastIndexOf('/') + 1));
  return [version.split(':')[0] ?? version].map(folderOf).find(isFile);
}

function nearest(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = firstLine(join(at, '.python-version'));
    if (found !== undefined || dirname(at) === at) return found;
  }
}

function firstLine(path: string): string | undefined {
  return readSmall(path)
    ?.split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#'));
}
