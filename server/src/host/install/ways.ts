import { isAbsolute, resolve } from 'node:path';
import type { ProgramCall, Way } from '../../../protocol/environment';
import type { InstallWays } from '../../../protocol/install';
import { isFile } from '../files';
import { virtualEnvironmentsIn, pythonOf } from '../interpreters/find';
import { inspect, type Inspected } from '../interpreters/inspect';
import { operatingSystem } from '../operating-system';
import { bootstrapCommand, installCommand, systemTool } from '../report/commands';
import { type ToolsHere, toolsHere } from '../tools';
import type { Environment } from '../variables';
import { intoVenv } from './into-venv';

/** What is to be installed, seen from where. */
export interface InstallRequest {
  readonly folder: string | undefined;
  /** The interpreter that is active. */
  readonly interpreter: string | undefined;
  /** A requirement, or the path of a wheel. */
  readonly argument: string;
  readonly isWheel: boolean;
  /** The distribution's package of it. */
  readonly package: string | undefined;
  readonly environment?: Environment;
}

/** Ways to install something, or why it cannot be installed at all. Runs tools for their version only. */
export async function installWays(request: InstallRequest): Promise<InstallWays | { readonly problem: string }> {
  const { folder, argument: typed, isWheel, environment = process.env } = request;
  const argument = isWheel ? resolve(folder ?? '/', typed) : typed;
  if (isWheel && folder === undefined && !isAbsolute(typed)) return { problem: 'Without a folder a wheel needs its whole path.' };
  if (isWheel && !isFile(argument)) return { problem: `There is no wheel at ${argument}.` };
  const tools = await toolsHere(folder ?? '/', environment, true);
  const uv = tools.uv;
  return {
    pipx: pipxWay(argument, tools),
    ...(uv ? { 'uv-tool': ready({ program: uv.path, args: ['tool', 'install', argument] }) } : {}),
    venv: venvWay(request, argument, tools),
    ...distributionWay(request.package, tools),
  };
}

const ready = (step: ProgramCall): Way => ({ kind: 'ready', steps: [step] });

function pipxWay(argument: string, { pipx, become }: ToolsHere): Way {
  // the plain form is understood by every version: 1.4.3 (Ubuntu 24.04) and before know neither --global nor several names
  if (pipx) return ready({ program: pipx.path, args: ['install', argument] });
  const os = operatingSystem();
  const command = bootstrapCommand({ os, become });
  return {
    kind: 'missing',
    message: 'pipx is not installed. It gives each application an environment of its own.',
    ...(command === undefined ? {} : { command }),
  };
}

/** Into the active environment, else the folder's own. */
function venvWay({ folder, interpreter, environment = process.env }: InstallRequest, argument: string, { uv }: ToolsHere): Way {
  const places = [...(interpreter === undefined ? [] : [interpreter]), ...(folder === undefined ? [] : virtualEnvironmentsIn(folder).map(pythonOf))];
  const found = places.map(inspect).find((seen): seen is Inspected => !('problem' in seen) && seen.virtual);
  if (!found)
    return {
      kind: 'missing',
      message: folder === undefined ? 'A virtual environment belongs to a folder: open one first.' : 'There is no virtual environment in this folder yet.',
    };
  return intoVenv(found, [argument], uv, environment);
}

/** Always a command to be run by hand: it needs root. */
function distributionWay(name: string | undefined, { become }: ToolsHere): { readonly distribution?: Way } {
  const os = operatingSystem();
  const tool = systemTool({ os });
  if (name === undefined || !tool) return {};
  return { distribution: { kind: 'missing', message: `${name} is installed by ${tool.badge}.`, command: installCommand(tool, name, { become, os }) } };
}
