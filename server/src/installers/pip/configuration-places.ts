import type { PipFile } from './configuration';

/** What decides where pip looks for its configuration. Paths without a trailing `/`. */
export interface ConfigurationPlace {
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly home: string;
  /** `sys.prefix` of the interpreter that runs pip: a virtual environment's own. */
  readonly prefix: string;
  /** A variable's value; empty ones count as not set, as in pip's platformdirs. */
  readonly variable: (name: string) => string | undefined;
  /** Whether a folder exists (macOS: the user's folder decides). */
  readonly isFolder?: (path: string) => boolean;
}

/**
 * The files pip reads, lowest precedence first, whether they exist or not (pip/_internal/configuration.py,
 * get_configuration_files; pip/_internal/utils/appdirs.py). The `env` one last, where PIP_CONFIG_FILE is set.
 */
export function configurationPlaces(place: ConfigurationPlace): PipFile[] {
  const { platform, prefix, variable } = place;
  const name = platform === 'win32' ? 'pip.ini' : 'pip.conf';
  const slash = platform === 'win32' ? '\\' : '/';
  const at = (kind: PipFile['kind'], folder: string): PipFile => ({ kind, path: `${folder}${slash}${name}` });
  const named = variable('PIP_CONFIG_FILE');
  return [
    ...globalFolders(place).map((folder) => at('global', folder)),
    ...userFolders(place).map((folder) => at('user', folder)),
    at('site', prefix),
    ...(named ? [{ kind: 'env', path: named } as const] : []),
  ];
}

// appdirs.site_config_dirs: on Linux /etc itself comes last, so that /etc/pip.conf wins.
function globalFolders({ platform, prefix, variable }: ConfigurationPlace): string[] {
  if (platform === 'win32') return [`${variable('ProgramData') ?? variable('ALLUSERSPROFILE') ?? 'C:\\ProgramData'}\\pip`];
  // Homebrew's Pythons live below its own prefix (platformdirs/macos.py).
  const [brew, python] = prefix.split('/opt/python');
  if (platform === 'darwin') return [...(python === undefined ? [] : [`${brew}/share/pip`]), '/Library/Application Support/pip'];
  const folders = (variable('XDG_CONFIG_DIRS')?.trim() || '/etc/xdg').split(':').filter((folder) => folder !== '');
  return [...folders.map((folder) => `${folder}/pip`), '/etc'];
}

// The legacy folder first, then appdirs.user_config_dir.
function userFolders({ platform, home, variable, isFolder }: ConfigurationPlace): string[] {
  if (platform === 'win32') return [`${home}\\pip`, `${variable('APPDATA') ?? `${home}\\AppData\\Roaming`}\\pip`];
  const native = `${home}/Library/Application Support/pip`;
  if (platform === 'darwin') return [`${home}/.pip`, isFolder?.(native) ? native : `${home}/.config/pip`];
  return [`${home}/.pip`, `${variable('XDG_CONFIG_HOME')?.trim() || `${home}/.config`}/pip`];
}
