import { dirname, join } from 'node:path';
import type { Installed } from '../../../protocol/install';
import { isFolder, isThere, readSmall, realPath } from '../files';
import { onPath, pathFolders } from '../interpreters/path';
import { type Environment, homeOf } from '../variables';

/** An application that was installed, by its name (PEP 503). */
export interface ReachRequest {
  readonly home: 'pipx' | 'uv-tool';
  readonly name: string;
  readonly environment?: Environment;
}

/** Whether an application's commands are found by their names, as a new terminal of this editor would look for them. */
export function reachOf({ home, name, environment = process.env }: ReachRequest): Installed {
  const { commands, folder } = home === 'pipx' ? pipxCommands(name, environment) : uvCommands(name, environment);
  const [first] = commands;
  if (first === undefined) return { reachable: false, message: `${name} was installed. It brings no command of its own: it is a library.` };
  const names = commands.join(', ');
  const shadowed = commands.flatMap((command) => {
    const found = onPath(command, '/', environment);
    return found !== undefined && realPath(found) !== realPath(join(folder, command)) ? [`${command} still means ${found}`] : [];
  });
  const helps = home === 'pipx' ? 'pipx ensurepath' : 'uv tool update-shell';
  if (!pathFolders(environment).includes(folder))
    return {
      reachable: false,
      message: `${name} was installed. Its commands (${names}) stand in ${folder}, which is not on PATH: run “${helps}” once, then open a new terminal.`,
      command: helps,
    };
  if (shadowed.length > 0) return { reachable: false, message: `${name} was installed into ${folder}, but ${shadowed.join(', ')}: that comes first on PATH.` };
  return { reachable: true, message: `${name} was installed. In a terminal: ${names}` };
}

interface Commands {
  readonly commands: readonly string[];
  /** Where they can be called from. */
  readonly folder: string;
}

/** pipx notes what it installed (pipx/pipx_metadata_file.py); its home moved in 1.3 (docs: PIPX_HOME). */
function pipxCommands(name: string, environment: Environment): Commands {
  const home = homeOf(environment);
  const homes = [environment['PIPX_HOME'], join(home, '.local', 'pipx'), join(home, '.local', 'share', 'pipx')].flatMap((each) => each || []);
  const place = homes.map((each) => join(each, 'venvs', name)).find(isFolder);
  const noted = place === undefined ? undefined : readSmall(join(place, 'pipx_metadata.json'));
  return { commands: appsIn(noted ?? ''), folder: environment['PIPX_BIN_DIR'] || join(home, '.local', 'bin') };
}

function appsIn(text: string): string[] {
  try {
    const apps = (JSON.parse(text) as { main_package?: { apps?: unknown } }).main_package?.apps;
    return Array.isArray(apps) ? apps.filter((app) => typeof app === 'string') : [];
  } catch {
    return []; // another version's way of writing it: as good as none
  }
}

/** uv's receipt names each command with its path (uv/crates/uv-tool/src/tool.rs). */
function uvCommands(name: string, environment: Environment): Commands {
  const home = homeOf(environment);
  const data = environment['UV_TOOL_DIR'] || join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'uv', 'tools');
  const receipt = readSmall(join(data, name, 'uv-receipt.toml')) ?? '';
  // TOML's strings escape as JSON's do, as far as paths go
  const paths = [...receipt.matchAll(/install-path\s*=\s*("(?:[^"\\\n]|\\["\\])*")/g)].map(([, text = '']) => String(JSON.parse(text))).filter(isThere);
  const [first] = paths;
  return { commands: paths.map((path) => path.slice(dirname(path).length + 1)), folder: first === undefined ? join(home, '.local', 'bin') : dirname(first) };
}
