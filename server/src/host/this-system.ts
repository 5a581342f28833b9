import { homedir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import type { Interpreter, System } from '../model/system';
import { isFile, namesIn, readSmall, realPath } from './files';
import { type Environment, pathFolders, programsIn } from './interpreters/find';
import { type Inspected, inspect } from './interpreters/inspect';
import { type OperatingSystem, releaseOf } from './operating-system';
import { configurationFiles, moduleVersion } from './pip-files';

const systemFolders = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
/** Programs of installers that are looked for by name. */
const followed = ['pipx', 'uv', 'uvx', 'virtualenv', 'poetry', 'pipenv', 'pdm', 'flit', 'hatch', 'conda', 'mamba', 'micromamba', 'pip-sync'];

type Parts = Pick<System, 'scripts' | 'links' | 'pipVersions' | 'files'>;

/** This machine as a place where commands run: what stands along PATH and in the system's own folders. Runs nothing. */
export function thisSystem(active: Inspected | undefined, folder: string | undefined, os: OperatingSystem, environment: Environment): System {
  const folders = [...new Set([...pathFolders(environment), ...systemFolders])];
  const from = folder ?? '/';
  const pythons = programsIn(folders, /^(?:python|pypy)[\d.]*$/, from, environment);
  const inspected = interpretersOf(pythons, active);
  const pips = programsIn(folders, /^pip[\d.]*$/, from, environment);
  const scripts = pipScripts(pips);
  const home = environment['HOME'] ?? homedir();
  const venvs = [...new Set([...(active?.virtual ? [active.prefix] : []), ...(environment['VIRTUAL_ENV'] ? [environment['VIRTUAL_ENV']] : [])])].map(
    virtualParts,
  );
  const configuration = Object.fromEntries(configurationFiles(home, active?.prefix ?? '/usr', environment).map(({ path, text }) => [path, text]));
  const user = userInfo().username;
  return {
    title: os.title || process.platform,
    release: releaseOf(os),
    interpreters: inspected.map(({ seen, names }) => interpreterOf(seen, names, scripts)),
    programs: Object.fromEntries(folders.flatMap((place) => followed.filter((name) => isFile(join(place, name))).map((name) => [join(place, name), name]))),
    packages: [],
    variables: variablesOf(environment),
    variablesComplete: false,
    complete: false,
    ...merge(venvs, configuration),
    opaque: [...pythons, ...pips].flatMap(([path, behind]) => (behind === undefined ? [path] : [])),
    listed: folders,
    user,
    home,
    cwd: folder ?? home,
    homes: { [user]: home },
    shell: 'sh',
    reasons: [{ message: `this machine: ${os.title || process.platform}` }],
    confidence: 'certain',
  };
}

/** Base interpreters behind these names: each once, with the names that lead to it. */
function interpretersOf(
  pythons: ReadonlyMap<string, string | undefined>,
  active: Inspected | undefined,
): { readonly seen: Inspected; readonly names: readonly string[] }[] {
  const names = new Map<string, string[]>(active ? [[active.executable, []]] : []);
  for (const [path, behind] of pythons) {
    if (behind === undefined || isVirtual(path)) continue;
    const executable = realPath(behind);
    names.set(executable, [...(names.get(executable) ?? []), ...(path === executable ? [] : [path])]);
  }
  return [...names].flatMap(([executable, own]) => {
    const seen = inspect(executable);
    return 'problem' in seen ? [] : [{ seen, names: own }];
  });
}

function isVirtual(path: string): boolean {
  return isFile(join(dirname(path), 'pyvenv.cfg')) || isFile(join(dirname(dirname(path)), 'pyvenv.cfg'));
}

function interpreterOf(seen: Inspected, names: readonly string[], scripts: ReadonlyMap<string, string>): Interpreter {
  const { executable, version, basePrefix, stdlib, marked, ensurepip } = seen;
  const pip = moduleVersion('pip', { ...seen, virtual: false });
  const own = [...scripts].filter(([, python]) => realPath(python) === executable).map(([script]) => script);
  const debian = stdlib.startsWith('/usr/lib/python3');
  return {
    executable,
    names,
    version,
    prefix: basePrefix,
    stdlib,
    marked,
    ensurepip: ensurepip ? (debian ? 'guarded' : 'works') : 'missing',
    pip: pip === undefined ? undefined : { version: pip, scripts: own },
    markerText: marked ? readSmall(join(stdlib, 'EXTERNALLY-MANAGED')) : undefined,
  };
}

/** pip's scripts, with the interpreter their first line names. */
function pipScripts(pips: ReadonlyMap<string, string | undefined>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [path, behind] of pips) {
    const python = behind === undefined ? undefined : /^#!\s*(\S*python[\d.]*)/.exec(readSmall(behind) ?? '')?.[1];
    if (python !== undefined) found.set(path, python);
  }
  return found;
}

/** A virtual environment's files, as far as they decide. */
function virtualParts(prefix: string): Parts {
  const bin = join(prefix, 'bin');
  const names = namesIn(bin);
  const python = join(bin, 'python');
  const seen = inspect(python);
  const pip = 'problem' in seen ? undefined : moduleVersion('pip', seen);
  return {
    files: { [join(prefix, 'pyvenv.cfg')]: readSmall(join(prefix, 'pyvenv.cfg')) ?? '' },
    links: Object.fromEntries(names.filter((name) => /^python[\d.]*$/.test(name)).map((name) => [join(bin, name), realPath(join(bin, name))])),
    scripts: Object.fromEntries(names.filter((name) => /^pip[\d.]*$/.test(name)).map((name) => [join(bin, name), { program: 'pip', python }])),
    pipVersions: pip === undefined ? {} : { [prefix]: pip },
  };
}

function merge(parts: readonly Parts[], files: Readonly<Record<string, string>>): Parts {
  const all = <K extends keyof Parts>(key: K) => Object.assign({}, ...parts.map((part) => part[key])) as NonNullable<Parts[K]>;
  return { files: { ...files, ...all('files') }, links: all('links'), scripts: all('scripts'), pipVersions: all('pipVersions') };
}

/** Variables that decide; others may be set and are not known. */
function variablesOf(environment: Environment): Record<string, string> {
  const wanted = (name: string) => /^(?:PIP_|UV_|PIPX_|VIRTUAL_ENV$|CONDA_|PYTHON|PATH$|HOME$|XDG_)/.test(name);
  return Object.fromEntries(Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined && wanted(pair[0])));
}
