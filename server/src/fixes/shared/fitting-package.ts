import type { Release } from '../../model/system';
import { fits } from './fits';
import { distributionPackage } from './projects';

/** The name of the distribution's package of a project, if its version in a release is one that is asked for (PEP 440 specifier). */
export function fittingPackage(project: string, specifier: string, release: Release | undefined): string | undefined {
  const found = distributionPackage(project, release);
  return found && fits(found.version, specifier) ? found.name : undefined;
}
