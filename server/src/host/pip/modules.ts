import { dirname, join } from 'node:path';
import { namesIn } from '../files';
import type { Inspected } from '../interpreters/inspect';

type Owner = Pick<Inspected, 'prefix' | 'basePrefix' | 'stdlib' | 'version' | 'virtual' | 'seesBase'>;

/** Version of a module as an interpreter sees it, by the name of its metadata; `undefined`: it is not there. `home`: for the person's own packages. */
export function moduleVersion(name: string, owner: Owner, home: string): string | undefined {
  const pattern = metadataOf(name);
  for (const folder of packageFolders(owner, home)) {
    const found = namesIn(folder).flatMap((entry) => pattern.exec(entry)?.[1] ?? []);
    if (found.length > 0) return found.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
  }
  return undefined;
}

/** Debian's old packages bring `pip-20.3.4.egg-info`, others `pip-25.1.1.dist-info`; a local part (`+dfsg`) is not said. */
function metadataOf(name: string): RegExp {
  return new RegExp(`^${name}-(\\d[\\w.]*?)(?:\\+[\\w.]*)?\\.(?:dist|egg)-info$`, 'i');
}

/** Folders of packages in the order of `sys.path`, as far as they are an installation's (site.py; Debian's patch of it). */
export function packageFolders({ prefix, basePrefix, stdlib, version, virtual, seesBase }: Owner, home: string): string[] {
  const minor = /^\d+\.\d+/.exec(version)?.[0] ?? '';
  const below = (root: string) => ['lib', 'lib64'].map((lib) => join(root, lib, `python${minor}`, 'site-packages'));
  const own = [...below(prefix), join(prefix, 'Lib', 'site-packages'), join(prefix, 'site-packages')];
  const base = [
    join(home, '.local', 'lib', `python${minor}`, 'site-packages'),
    join(basePrefix, 'local', 'lib', `python${minor}`, 'dist-packages'),
    join(basePrefix, 'lib', 'python3', 'dist-packages'),
    join(stdlib, 'dist-packages'),
    join(stdlib, 'site-packages'),
    ...below(basePrefix),
    ...brewFolders(stdlib, minor),
  ];
  if (!virtual) return [...base, ...own];
  return seesBase ? [...own, ...base] : own;
}

/** Homebrew keeps packages outside of the version's own folder, in its prefix. */
function brewFolders(stdlib: string, minor: string): string[] {
  const prefix = /^(.*?)\/(?:Cellar|opt)\/python@/.exec(stdlib)?.[1];
  return prefix === undefined ? [] : [join(prefix, 'lib', `python${minor}`, 'site-packages')];
}

/** Version of a Python program by metadata in the environment its file stands in, or in Debian's folder. */
export function programVersion(name: string, path: string): string | undefined {
  const prefix = dirname(dirname(path));
  const libs = namesIn(join(prefix, 'lib'))
    .filter((each) => each.startsWith('python'))
    .flatMap((each) => [join(prefix, 'lib', each, 'site-packages'), join(prefix, 'lib', each, 'dist-packages')]);
  const pattern = metadataOf(name);
  return [...libs, join(prefix, 'Lib', 'site-packages')].flatMap((folder) => namesIn(folder).flatMap((entry) => pattern.exec(entry)?.[1] ?? []))[0];
}
