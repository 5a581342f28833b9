import { dirname, join } from 'node:path';
import type { Interpreter, System } from '../model/system';
import { isFile, readSmall, realPath } from './files';
import { discover, virtualEnvironmentsIn } from './interpreters/find';
import { type Inspected, inspect } from './interpreters/inspect';
import { pathFolders } from './interpreters/path';
import { type OperatingSystem, releaseOf } from './operating-system';
import { configurationFiles } from './pip/configuration-files';
import { moduleVersion } from './pip/modules';
import { type Installed, programsHere } from './programs-here';
import { type Environment, homeOf, userName } from './variables';
import { type Parts, type VirtualEnvironment, virtualEnvironment } from './virtual-environment';

/** This machine as a place where commands run: what stands along PATH, in the folder and where systems and tools keep Pythons. Runs nothing. */
export function thisSystem(active: Inspected | undefined, folder: string | undefined, os: OperatingSystem, environment: Environment): System {
  const home = homeOf(environment);
  const found = discover(folder, undefined, environment).flatMap(({ inspected }) => ('problem' in inspected ? [] : [inspected]));
  const venvs = environmentsAround([...(active ? [active] : []), ...found], folder, environment).map((prefix) => virtualEnvironment(prefix, home));
  const bases = basesOf(active, [...found, ...venvs.flatMap(({ inspected }) => inspected ?? [])]);
  const folders = [
    ...new Set([
      ...pathFolders(environment),
      // and where sudo looks (secure_path of sudoers(5))
      ...['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'],
      ...bases.map(({ executable }) => dirname(executable)),
      ...venvs.flatMap(({ inspected }) => (inspected ? [dirname(inspected.path)] : [])),
    ]),
  ];
  const programs = programsHere(folders, bases, folder ?? '/', environment);
  const user = userName();
  return {
    title: os.title || process.platform,
    release: releaseOf(os),
    interpreters: bases.map((base) => interpreterOf(base, programs, home)),
    programs: programs.others,
    packages: [],
    variables: variablesOf(environment),
    variablesComplete: false,
    complete: false,
    ...partsOf(venvs, programs, configurationFiles(active?.prefix ?? '/usr', environment)),
    listed: folders,
    user,
    home,
    cwd: folder ?? home,
    homes: {
      ...(process.platform === 'win32' ? {} : { root: process.platform === 'darwin' ? '/var/root' : '/root' }),
      ...(user === '' ? {} : { [user]: home }),
    },
    shell: 'sh',
    reasons: [{ message: `this machine: ${os.title || process.platform}` }],
    confidence: 'certain',
  };
}

/** Virtual environments that commands may meet: the active one, the folder's, and those on PATH. */
function environmentsAround(seen: readonly Inspected[], folder: string | undefined, environment: Environment): string[] {
  const onPath = pathFolders(environment)
    .map(dirname)
    .filter((place) => isFile(join(place, 'pyvenv.cfg')));
  const ofFolder = folder === undefined ? [] : virtualEnvironmentsIn(folder);
  return [...new Set([...seen.flatMap(({ virtual, prefix }) => (virtual ? [prefix] : [])), ...ofFolder, ...onPath])].filter((place) =>
    isFile(join(place, 'pyvenv.cfg')),
  );
}

/** Base interpreters, each once. What the active one said itself counts for its base too. */
function basesOf(active: Inspected | undefined, seen: readonly Inspected[]): Inspected[] {
  const bases = new Map<string, Inspected>();
  if (active) bases.set(active.executable, { ...active, virtual: false, prefix: active.basePrefix });
  for (const { executable } of seen) {
    const base = bases.has(executable) ? undefined : inspect(executable);
    if (base && !('problem' in base) && !base.virtual) bases.set(executable, base);
  }
  return [...bases.values()];
}

function interpreterOf(base: Inspected, { pythons, pips }: Installed, home: string): Interpreter {
  const { executable, version, basePrefix, stdlib, marked, ensurepip } = base;
  const pip = moduleVersion('pip', base, home);
  const scripts = [...pips].filter(([, python]) => realPath(python) === executable).map(([script]) => script);
  return {
    executable,
    names: [...pythons].filter(([path, to]) => to === executable && path !== executable).map(([path]) => path),
    version,
    prefix: basePrefix,
    stdlib,
    marked,
    ensurepip,
    pip: pip === undefined ? undefined : { version: pip, scripts },
    markerText: marked ? readSmall(join(stdlib, 'EXTERNALLY-MANAGED')) : undefined,
  };
}

function partsOf(venvs: readonly VirtualEnvironment[], programs: Installed, files: readonly { readonly path: string; readonly text: string }[]): Parts {
  const all = venvs.map(({ parts }) => parts);
  // pip's scripts of base interpreters; where one has no pip after all, the script says so itself
  const scripts = Object.fromEntries([...programs.pips].map(([path, python]) => [path, { program: 'pip', python }]));
  return {
    files: Object.assign(Object.fromEntries(files.map(({ path, text }) => [path, text])), ...all.map((part) => part.files)),
    links: Object.assign({}, ...all.map((part) => part.links)),
    scripts: Object.assign(scripts, ...all.map((part) => part.scripts)),
    pipVersions: Object.assign({}, ...all.map((part) => part.pipVersions)),
    opaque: [...programs.opaque, ...all.flatMap((part) => part.opaque ?? [])],
  };
}

/** Variables that decide; others may be set and are not known. */
function variablesOf(environment: Environment): Record<string, string> {
  const wanted = (name: string) => /^(?:PIP_|UV_|PIPX_|PIPENV_|POETRY_|VIRTUAL_ENV$|CONDA_|PYENV_|PYTHON|PATH$|HOME$|XDG_)/.test(name);
  return Object.fromEntries(Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined && wanted(pair[0])));
}
