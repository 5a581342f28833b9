import type { EndedCommand, TerminalShell } from '../../protocol/terminal';
import type { EnvironmentView } from '../../protocol/environment';
import type { Resolution, System } from '../model/system';

/** A command that ended, with what was observed of the machine its terminal runs on. */
export interface Terminal {
  readonly ended: EndedCommand;
  readonly shell: TerminalShell;
  /** This machine with the terminal's own variables. */
  readonly system: System | undefined;
  readonly view: EnvironmentView | undefined;
  /** Path of the workspace folder the terminal belongs to. */
  readonly folder: string | undefined;
}

/** The terminal's machine as a place. */
export function placeOf(system: System | undefined): Resolution {
  return system ? { kind: 'system', system } : { kind: 'unknown', because: { message: 'No Python was found on this machine' } };
}

/** Whether a virtual environment is active: its programs are on PATH. A bare VIRTUAL_ENV means nothing to pip. */
export function isActivated({ ended, system }: Terminal): boolean {
  const variables = ended.environment ?? system?.variables ?? {};
  const path = variables['PATH'] ?? variables['Path'] ?? '';
  const separator = path.includes(';') ? ';' : ':';
  const prefixes = [variables['VIRTUAL_ENV'], variables['CONDA_PREFIX']].filter((prefix): prefix is string => prefix !== undefined && prefix !== '');
  return prefixes.some((prefix) => programFolders(prefix).some((folder) => `${separator}${path}${separator}`.includes(`${separator}${folder}${separator}`)));
}

function programFolders(prefix: string): readonly string[] {
  return [`${prefix}/bin`, `${prefix}\\Scripts`, prefix];
}
