import { delimiter, dirname } from 'node:path';
import { type NamedPlace, resolveNamed } from '../analysis/resolve-place';
import type { Resolution, System } from '../model/system';
import { configurationHere } from './circumstances';
import type { Ports } from './ports';

/** Where a command would run: an image, a runner, or this machine with a chosen interpreter. */
export interface Where extends NamedPlace {
  readonly python?: string | undefined;
}

/** Resolves places, each only once. */
export function placesOf({ host, cwd }: Pick<Ports, 'host' | 'cwd'>): (where: Where) => Resolution | Promise<Resolution> {
  const known = new Map<string, Resolution | Promise<Resolution>>();
  let images: Readonly<Record<string, string>> | undefined;
  const machine = async (interpreter: string | undefined): Promise<Resolution> => {
    const { facts, view } = await host.observe({ folder: cwd, interpreter, trusted: true });
    if (facts.system && interpreter === undefined) return { kind: 'system', system: facts.system };
    if (facts.system && facts.interpreter !== undefined) return { kind: 'system', system: withFirst(facts.interpreter, facts.system) };
    return { kind: 'unknown', because: { message: 'problem' in view ? view.problem : 'no Python was found on this machine' } };
  };
  return (where) => {
    const key = JSON.stringify([where.image, where.runner, where.python, where.packages]);
    if (where.image !== undefined) images ??= configurationHere({ host, cwd })?.settings.images ?? {};
    const answer = known.get(key) ?? resolveNamed(where, images) ?? machine(where.python);
    known.set(key, answer);
    return answer;
  };
}

/** A machine on which an interpreter was chosen: `python` and `pip` are those beside it. */
function withFirst(interpreter: string, system: System): System {
  const path = [dirname(interpreter), ...(system.variables['PATH']?.split(delimiter) ?? [])].join(delimiter);
  return { ...system, variables: { ...system.variables, PATH: path } };
}
