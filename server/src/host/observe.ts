import { join } from 'node:path';
import type { EnvironmentView } from '../../protocol/environment';
import type { NoEnvironment } from '../../protocol/requests';
import type { ActiveInterpreter, MachineFacts } from '../model/facts';
import type { System } from '../model/system';
import { type Active, activeInterpreter } from './active';
import { placesOfVenvs } from './interpreters/find';
import { pathFolders } from './interpreters/path';
import { operatingSystem } from './operating-system';
import { configurationPaths } from './pip/configuration-files';
import { overriddenIn } from './report/outlook';
import type { Seen } from './report/seen';
import { viewOf } from './report/view';
import { type Around, seeAround } from './see-around';
import { thisSystem } from './this-system';
import { toolsHere } from './tools';
import { type Environment, homeOf } from './variables';

/** Where to look from, and what is known already. */
export interface ObserveRequest {
  readonly folder: string | undefined;
  /** The interpreter that was chosen; `undefined`: to be found. */
  readonly interpreter: string | undefined;
  /** Programs are run only where this is set. */
  readonly trusted: boolean;
  /** The editor's language, for the marker's message. */
  readonly language?: string | undefined;
  readonly environment?: Environment;
}

/** What was seen: facts for the analysis, and the view for people. */
export interface Observation {
  readonly facts: MachineFacts;
  readonly view: EnvironmentView | NoEnvironment;
  /** Files that change the answer when they change, appear or go. */
  readonly watch: readonly string[];
}

/** Looks at this machine from a folder. Never throws; runs at most one probe of each candidate, and only when trusted. */
export async function observe(request: ObserveRequest): Promise<Observation> {
  const environment = request.environment ?? process.env;
  const os = operatingSystem();
  const asking = activeInterpreter(request, environment);
  const around = { os, request, environment, tools: await toolsHere(request.folder ?? '/', environment, request.trusted) };
  const ahead = request.trusted ? await seenAhead(request, around) : undefined;
  const found = await asking;
  if ('none' in found) {
    return {
      facts: factsWith(() => thisSystem(undefined, request.folder, os, environment), { interpreter: undefined, active: undefined }),
      view: { problem: found.none },
      watch: places(request.folder, environment),
    };
  }
  const seen = (ahead && asGuessed(ahead, found)) ?? seeAround(found, around);
  return {
    facts: factsWith(() => thisSystem(found.inspected, request.folder, os, environment), { interpreter: found.inspected.path, active: activeOf(seen) }),
    view: viewOf(seen, request.folder === undefined ? undefined : join(request.folder, '.venv')),
    watch: watched(seen, request.folder, environment),
  };
}

/** What stands around the interpreter that files alone would name: looked at while that one is still starting up. */
async function seenAhead(request: ObserveRequest, around: Around): Promise<Seen | undefined> {
  const guess = await activeInterpreter({ ...request, trusted: false }, around.environment);
  return 'none' in guess ? undefined : seeAround(guess, around);
}

/** What was seen ahead, if the interpreter is the one that was guessed; its whole version, only itself may know. */
function asGuessed(ahead: Seen, { inspected, problem, passedOver }: Active): Seen | undefined {
  const { version } = inspected;
  const isSame = problem === undefined && passedOver.length === 0 && JSON.stringify({ ...ahead.inspected, version }) === JSON.stringify(inspected);
  return isSame ? { ...ahead, inspected } : undefined;
}

/** Facts whose system is looked at when somebody first asks for it: the badge does not wait for a walk along PATH. */
function factsWith(look: () => System, parts: Omit<MachineFacts, 'system'>): MachineFacts {
  let system: System | undefined;
  return {
    ...parts,
    get system() {
      return (system ??= look());
    },
  };
}

function activeOf(seen: Seen): ActiveInterpreter {
  const { inspected, marker, managedBy } = seen;
  const { path, version, kind, virtual } = inspected;
  const managed = { externallyManaged: marker !== undefined && !virtual, marker: marker?.path, message: marker?.message, managedBy };
  return { path, version, kind, virtual, ...managed, overridden: overriddenIn(seen) };
}

function watched({ inspected }: Seen, folder: string | undefined, environment: Environment): string[] {
  const { prefix, stdlib, path } = inspected;
  const files = [
    path,
    join(prefix, 'pyvenv.cfg'),
    join(stdlib, 'EXTERNALLY-MANAGED'),
    join(stdlib, 'ensurepip', '__init__.py'),
    ...configurationPaths(prefix, environment),
    ...places(folder, environment),
  ];
  return [...new Set(files)];
}

/** Where another interpreter, or a tool, would appear: folders of PATH, a virtual environment of the folder, the version files of shims. */
function places(folder: string | undefined, environment: Environment): string[] {
  const ofFolder =
    folder === undefined ? [] : [...placesOfVenvs(folder), ...['.python-version', '.tool-versions', 'mise.toml'].map((name) => join(folder, name))];
  return [...pathFolders(environment), join(homeOf(environment), '.local', 'bin'), ...ofFolder];
}
