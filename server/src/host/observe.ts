import type { EnvironmentView } from '../../protocol/environment';
import type { NoEnvironment } from '../../protocol/requests';
import type { ActiveInterpreter, MachineFacts } from '../model/facts';
import { join } from 'node:path';
import { isFile, readSmall } from './files';
import { candidates, type Environment } from './interpreters/find';
import { type Inspected, inspect, type NotInspected } from './interpreters/inspect';
import { probe } from './interpreters/probe';
import { languagesOf, readMarker } from './marker-text';
import { managerOf } from './manager';
import { type OperatingSystem, operatingSystem } from './operating-system';
import { configurationFiles, moduleVersion, overridesIn } from './pip-files';
import { viewOf } from './report/view';
import type { Seen } from './report/seen';
import { thisSystem } from './this-system';
import { tool } from './tools';

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
}

/** Looks at this machine from a folder. Never throws; runs at most one probe of the active interpreter, and only when trusted. */
export async function observe(request: ObserveRequest): Promise<Observation> {
  const environment = request.environment ?? process.env;
  const os = operatingSystem();
  const found = firstInspected(request, environment);
  if ('problem' in found)
    return {
      facts: { system: thisSystem(undefined, request.folder, os, environment), interpreter: undefined, active: undefined },
      view: { problem: found.message },
    };
  const { inspected, problem } = await confirmed(found, request.trusted);
  const seen = await seeAround(inspected, problem, os, request, environment);
  return {
    facts: { system: thisSystem(inspected, request.folder, os, environment), interpreter: inspected.path, active: activeOf(seen) },
    view: viewOf(seen, request.folder),
  };
}

/** The first candidate that is an interpreter. One that was chosen by name and is none is not passed over. */
function firstInspected({ folder, interpreter }: ObserveRequest, environment: Environment): Inspected | NotInspected {
  const problems: NotInspected[] = [];
  for (const path of candidates(folder, interpreter, environment)) {
    const inspected = inspect(path);
    if (!('problem' in inspected)) return inspected;
    problems.push(inspected);
    if (interpreter !== undefined && interpreter !== '' && problems.length === 1) break;
  }
  return problems[0] ?? { problem: 'missing', message: 'no Python was found: neither in the folder nor on PATH' };
}

/** What the interpreter itself says is right where it differs from its files; one that does not answer is told by its files, with the reason. */
async function confirmed(inspected: Inspected, trusted: boolean): Promise<{ readonly inspected: Inspected; readonly problem: string | undefined }> {
  if (!trusted) return { inspected, problem: undefined };
  const said = await probe(inspected.path);
  if ('problem' in said) return { inspected, problem: said.message };
  const { version, prefix, basePrefix, stdlib } = said;
  // the answer may be kept from before; the marker comes and goes
  const marked = isFile(join(stdlib, 'EXTERNALLY-MANAGED'));
  return { inspected: { ...inspected, version, prefix, basePrefix, stdlib, marked, virtual: prefix !== basePrefix }, problem: undefined };
}

async function seeAround(
  inspected: Inspected,
  problem: string | undefined,
  os: OperatingSystem,
  request: ObserveRequest,
  environment: Environment,
): Promise<Seen> {
  const [uv, pipx] = await Promise.all([tool('uv', environment, request.trusted), tool('pipx', environment, request.trusted)]);
  const marker = inspected.marked ? join(inspected.stdlib, 'EXTERNALLY-MANAGED') : undefined;
  const text = marker === undefined ? undefined : readSmall(marker);
  const said = text === undefined ? undefined : readMarker(text, languagesOf(environment, request.language));
  const files = configurationFiles(environment['HOME'] ?? '/', inspected.prefix, environment);
  return {
    inspected,
    problem,
    marker,
    message: said?.kind === 'message' ? said.message : undefined,
    malformed: said?.kind === 'malformed' ? said.message : undefined,
    managedBy: managerOf(inspected, text, os),
    os,
    pip: moduleVersion('pip', inspected),
    overrides: overridesIn(files, environment),
    uv,
    pipx,
  };
}

function activeOf({ inspected, marker, message, managedBy }: Seen): ActiveInterpreter {
  const { path, version, kind, virtual, marked } = inspected;
  return { path, version, kind, virtual, externallyManaged: marked && !virtual, marker, message, managedBy };
}
