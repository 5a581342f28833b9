import type { ProgramCall, Way } from '../../../protocol/environment';
import type { VenvTool } from '../../../protocol/venv';
import type { Inspected } from '../interpreters/inspect';
import type { OperatingSystem } from '../operating-system';
import { installCommand, systemTool, venvPackage } from '../report/commands';
import type { Tool } from '../tools';

/** A base interpreter and what can make virtual environments of it. */
export interface Maker {
  readonly inspected: Inspected;
  readonly os: OperatingSystem;
  /** How root's rights are got; `undefined`: they are there. */
  readonly become: 'sudo' | 'su' | undefined;
  /** Version of its own pip; `undefined`: it has none. */
  readonly pip: string | undefined;
  readonly uv: Tool | undefined;
  readonly virtualenv: Tool | undefined;
}

/** One way to make a virtual environment. */
export interface WayToMake {
  readonly tool: VenvTool;
  readonly way: Way;
}

/**
 * All ways to make a virtual environment at a path, the best first: the interpreter's own; where it lacks ensurepip,
 * tools that bring pip themselves, then what is missing. `seeing`: it sees the base's packages too.
 */
export function waysToMake(maker: Maker, target: string, seeing: boolean): WayToMake[] {
  const python = pythonFor(maker);
  const flags = seeing ? ['--system-site-packages'] : [];
  const ready = (tool: VenvTool, ...steps: ProgramCall[]): WayToMake => ({ tool, way: { kind: 'ready', steps } });
  const { inspected, pip, uv, virtualenv } = maker;
  const own = inspected.ensurepip !== 'missing' ? [ready('venv', { program: python, args: ['-m', 'venv', ...flags, target] })] : [];
  const others = [
    ...(virtualenv ? [ready('virtualenv', { program: virtualenv.path, args: ['--python', python, ...flags, target] })] : []),
    ...(uv ? [ready('uv', { program: uv.path, args: ['venv', '--seed', '--python', python, ...flags, target] })] : []),
  ];
  if (own.length > 0) return [...own, ...others];
  const outer = isAtLeast(pip, 22, 3) ? [ready('outer-pip', ...withOuterPip(python, flags, target))] : [];
  return [...others, ...outer, { tool: 'venv', way: missing(maker, python) }];
}

/** From within a virtual environment, its base makes the next one. */
function pythonFor({ inspected }: Pick<Maker, 'inspected'>): string {
  return inspected.virtual ? inspected.executable : inspected.path;
}

/** `pip --python` came with 22.3. It runs in the new environment, so nothing is refused. */
function withOuterPip(python: string, flags: readonly string[], target: string): ProgramCall[] {
  return [
    { program: python, args: ['-m', 'venv', '--without-pip', ...flags, target] },
    { program: python, args: ['-m', 'pip', '--python', target, 'install', 'pip'] },
  ];
}

function missing(maker: Maker, python: string): Way {
  const name = venvPackage(maker);
  const tool = systemTool(maker);
  if (name === undefined || tool === undefined) return { kind: 'missing', message: `${python} cannot make virtual environments: it has no ensurepip.` };
  return {
    kind: 'missing',
    message: `${python} cannot make virtual environments yet: the part that does (ensurepip) is in the package ${name}, which is not installed.`,
    command: installCommand(tool, name, maker),
  };
}

function isAtLeast(version: string | undefined, major: number, minor: number): boolean {
  const [first = 0, second = 0] = (version ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0);
  return first > major || (first === major && second >= minor);
}
