import type { PackageAnswer } from '../../environments/package-answer';
import { contentsOf, distributionPackage } from '../../environments/packages';
import type { Span } from '../../model/span';
import { hasOwnSourcesOnly } from '../../shell/apt-state';
import { interpreterNodes, programNode } from '../../shell/boot';
import type { Context } from '../../shell/context';
import type { Status } from '../../shell/status';
import type { World } from '../../shell/world';

/** A package asked for by name. */
export interface Wanted {
  readonly name: string;
  readonly span: Span | undefined;
}

/**
 * What the distribution's package manager does when asked for packages: the Pythons, pips and programs that come with
 * them stand there from now on; a name that the release surely has not makes it stop with `missing`.
 */
export function installDistributionPackages(wanted: readonly Wanted[], missing: number, recommended: boolean, context: Context): Status {
  const { world } = context;
  const { release } = world;
  if (!release) return 'likely';
  const answers = wanted.map(({ name }) => ({ name, answer: distributionPackage(release, name, recommended) }));
  const isMissing = (answer: PackageAnswer | undefined) =>
    answer?.kind === 'absent' || (answer?.kind === 'installs' && answer.foreign === true && hasOwnSourcesOnly(world));
  if (answers.some(({ answer }) => isMissing(answer))) return missing;
  const packages = new Set(world.packages.keys());
  for (const { name, answer } of answers) {
    packages.add(name);
    if (answer?.kind === 'installs') for (const each of answer.packages) packages.add(each);
    else world.mayHoldOtherPrograms();
  }
  unpack(world, packages);
  return 'likely';
}

/** A package file, or a name that is not known: what comes with it is not known either. */
export function bringsUnknown(world: World): void {
  world.mayHoldOtherPrograms();
  world.files.doubt('a package that is not known may have brought it');
}

/** Puts there what the packages add to those that were installed. */
function unpack(world: World, packages: ReadonlySet<string>): void {
  const { release } = world;
  if (!release) return;
  const before = contentsOf(release, new Set(world.packages.keys()));
  const after = contentsOf(release, packages);
  for (const interpreter of after.interpreters) {
    const there = before.interpreters.find(({ executable }) => executable === interpreter.executable);
    if (there && JSON.stringify(there) === JSON.stringify(interpreter)) continue;
    const marker = `${interpreter.stdlib}/EXTERNALLY-MANAGED`;
    // a marker that was taken away comes back only with the package it is in
    for (const [path, node] of interpreterNodes(interpreter)) if (!(there && path === marker)) world.files.set(path, node);
    if (interpreter.pip) world.setModule(interpreter.prefix, 'pip', interpreter.pip.version);
  }
  for (const [path, program] of Object.entries(after.programs)) {
    if (before.programs[path] === undefined) world.files.set(path, programNode(path, program, after));
  }
  for (const name of packages) if (!world.packages.has(name)) world.packages.set(name, true);
}
