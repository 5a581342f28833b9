import type { MachineFacts } from '../model/facts';
import type { Place } from '../model/place';
import type { Resolution } from '../model/system';
import type { HostPort } from './ports';

/** Where a command would run: an image, a runner, or this machine with a chosen interpreter. */
export interface Where {
  readonly image?: string | undefined;
  readonly runner?: string | undefined;
  readonly python?: string | undefined;
  /** The distribution's packages that are in the image. */
  readonly packages?: readonly string[] | undefined;
}

/** Resolves places, each only once. */
export function placesOf(host: HostPort, cwd: string): (where: Where) => Resolution | Promise<Resolution> {
  const known = new Map<string, Resolution | Promise<Resolution>>();
  const machine = async (interpreter: string | undefined): Promise<Resolution> => {
    const { facts, view } = await host.observe({ folder: cwd, interpreter, trusted: true });
    if (facts.system) return { kind: 'system', system: facts.system };
    return { kind: 'unknown', because: { message: 'problem' in view ? view.problem : 'No Python was found on this machine' } };
  };
  return (where) => {
    const key = JSON.stringify([where.image, where.runner, where.python, where.packages]);
    const answer = known.get(key) ?? fresh(where, host) ?? machine(where.python);
    known.set(key, answer);
    return answer;
  };
}

const noMachine: MachineFacts = { system: undefined, interpreter: undefined, active: undefined };

function fresh({ image, runner, packages }: Where, host: HostPort): Resolution | undefined {
  const place = placeOf(image, runner, packages ?? (image === undefined ? undefined : host.usualPackages(image)));
  return place && host.resolve(place, noMachine);
}

function placeOf(image: string | undefined, runner: string | undefined, packages: readonly string[] | undefined): Place | undefined {
  if (image !== undefined) return { kind: 'image', reference: image, span: undefined, ...(packages ? { packages } : {}) };
  return runner === undefined ? undefined : { kind: 'runner', label: runner, span: undefined };
}
