import { type PackageTool, packageTools, packageToolsByKind } from '../../data/managers';
import { asRoot } from '../../model/as-root';
import { isOfSystem } from '../manager';
import { isDebian } from '../operating-system';
import type { Seen } from './seen';

/** The distribution's package manager. */
export function systemTool({ os }: Pick<Seen, 'os'>): PackageTool | undefined {
  return [os.id, ...os.like].map((id) => packageTools[id]).find((tool) => tool !== undefined);
}

/** The package manager that looks after the interpreter; `undefined` where none does. */
export function keeperOf(seen: Pick<Seen, 'os' | 'inspected' | 'managedBy'>): PackageTool | undefined {
  const { kind, executable } = seen.inspected;
  const own = packageToolsByKind[seen.managedBy === 'Homebrew' ? 'homebrew' : kind];
  return own ?? (isOfSystem(executable) ? systemTool(seen) : undefined);
}

/** What is typed to install a package, for this person on this machine. */
export function installCommand(tool: PackageTool, name: string, { become, os }: Pick<Seen, 'become' | 'os'>): string {
  const steps = [...(tool.badge === 'apt' && os.unindexed ? ['apt update'] : []), `${tool.install} ${name}`];
  return asRoot(steps, tool.root ? become : undefined);
}

/** The package that brings ensurepip, where the distribution keeps it apart (Debian and its like). */
export function venvPackage({ inspected, os }: Pick<Seen, 'inspected' | 'os'>): string | undefined {
  const minor = /^\d+\.\d+/.exec(inspected.version)?.[0];
  return isDebian(os) && minor !== undefined && isOfSystem(inspected.executable) ? `python${minor}-venv` : undefined;
}

/** What is typed to get pipx by the system's own package manager; `undefined` where its release has no package of it. */
export function bootstrapCommand(seen: Pick<Seen, 'os' | 'become'>): string | undefined {
  const tool = systemTool(seen);
  return tool?.pipx === undefined ? undefined : installCommand(tool, tool.pipx, seen);
}

/** What is typed to get pipx, where a package is known. */
export function pipxCommand(seen: Pick<Seen, 'os' | 'inspected' | 'managedBy' | 'become'>): string | undefined {
  const tool = [keeperOf(seen), systemTool(seen)].find((each) => each?.pipx !== undefined);
  return tool?.pipx === undefined ? undefined : installCommand(tool, tool.pipx, seen);
}
