import { basename, dirname, join } from 'node:path';
import { isThere, namesIn, readSmall } from '../files';
import { type Environment, homeOf } from '../variables';

/** Who put an interpreter where it was found. */
export type Source = 'pyenv' | 'asdf' | 'mise' | 'uv' | 'conda' | 'homebrew' | 'nix' | 'tool-cache' | 'python.org' | 'xcode' | 'system';

/** A folder with a pattern below it: `*` stands for any part of one name. */
type Location = readonly [source: Source, folder: string | undefined, pattern: string];

/** Executables in the places where tools and systems keep their Pythons. `root` stands before absolute places, for other systems' layouts. */
export function pythonsElsewhere(
  environment: Environment,
  platform: string = process.platform,
  root = '/',
): { readonly path: string; readonly source: Source }[] {
  return locations(environment, platform, root).flatMap(([source, folder, pattern]) =>
    folder ? matches(folder, pattern.split('/')).map((path) => ({ path, source })) : [],
  );
}

function locations(environment: Environment, platform: string, root: string): readonly Location[] {
  const home = homeOf(environment);
  const at = (path: string) => join(root, path);
  const data = environment['XDG_DATA_HOME'] || join(home, '.local', 'share');
  if (platform === 'win32') return windows(environment, home, at);
  return [
    ['pyenv', environment['PYENV_ROOT'] || join(home, '.pyenv'), 'versions/*/bin/python'],
    ['asdf', environment['ASDF_DATA_DIR'] || join(home, '.asdf'), 'installs/python/*/bin/python'],
    ['mise', environment['MISE_DATA_DIR'] || join(data, 'mise'), 'installs/python/*/bin/python'],
    ['uv', environment['UV_PYTHON_INSTALL_DIR'] || join(data, 'uv', 'python'), '*/bin/python3'],
    ...condaRoots(environment, home, at).flatMap((folder): Location[] => [
      ['conda', folder, 'bin/python'],
      ['conda', folder, 'envs/*/bin/python'],
    ]),
    ...['opt/homebrew', 'usr/local', 'home/linuxbrew/.linuxbrew'].map((prefix): Location => ['homebrew', at(prefix), 'opt/python@3.*/bin/python3.*']),
    ['nix', join(home, '.nix-profile'), 'bin/python3'],
    ['nix', at('run/current-system/sw'), 'bin/python3'],
    ['nix', at('nix/var/nix/profiles/default'), 'bin/python3'],
    ['tool-cache', environment['RUNNER_TOOL_CACHE'] || at('opt/hostedtoolcache'), 'Python/*/*/bin/python'],
    ...(platform === 'darwin' ? mac(at) : []),
    ['system', at('usr/bin'), 'python3*'],
    ['system', at('usr/local/bin'), 'python3*'],
  ];
}

function mac(at: (path: string) => string): readonly Location[] {
  return [
    ['python.org', at('Library/Frameworks/Python.framework/Versions'), '3.*/bin/python3'],
    ['xcode', at('Library/Developer/CommandLineTools/usr'), 'bin/python3'],
    ['xcode', at('Applications/Xcode.app/Contents/Developer/usr'), 'bin/python3'],
  ];
}

function windows(environment: Environment, home: string, at: (path: string) => string): readonly Location[] {
  const local = environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  const roaming = environment['APPDATA'] || join(home, 'AppData', 'Roaming');
  return [
    ['pyenv', environment['PYENV_ROOT'] || environment['PYENV'] || join(home, '.pyenv', 'pyenv-win'), 'versions/*/python.exe'],
    ['uv', environment['UV_PYTHON_INSTALL_DIR'] || join(roaming, 'uv', 'python'), '*/python.exe'],
    ...condaRoots(environment, home, at).flatMap((folder): Location[] => [
      ['conda', folder, 'python.exe'],
      ['conda', folder, 'envs/*/python.exe'],
    ]),
    ['python.org', join(local, 'Programs', 'Python'), 'Python3*/python.exe'],
    ['python.org', environment['ProgramFiles'] || at('Program Files'), 'Python3*/python.exe'],
    ['python.org', at('.'), 'Python3*/python.exe'],
  ];
}

/** Where conda and its kin are installed: as the shell says, by habit, and what conda itself wrote down. */
function condaRoots(environment: Environment, home: string, at: (path: string) => string): string[] {
  const program = environment['CONDA_EXE'] ?? environment['MAMBA_EXE'];
  const told = [environment['CONDA_PREFIX'], environment['MAMBA_ROOT_PREFIX'], program && dirname(dirname(program))];
  const usual = ['miniconda3', 'anaconda3', 'miniforge3', 'mambaforge', 'micromamba'].flatMap((name) => [join(home, name), at(`opt/${name}`)]);
  const written = (readSmall(join(home, '.conda', 'environments.txt')) ?? '').split(/\r?\n/).filter((line) => line !== '');
  return [...new Set([...told.flatMap((folder) => folder || []), ...usual, at('opt/conda'), ...written])];
}

function matches(folder: string, [first, ...rest]: readonly string[]): string[] {
  if (first === undefined) return [folder];
  const named = first.includes('*') ? namesIn(folder).filter(fits(first)).sort() : [first];
  return named.flatMap((name) => (rest.length > 0 ? matches(join(folder, name), rest) : isThere(join(folder, name)) ? [join(folder, name)] : []));
}

function fits(pattern: string): (name: string) => boolean {
  const [before = '', after = ''] = pattern.split('*');
  return (name) =>
    name.length >= before.length + after.length &&
    name.startsWith(before) &&
    name.endsWith(after) &&
    !name.endsWith('-config') &&
    !basename(name).startsWith('.');
}
