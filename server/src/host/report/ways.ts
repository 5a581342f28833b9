import type { Way } from '../../../protocol/environment';
import { waysToMake } from '../venv/ways';
import { pipxCommand } from './commands';
import type { Seen } from './seen';

/** How `.venv` is made in a folder (its path), or what is missing for it. */
export function createVenv(seen: Seen, target: string | undefined): Way {
  if (target === undefined) return { kind: 'missing', message: 'A virtual environment belongs to a folder: open one first.' };
  // the way around by a pip of outside is one to choose, not one to be told first
  const best = waysToMake(seen, target, false).find(({ tool }) => tool !== 'outer-pip');
  return best?.way ?? { kind: 'missing', message: `${seen.inspected.path} cannot make virtual environments.` };
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
