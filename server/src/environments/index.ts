import type { Facts } from '../model/analysis';
import type { Place } from '../model/place';
import type { Resolution } from '../model/system';
import { resolveImage } from './image';

type Resolvers = { readonly [K in Place['kind']]: (place: Extract<Place, { readonly kind: K }>, facts: Facts) => Resolution };

/** How the system of each kind of place is found. */
const resolvers: Resolvers = {
  image: (place, { images, standIn }) => resolveImage(place, { taught: images, standIn }),
  runner: ({ label, span }) => ({ kind: 'unknown', because: { message: `what stands on the runner ${label} is not known`, span } }),
  machine: (_place, { machine }) =>
    machine.system ? { kind: 'system', system: machine.system } : { kind: 'unknown', because: { message: 'nothing is known of this machine' } },
};

/** What stands at a place before its first command, or why that is not known. */
export function resolve(place: Place, facts: Facts): Resolution {
  return (resolvers[place.kind] as (place: Place, facts: Facts) => Resolution)(place, facts);
}
