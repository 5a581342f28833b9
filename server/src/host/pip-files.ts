import { join } from 'node:path';
import type { Environment } from './interpreters/find';
import { namesIn, readSmall } from './files';
import type { Inspected } from './interpreters/inspect';

/** Version of a module of an interpreter, by the name of its metadata folder; `undefined`: it is not there. */
export function moduleVersion(name: string, { prefix, basePrefix, stdlib, version, virtual }: Inspected): string | undefined {
  const minor = /^\d+\.\d+/.exec(version)?.[0] ?? '';
  const own = [
    join(prefix, 'lib', `python${minor}`, 'site-packages'),
    join(prefix, 'Lib', 'site-packages'),
    join(prefix, 'lib64', `python${minor}`, 'site-packages'),
  ];
  const base = [
    join(stdlib, 'site-packages'),
    join(stdlib, 'dist-packages'),
    join(basePrefix, 'local', 'lib', `python${minor}`, 'dist-packages'),
    join(basePrefix, 'lib', 'python3', 'dist-packages'),
  ];
  const pattern = new RegExp(`^${name}-(\\d[\\w.]*?)(?:\\+[\\w.]*)?\\.(?:dist|egg)-info$`, 'i');
  for (const folder of virtual ? own : [...base, ...own]) {
    const found = namesIn(folder).flatMap((entry) => pattern.exec(entry)?.[1] ?? [])[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** pip's configuration files on this machine that are there, lowest precedence first (pip/_internal/configuration.py). */
export function configurationFiles(home: string, prefix: string, environment: Environment): { readonly path: string; readonly text: string }[] {
  const named = environment['PIP_CONFIG_FILE'];
  if (named === '/dev/null') return [];
  const config = environment['XDG_CONFIG_HOME'] || join(home, '.config');
  const folders = (environment['XDG_CONFIG_DIRS'] || '/etc/xdg').split(':').filter((folder) => folder !== '');
  const user = named === undefined || readSmall(named) === undefined ? [join(home, '.pip', 'pip.conf'), join(config, 'pip', 'pip.conf')] : [];
  const mac = process.platform === 'darwin' ? ['/Library/Application Support/pip/pip.conf'] : [];
  const macUser = process.platform === 'darwin' ? [join(home, 'Library/Application Support/pip/pip.conf')] : [];
  const paths = [
    ...folders.map((folder) => join(folder, 'pip', 'pip.conf')),
    ...mac,
    '/etc/pip.conf',
    ...user,
    ...macUser,
    join(prefix, 'pip.conf'),
    ...(named ? [named] : []),
  ];
  return paths.flatMap((path) => {
    const text = readSmall(path);
    return text === undefined ? [] : [{ path, text }];
  });
}

/** Where `break-system-packages` is set, and to what: files in pip's order, then the variable, which wins. */
export function overridesIn(
  files: readonly { readonly path: string; readonly text: string }[],
  environment: Environment,
): { readonly from: string; readonly value: string }[] {
  const inFiles = files.flatMap(({ path, text }) => {
    let section = '';
    return text.split(/\r?\n/).flatMap((line) => {
      section = /^\[(.+)\]/.exec(line)?.[1] ?? section;
      const value = /^(?:--)?break[-_]system[-_]packages\s*[=:]\s*(.*)$/i.exec(line)?.[1];
      return value !== undefined && value !== '' && ['global', 'install', 'uninstall'].includes(section) ? [{ from: path, value }] : [];
    });
  });
  const variable = environment['PIP_BREAK_SYSTEM_PACKAGES'];
  return variable ? [...inFiles, { from: 'PIP_BREAK_SYSTEM_PACKAGES', value: variable }] : inFiles;
}
