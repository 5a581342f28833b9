import type { Release } from '../../model/system';
import { fits } from './fits';
import { distributionPackage } from './projects';
import type { Want } from './want';

/** The name of the distribution's package of a project, if its version in a release is one that is asked for. A package has no extras. */
export function fittingPackage({ project, extras, specifier }: Want, release: Release | undefined): string | undefined {
  const found = extras ? undefined : distributionPackage(project, release);
  return found && fits(found.version, specifier) ? found.name : undefined;
}
