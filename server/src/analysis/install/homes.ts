import { fits } from '../../fixes/shared/fits';
import { distributionPackage, isApplication, systemPackage } from '../../fixes/shared/projects';
import type { Release } from '../../model/system';
import type { Wanted } from './requirement';

/** Where something can be installed. `application`: an environment of its own. `venv`: the folder's. `distribution`: by its package manager. */
export type Home = { readonly because: string } & ({ readonly id: 'application' | 'venv' } | { readonly id: 'distribution'; readonly package: string });

/**
 * The places something can go to, the right one first: applications by themselves, what belongs to the system with the
 * system, all else into the project's environment. `release`: this machine's, where it is known.
 */
export function homesFor(wanted: Wanted, release: Release | undefined): Home[] {
  const application = isApplication(wanted.name);
  const distribution = distributionHome(wanted, release);
  const alone: Home = {
    id: 'application',
    because: application ? `${wanted.name} is a program you run: it gets an environment of its own.` : 'Right for a program you run, from any folder.',
  };
  const venv: Home = {
    id: 'venv',
    because: application ? 'Right where only this project runs it.' : 'Right for a library: programs of this project can import it.',
  };
  if (wanted.kind === 'wheel') return [alone, venv];
  if (distribution && systemPackage(wanted.name) !== undefined) return [distribution, venv, alone];
  return application ? [alone, ...list(distribution), venv] : [venv, ...list(distribution), alone];
}

function distributionHome(wanted: Wanted, release: Release | undefined): Home | undefined {
  // a package has no extras, and its version is not to be chosen
  if (wanted.kind === 'wheel' || wanted.extras || !release) return undefined;
  const known = distributionPackage(wanted.name, release);
  if (known) return fits(known.version, wanted.specifier) ? home(known.name, `in version ${known.version}: the whole system sees it`) : undefined;
  const own = systemPackage(wanted.name);
  return own !== undefined && isLikeDebian(release) && wanted.specifier === '' ? home(own, 'which talks to the system itself') : undefined;
}

const home = (name: string, says: string): Home => ({
  id: 'distribution',
  package: name,
  because: `The distribution’s package ${name}, ${says}.`,
});

const isLikeDebian = ({ distribution }: Release) => ['debian', 'ubuntu', 'raspbian'].includes(distribution);

const list = (home_: Home | undefined): Home[] => (home_ ? [home_] : []);
