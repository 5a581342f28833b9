import { basename, dirname, join } from 'node:path';
import { isFile, realPath } from './files';
import { pythonOfScript } from './interpreters/first-line';
import type { Inspected } from './interpreters/inspect';
import { type Named, programsIn } from './interpreters/path';
import type { Environment } from './variables';

/** Programs in folders that were looked through, by path. Pythons and pips of virtual environments are left to these. */
export interface Installed {
  /** Pythons, with the base executable they lead to. */
  readonly pythons: ReadonlyMap<string, string>;
  /** pip's scripts, with the Python their first line names. */
  readonly pips: ReadonlyMap<string, string>;
  /** Installers by path and name. */
  readonly others: Readonly<Record<string, string>>;
  /** Those of which it is not known what they lead to. */
  readonly opaque: readonly string[];
}

const isPython = (name: string) => /^(?:python|pypy)[\d.]*t?$/.test(name);
const isPip = (name: string) => /^pip[\d.]*$/.test(name);
/** Installers that are followed by name, as the evaluation does. */
const isInstaller = (name: string) =>
  /^(?:pipx|uvx?|virtualenv(?:-[\d.]+)?|poetry|pipenv|pdm|flit|hatch|conda|mamba|micromamba|pip-sync|pip-compile|easy_install(?:-[\d.]+)?)$/.test(name);

/** Looks through folders for Pythons, pips and other installers, shims resolved as seen from a folder. */
export function programsHere(folders: readonly string[], bases: readonly Inspected[], from: string, environment: Environment): Installed {
  const executables = new Set(bases.map(({ executable }) => executable));
  const all = programsIn(folders, (name) => isPython(name) || isPip(name) || isInstaller(name), from, environment);
  const of = (fits: (name: string) => boolean) => all.filter(({ path }) => fits(nameOf(path)));
  const own = (fits: (name: string) => boolean) => of(fits).filter(({ path }) => !isVirtual(path));
  const pythons = sorted(own(isPython), ({ behind }) => {
    const real = behind === undefined || isVirtual(behind) ? undefined : realPath(behind);
    return real !== undefined && executables.has(real) ? real : undefined;
  });
  const pips = sorted(own(isPip), ({ behind }) => (behind === undefined ? undefined : pythonOfScript(behind, from, environment)));
  const others = sorted(of(isInstaller), ({ path, behind }) => (behind === undefined ? undefined : nameOf(path)));
  return { pythons: pythons.known, pips: pips.known, others: Object.fromEntries(others.known), opaque: [...pythons.opaque, ...pips.opaque, ...others.opaque] };
}

function nameOf(path: string): string {
  return basename(path).replace(/\.(?:exe|bat|cmd)$/i, '');
}

function sorted(programs: readonly Named[], leads: (program: Named) => string | undefined): { readonly known: Map<string, string>; readonly opaque: string[] } {
  const known = new Map<string, string>();
  const opaque: string[] = [];
  for (const program of programs) {
    const to = leads(program);
    if (to === undefined) opaque.push(program.path);
    else known.set(program.path, to);
  }
  return { known, opaque };
}

function isVirtual(path: string): boolean {
  return isFile(join(dirname(path), 'pyvenv.cfg')) || isFile(join(dirname(dirname(path)), 'pyvenv.cfg'));
}
