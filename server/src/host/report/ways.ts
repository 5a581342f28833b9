import { join } from 'node:path';
import type { Way } from '../../../protocol/environment';
import { packageTools } from '../../data/managers';
import type { Seen } from './seen';

/** The package that brings ensurepip, where the distribution keeps it apart (Debian and its like). */
export function venvPackage({ inspected, os }: Seen): string | undefined {
  const minor = /^\d+\.\d+/.exec(inspected.version)?.[0];
  return isDebian(os) && minor !== undefined && /^\/usr\/(?!local)/.test(inspected.executable) ? `python${minor}-venv` : undefined;
}

function isDebian({ id, like }: Seen['os']): boolean {
  return id === 'debian' || like.includes('debian') || id === 'ubuntu' || like.includes('ubuntu');
}

function toolsOf({ os }: Seen): (typeof packageTools)[string] | undefined {
  return [os.id, ...os.like].map((id) => packageTools[id]).find((tools) => tools !== undefined);
}

/** How `.venv` is made in a folder, or what is missing for it. */
export function createVenv(seen: Seen, folder: string | undefined): Way {
  const { inspected, uv } = seen;
  if (folder === undefined) return { kind: 'missing', message: 'A virtual environment belongs to a folder: open one first.' };
  const target = join(folder, '.venv');
  // a virtual environment's own python makes sibling environments of the same base
  if (inspected.ensurepip)
    return { kind: 'ready', steps: [{ program: inspected.virtual ? inspected.executable : inspected.path, args: ['-m', 'venv', target] }] };
  if (uv) return { kind: 'ready', steps: [{ program: uv.path, args: ['venv', '--seed', '--python', inspected.path, target] }] };
  const name = venvPackage(seen);
  const install = toolsOf(seen)?.install;
  return {
    kind: 'missing',
    message: `${inspected.path} cannot make virtual environments: its ensurepip is in the package ${name ?? 'python3-venv'}, which is not installed.`,
    ...(install === undefined || name === undefined ? {} : { command: `${install} ${name}` }),
  };
}

/** How an application is installed with pipx, or what is missing for it. */
export function installWithPipx(seen: Seen): Way {
  if (seen.pipx) return { kind: 'ready', steps: [{ program: seen.pipx.path, args: ['install'] }] };
  const tools = toolsOf(seen);
  const brew = seen.inspected.kind === 'homebrew';
  const command = brew ? 'brew install pipx' : tools && `${tools.install} ${tools.pipx}`;
  return {
    kind: 'missing',
    message: 'pipx is not installed. It gives each application an environment of its own.',
    ...(command === undefined ? {} : { command }),
  };
}
