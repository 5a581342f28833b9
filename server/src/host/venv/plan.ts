import { join } from 'node:path';
import type { NoEnvironment } from '../../../protocol/requests';
import type { VenvOption, VenvPlan } from '../../../protocol/venv';
import type { Inspected } from '../interpreters/inspect';
import { operatingSystem } from '../operating-system';
import { moduleVersion } from '../pip/modules';
import { toolsHere } from '../tools';
import { type Environment, homeOf } from '../variables';
import { basesHere, labelOf } from './bases';
import { systemRequirementsOf } from './requirement-files';
import { standingAt } from './standing';
import { type Maker, waysToMake } from './ways';

/** For which folder, and which interpreter is active there. Programs are run: for trusted workspaces only. */
export interface VenvPlanRequest {
  readonly folder: string;
  readonly interpreter: string | undefined;
  readonly environment?: Environment;
}

/** What a person can choose from to make `.venv` in a folder. Changes nothing. */
export async function venvPlan({ folder, interpreter, environment = process.env }: VenvPlanRequest): Promise<VenvPlan | NoEnvironment> {
  const target = join(folder, '.venv');
  const [bases, standing, tools] = await Promise.all([
    basesHere(folder, interpreter, environment),
    standingAt(target, true),
    toolsHere(folder, environment, true),
  ]);
  if (bases.working.length === 0) return { problem: `No Python that works was found on this machine. ${bases.notes.join(' ')}`.trim() };
  const os = operatingSystem();
  const makerOf = (inspected: Inspected): Maker => ({ inspected, os, ...tools, pip: moduleVersion('pip', inspected, homeOf(environment)) });
  const options = bases.working.flatMap((base) => optionsFor(makerOf(base), target));
  const wishes = systemRequirementsOf(folder);
  return {
    target,
    standing,
    options: options.toSorted((a, b) => rank(a) - rank(b)),
    ...(wishes.length === 0 ? {} : { systemPackages: sentenceOn(wishes) }),
    notes: bases.notes,
  };
}

function optionsFor(maker: Maker, target: string): VenvOption[] {
  const label = labelOf(maker.inspected, maker.os);
  const seeing = waysToMake(maker, target, true);
  return waysToMake(maker, target, false).map(({ tool, way }, at) => ({ python: maker.inspected.path, label, tool, way, seeing: seeing[at]?.way ?? way }));
}

/** Each interpreter's own way, then what another tool does, then what misses something. */
function rank({ tool, way }: VenvOption): number {
  if (way.kind === 'missing') return 2;
  return tool === 'venv' ? 0 : 1;
}

function sentenceOn(wishes: readonly { readonly name: string; readonly package: string }[]): string {
  const names = wishes.map(({ name }) => name).join(', ');
  const packages = wishes.map((wish) => wish.package).join(' ');
  return `${names} ${wishes.length === 1 ? 'belongs' : 'belong'} to the system (${packages}): an environment that sees the system’s packages can use ${wishes.length === 1 ? 'it' : 'them'}.`;
}
