import { ConfigurationTarget, Uri, commands, l10n, workspace } from 'vscode';
import { settingsSection } from '../../../server/protocol/settings';
import type { EndedCommand } from '../../../server/protocol/terminal';
import { tell } from '../window/hook';
import type { Muting, Topic } from './muting';

/** What a command that ended is called where messages are muted. */
export function topicOf({ folder, cwd }: EndedCommand, subject: string): Topic {
  return { subject, folder: folder === undefined ? cwd : Uri.parse(folder).fsPath };
}

/** The settings as they are now, for a folder. */
export function mutingIn(folder: string | undefined): Muting {
  const settings = workspace.getConfiguration(`${settingsSection}.terminal`, folder === undefined ? null : Uri.file(folder));
  return {
    notify: settings.get('notify', true),
    mutedCommands: settings.get<readonly string[]>('mutedCommands', []),
    mutedFolders: settings.get<readonly string[]>('mutedFolders', []),
  };
}

/** How far silence may reach, and the setting that says so. */
export interface Scope {
  readonly label: string;
  readonly description: string;
  readonly setting: keyof Muting;
  readonly value: unknown;
}

/** From this command to all of them. */
export function scopesFor({ subject, folder }: Topic): readonly Scope[] {
  const { mutedCommands, mutedFolders } = mutingIn(folder);
  const ofFolder = (path: string): Scope => ({
    ...{ label: l10n.t('Mute This Folder'), description: path },
    ...{ setting: 'mutedFolders', value: [...mutedFolders, path] },
  });
  return [
    { label: l10n.t('Mute This Command'), description: subject, setting: 'mutedCommands', value: [...mutedCommands, subject] },
    ...(folder === undefined ? [] : [ofFolder(folder)]),
    { label: l10n.t('Mute for Good'), description: l10n.t('no message after any command in a terminal'), setting: 'notify', value: false },
  ];
}

/** Writes a scope into the person's settings, where it can be read and taken back; offers both. */
export async function mute({ label, description, setting, value }: Scope): Promise<void> {
  const settings = workspace.getConfiguration(`${settingsSection}.terminal`);
  const before = settings.inspect(setting)?.globalValue;
  const id = `${settingsSection}.terminal.${setting}`;
  await settings.update(setting, value, ConfigurationTarget.Global);
  tell(
    'information',
    l10n.t('{0}: {1}. This stands in your settings, in {2}.', label, description, id),
    { title: l10n.t('Undo'), press: () => settings.update(setting, before, ConfigurationTarget.Global) },
    { title: l10n.t('Open Settings'), press: () => commands.executeCommand('workbench.action.openSettings', id) },
  );
}
