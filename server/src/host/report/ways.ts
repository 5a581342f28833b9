import type { ProgramCall, Way } from '../../../protocol/environment';
import { installCommand, pipxCommand, systemTool, venvPackage } from './commands';
import type { Seen } from './seen';

/** How `.venv` is made in a folder (its path), or what is missing for it. */
export function createVenv(seen: Seen, target: string | undefined): Way {
  if (target === undefined) return { kind: 'missing', message: 'A virtual environment belongs to a folder: open one first.' };
  const steps = stepsFor(seen, target);
  if (steps) return { kind: 'ready', steps: [steps] };
  const { path, executable, virtual } = seen.inspected;
  const name = venvPackage(seen);
  const tool = systemTool(seen);
  const python = virtual ? executable : path;
  if (name === undefined || tool === undefined) return { kind: 'missing', message: `${python} cannot make virtual environments: it has no ensurepip.` };
  return {
    kind: 'missing',
    message: `${python} cannot make virtual environments yet: the part that does (ensurepip) is in the package ${name}, which is not installed.`,
    command: installCommand(tool, name, seen),
  };
}

/** The interpreter's own way first; where it lacks ensurepip, tools that bring pip themselves. */
function stepsFor({ inspected, uv, virtualenv }: Seen, target: string): ProgramCall | undefined {
  // from within a virtual environment, its base makes the next one
  const python = inspected.virtual ? inspected.executable : inspected.path;
  if (inspected.ensurepip !== 'missing') return { program: python, args: ['-m', 'venv', target] };
  if (uv) return { program: uv.path, args: ['venv', '--seed', '--python', python, target] };
  return virtualenv && { program: virtualenv.path, args: ['--python', python, target] };
}

/** How an application is installed with pipx, or what is missing for it. */
export function installWithPipx(seen: Seen): Way {
  if (seen.pipx) return { kind: 'ready', steps: [{ program: seen.pipx.path, args: ['install'] }] };
  const command = pipxCommand(seen);
  const instead = seen.uv ? ' uv is there and does the same: uv tool install NAME.' : '';
  return {
    kind: 'missing',
    message: `pipx is not installed. It gives each application an environment of its own.${instead}`,
    ...(command === undefined ? {} : { command }),
  };
}
