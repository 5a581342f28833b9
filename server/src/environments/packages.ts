import type { Release, System } from '../model/system';
import { aptSuite } from './apt';
import { aptContents, aptPackages } from './apt-packages';
import type { Contents, PackageAnswer } from './package-answer';
import { namedContents, namedPackages, packageNames } from './named-packages';
import { releaseRow } from './releases';

/**
 * What a release's package manager does when asked for a package by name: the packages we follow that come with it
 * (itself among them), or that there is none of that name and the manager stops. `undefined`: a name we know nothing of,
 * which brings neither pip nor venv.
 */
export function distributionPackage(release: Release, name: string, recommended: boolean): PackageAnswer | undefined {
  const suite = aptSuite(release);
  if (suite) return aptPackages(suite, name, recommended);
  const names = packageNames(release);
  return names && namedPackages(names, name);
}

/** What stands on the disk when packages of a release are installed, as far as we follow it. */
export function contentsOf(release: Release, packages: ReadonlySet<string>): Contents {
  const row = releaseRow(release);
  const suite = aptSuite(release);
  if (row && suite) return aptContents(suite, row, packages);
  const names = packageNames(release);
  return row && names ? namedContents(names, row, packages) : { interpreters: [], programs: {} };
}

/** A system after its package manager was asked for packages. Names that are not there change nothing. */
export function installPackages(system: System, names: readonly string[], recommended = false): System {
  const { release } = system;
  if (!release) return system;
  const before = new Set(system.packages);
  const packages = new Set(before);
  for (const name of names) {
    const answer = distributionPackage(release, name, recommended);
    if (answer?.kind === 'installs') for (const each of answer.packages) packages.add(each);
    else if (!answer) packages.add(name);
  }
  return packages.size === before.size ? system : withContents(system, contentsOf(release, packages), contentsOf(release, before), packages);
}

function withContents(system: System, after: Contents, before: Contents, packages: ReadonlySet<string>): System {
  const own = system.interpreters.filter(({ executable }) => !before.interpreters.some((interpreter) => interpreter.executable === executable));
  const interpreters = after.interpreters.map((interpreter) => {
    const there = system.interpreters.find(({ executable }) => executable === interpreter.executable);
    const came = before.interpreters.find(({ executable }) => executable === interpreter.executable);
    // a marker that was taken away stays away until the package it is in comes anew
    return there && came?.marked === interpreter.marked ? { ...interpreter, marked: there.marked } : interpreter;
  });
  return { ...system, interpreters: [...own, ...interpreters], programs: { ...system.programs, ...after.programs }, packages: [...packages] };
}
