import { type NamedPlace, resolveNamed } from '../analysis/resolve-place';
import type { Resolution } from '../model/system';
import type { HostPort } from './ports';

/** Where a command would run: an image, a runner, or this machine with a chosen interpreter. */
export interface Where extends NamedPlace {
  readonly python?: string | undefined;
}

/** Resolves places, each only once. */
export function placesOf(host: HostPort, cwd: string): (where: Where) => Resolution | Promise<Resolution> {
  const known = new Map<string, Resolution | Promise<Resolution>>();
  const machine = async (interpreter: string | undefined): Promise<Resolution> => {
    const { facts, view } = await host.observe({ folder: cwd, interpreter, trusted: true });
    if (facts.system) return { kind: 'system', system: facts.system };
    return { kind: 'unknown', because: { message: 'problem' in view ? view.problem : 'no Python was found on this machine' } };
  };
  return (where) => {
    const key = JSON.stringify([where.image, where.runner, where.python, where.packages]);
    const answer = known.get(key) ?? resolveNamed(where) ?? machine(where.python);
    known.set(key, answer);
    return answer;
  };
}
