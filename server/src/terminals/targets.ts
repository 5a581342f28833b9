import type { ProgramCall } from '../../protocol/environment';
import type { VenvToMake } from '../../protocol/terminal';
import type { Invocation } from '../model/invocation';
import type { Interpreter, System } from '../model/system';
import type { Terminal } from './terminal';

/** A virtual environment a command may go into. */
export interface Target {
  /** Absolute path of its folder. */
  readonly prefix: string;
  /** Its interpreter. */
  readonly python: string;
  /** Whether it has a pip of its own; without one, the pip outside installs into it (`pip --python`, 22.3 on). */
  readonly hasPip: boolean;
  /** How it is made; absent where it is there. */
  readonly create?: VenvToMake;
  /** The machine once it is there. */
  readonly system: System | undefined;
}

const usualNames = ['.venv', 'venv', 'env'];

/** The virtual environments for a call, the best first: what is there between the working folder and the workspace's, else a new one. */
export function targetsFor(terminal: Terminal, call: Invocation): readonly Target[] {
  const folders = foldersOf(terminal);
  const last = folders.at(-1);
  const there = folders.flatMap((folder) => usualNames.flatMap((name) => existing(join(folder, name), terminal.system) ?? []));
  const fresh = last === undefined ? undefined : join(last, '.venv');
  if (fresh === undefined || existing(fresh, terminal.system)) return there;
  const isBroken = terminal.system?.files[join(fresh, 'pyvenv.cfg')] !== undefined;
  return [...there, ...newOnes(fresh, terminal, call).map((made) => (isBroken ? replacing(made) : made))];
}

/** From where the shell stands up to the workspace's folder; elsewhere only where it stands, but never the root of all. */
function foldersOf({ ended, folder }: Terminal): readonly string[] {
  const cwd = ended.cwdAfter ?? ended.cwd ?? folder;
  if (cwd === undefined || folder === undefined || !isWithin(cwd, folder)) return cwd === undefined || isRoot(cwd) ? [] : [cwd];
  const folders = [cwd];
  for (let at = cwd; at !== folder; folders.push(at)) at = at.slice(0, Math.max(at.lastIndexOf('/'), at.lastIndexOf('\\')));
  return folders;
}

const isRoot = (path: string) => /^([A-Za-z]:)?[\\/]?$/.test(path);
const isWithin = (path: string, folder: string) => path === folder || (path.startsWith(folder) && /^[\\/]/.test(path.slice(folder.length)));

/** Joins as the system does whose path it is. */
function join(folder: string, ...names: readonly string[]): string {
  return [folder, ...names].join(isWindows(folder) ? '\\' : '/');
}

/** Whether a path is one of Windows'. */
export const isWindows = (path: string): boolean => /^[A-Za-z]:|^\\\\/.test(path);

/** How people call a virtual environment: by its folder's name. */
export const nameOf = (prefix: string): string => prefix.split(/[\\/]/).at(-1) ?? prefix;

function pythonIn(prefix: string): string {
  return isWindows(prefix) ? join(prefix, 'Scripts', 'python.exe') : join(prefix, 'bin', 'python');
}

function existing(prefix: string, system: System | undefined): Target | undefined {
  const python = pythonIn(prefix);
  if (system?.files[join(prefix, 'pyvenv.cfg')] === undefined || system.links?.[python] === undefined) return undefined;
  return { prefix, python, hasPip: system.pipVersions?.[prefix] !== undefined, system };
}

/** The same where one stands whose Python is gone. */
function replacing(target: Target): Target {
  return target.create ? { ...target, create: { ...target.create, replaces: true } } : target;
}

/** What can be made with what is there: with pip where Python or another tool brings one, else without. */
function newOnes(prefix: string, { system, view }: Terminal, call: Invocation): readonly Target[] {
  const python = call.interpreter ?? view?.report.interpreter.path;
  const base = system?.interpreters.find(({ executable, names }) => python !== undefined && [executable, ...names].includes(python));
  const seen = view?.createVenv.kind === 'ready' ? view.createVenv.steps : undefined;
  const steps =
    python === undefined || (base === undefined && !view?.report.venv.usable) ? retargeted(seen, prefix) : withPip(python, prefix, base, system, call);
  // without a pip of its own, another one must be there that installs into it
  const hasOuterPip = base === undefined || base.pip !== undefined;
  const bare =
    python !== undefined && call.installer === 'pip' && hasOuterPip ? [{ program: python, args: ['-m', 'venv', '--without-pip', prefix] }] : undefined;
  const made = (hasPip: boolean, create: readonly ProgramCall[]): Target => ({
    ...{ prefix, python: pythonIn(prefix), hasPip, create: { path: prefix, steps: create } },
    system: system && base ? withVenv(system, prefix, base, hasPip) : system,
  });
  if (steps) return [made(true, steps)];
  return bare ? [made(false, bare)] : [];
}

function retargeted(steps: readonly ProgramCall[] | undefined, prefix: string): readonly ProgramCall[] | undefined {
  return steps?.map((step, i) => (i === steps.length - 1 ? { ...step, args: [...step.args.slice(0, -1), prefix] } : step));
}

/** The interpreter's own way first; where it lacks ensurepip, tools that bring pip themselves. */
function withPip(
  python: string,
  prefix: string,
  base: Interpreter | undefined,
  system: System | undefined,
  call: Invocation,
): readonly ProgramCall[] | undefined {
  const tool = (name: string) => Object.entries(system?.programs ?? {}).find(([, program]) => program === name)?.[0];
  const [uv, virtualenv] = [tool('uv'), tool('virtualenv')];
  if (call.installer === 'uv' && uv !== undefined) return [{ program: uv, args: ['venv', '--python', python, prefix] }];
  if (base === undefined || base.ensurepip === 'works' || base.ensurepip === 'guarded') return [{ program: python, args: ['-m', 'venv', prefix] }];
  if (uv !== undefined) return [{ program: uv, args: ['venv', '--seed', '--python', python, prefix] }];
  return virtualenv === undefined ? undefined : [{ program: virtualenv, args: ['--python', python, prefix] }];
}

/** The same machine with a virtual environment more. */
function withVenv(system: System, prefix: string, base: Interpreter, hasPip: boolean): System {
  return {
    ...system,
    files: { ...system.files, [`${prefix}/pyvenv.cfg`]: 'include-system-site-packages = false\n' },
    links: { ...system.links, [`${prefix}/bin/python`]: base.executable },
    pipVersions: hasPip ? { ...system.pipVersions, [prefix]: base.pip?.version ?? base.bundledPip ?? 'unknown' } : (system.pipVersions ?? {}),
  };
}
