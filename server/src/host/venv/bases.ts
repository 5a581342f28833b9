import { join } from 'node:path';
import { readSmall } from '../files';
import { discover } from '../interpreters/find';
import { inspect, type Inspected } from '../interpreters/inspect';
import { probe } from '../interpreters/probe';
import { managerOf } from '../manager';
import type { OperatingSystem } from '../operating-system';
import { keeperOf } from '../report/commands';
import type { Environment } from '../variables';

/** Base interpreters of this machine, each once. */
export interface Bases {
  readonly working: readonly Inspected[];
  /** Those that were found and do not answer, in sentences. */
  readonly notes: readonly string[];
}

/** All interpreters a virtual environment can be made of, the likeliest first; each is asked whether it works. */
export async function basesHere(folder: string, chosen: string | undefined, environment: Environment): Promise<Bases> {
  const bases = new Map<string, Inspected>();
  for (const { inspected } of discover(folder, chosen, environment)) {
    const base = 'problem' in inspected ? undefined : baseOf(inspected);
    // venv came with 3.3
    if (base && !bases.has(base.executable) && !/^(?:2\.|3\.[0-2](?:\.|$))/.test(base.version)) bases.set(base.executable, base);
  }
  const asked = await Promise.all([...bases.values()].map(async (base) => [base, await probe(base.path)] as const));
  return {
    working: asked.flatMap(([base, said]) => ('problem' in said ? [] : [{ ...base, version: said.version }])),
    notes: asked.flatMap(([, said]) => ('problem' in said ? [`${said.message}.`] : [])),
  };
}

function baseOf(inspected: Inspected): Inspected | undefined {
  if (!inspected.virtual) return inspected;
  const base = inspect(inspected.executable);
  return 'problem' in base || base.virtual ? undefined : base;
}

/** `Python 3.11.2 · Debian, apt`: a base and who looks after it. */
export function labelOf(inspected: Inspected, os: OperatingSystem): string {
  const marker = inspected.marked ? readSmall(join(inspected.stdlib, 'EXTERNALLY-MANAGED')) : undefined;
  const managedBy = managerOf(inspected, marker, os);
  const tool = keeperOf({ inspected, os, managedBy })?.badge;
  const owner = managedBy ?? (inspected.kind === 'other' ? 'installed by hand' : inspected.kind);
  return `Python ${inspected.version} · ${owner}${tool === undefined ? '' : `, ${tool}`}`;
}
