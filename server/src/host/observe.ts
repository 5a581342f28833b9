import { join } from 'node:path';
import type { EnvironmentView } from '../../protocol/environment';
import type { NoEnvironment } from '../../protocol/requests';
import type { ActiveInterpreter, MachineFacts } from '../model/facts';
import { activeInterpreter } from './active';
import { operatingSystem } from './operating-system';
import { configurationPaths } from './pip/configuration-files';
import { overriddenIn } from './report/outlook';
import type { Seen } from './report/seen';
import { viewOf } from './report/view';
import { seeAround } from './see-around';
import { thisSystem } from './this-system';
import type { Environment } from './variables';

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
  const found = await activeInterpreter(request, environment);
  if ('none' in found) {
    return {
      facts: { system: thisSystem(undefined, request.folder, os, environment), interpreter: undefined, active: undefined },
      view: { problem: found.none },
      watch: [],
    };
  }
  const seen = await seeAround(found, os, request, environment);
  return {
    facts: { system: thisSystem(found.inspected, request.folder, os, environment), interpreter: found.inspected.path, active: activeOf(seen) },
    view: viewOf(seen, request.folder === undefined ? undefined : join(request.folder, '.venv')),
    watch: watched(seen, request.folder, environment),
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
  const ofFolder = folder === undefined ? [] : ['.venv', 'venv', 'env'].map((name) => join(folder, name, 'pyvenv.cfg'));
  const files = [
    path,
    join(prefix, 'pyvenv.cfg'),
    join(stdlib, 'EXTERNALLY-MANAGED'),
    join(stdlib, 'ensurepip', '__init__.py'),
    ...configurationPaths(prefix, environment),
    ...ofFolder,
  ];
  return [...new Set(files)];
}
