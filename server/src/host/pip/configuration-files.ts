import { delimiter, join } from 'node:path';
import { isFile, isFolder, readSmall } from '../files';
import { type Environment, homeOf } from '../variables';

/** A configuration file of pip's that is there. */
export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
}

/** pip's configuration files that are there, lowest precedence first. `prefix`: the interpreter's `sys.prefix`. */
export function configurationFiles(prefix: string, environment: Environment): ConfigurationFile[] {
  return configurationPaths(prefix, environment).flatMap((path) => {
    const text = readSmall(path);
    return text === undefined ? [] : [{ path, text }];
  });
}

/** Where pip looks for them: everyone's, the person's own, the environment's, and the one PIP_CONFIG_FILE names (pip/_internal/configuration.py). */
export function configurationPaths(prefix: string, environment: Environment, platform: string = process.platform): string[] {
  const named = environment['PIP_CONFIG_FILE'];
  if (named === (platform === 'win32' ? 'nul' : '/dev/null')) return [];
  const name = platform === 'win32' ? 'pip.ini' : 'pip.conf';
  // a file that is named takes the place of the person's own
  const own = named && isFile(named) ? [] : ownFolders(environment, platform);
  return [...[...commonFolders(prefix, environment, platform), ...own, prefix].map((folder) => join(folder, name)), ...(named ? [named] : [])];
}

function commonFolders(prefix: string, environment: Environment, platform: string): string[] {
  if (platform === 'win32') return [join(environment['ProgramData'] || environment['ALLUSERSPROFILE'] || 'C:\\ProgramData', 'pip')];
  const [brew, python] = prefix.split('/opt/python');
  if (platform === 'darwin') return [...(brew && python ? [join(brew, 'share', 'pip')] : []), '/Library/Application Support/pip'];
  const folders = (environment['XDG_CONFIG_DIRS']?.trim() || '/etc/xdg').split(delimiter).filter((folder) => folder !== '');
  return [...folders.map((folder) => join(folder, 'pip')), '/etc'];
}

/** The old folder first, then the one of the platform's habit. */
function ownFolders(environment: Environment, platform: string): string[] {
  const home = homeOf(environment);
  if (platform === 'win32') return [join(home, 'pip'), join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), 'pip')];
  const native = join(home, 'Library', 'Application Support', 'pip');
  if (platform === 'darwin') return [join(home, '.pip'), isFolder(native) ? native : join(home, '.config', 'pip')];
  return [join(home, '.pip'), join(environment['XDG_CONFIG_HOME']?.trim() || join(home, '.config'), 'pip')];
}
