import { ConfigurationTarget, type QuickPickItem, Uri, commands, l10n, window, workspace } from 'vscode';
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

interface Scope extends QuickPickItem {
  readonly setting: keyof Muting;
  readonly value: unknown;
}

/** Asks how far the silence reaches, and writes it into the person's settings, where it can be read and taken back. */
export async function mute({ subject, folder }: Topic): Promise<void> {
  const { mutedCommands, mutedFolders } = mutingIn(folder);
  const scopes: readonly Scope[] = [
    { label: l10n.t('Not for This Command'), description: subject, setting: 'mutedCommands', value: [...mutedCommands, subject] },
    ...(folder === undefined
      ? []
      : [{ label: l10n.t('Not in This Folder'), description: folder, setting: 'mutedFolders' as const, value: [...mutedFolders, folder] }]),
    { label: l10n.t('Never'), description: l10n.t('no message after a failed command in any terminal'), setting: 'notify', value: false },
  ];
  const scope = await window.showQuickPick([...scopes], { title: l10n.t('Do Not Tell Me'), placeHolder: l10n.t('For what should there be no message?') });
  if (!scope) return;
  const settings = workspace.getConfiguration(`${settingsSection}.terminal`);
  const before = settings.inspect(scope.setting)?.globalValue;
  await settings.update(scope.setting, scope.value, ConfigurationTarget.Global);
  const id = `${settingsSection}.terminal.${scope.setting}`;
  tell(
    'information',
    l10n.t('No more messages: {0}. This stands in your settings, in {1}.', scope.label, id),
    { title: l10n.t('Undo'), press: () => settings.update(scope.setting, before, ConfigurationTarget.Global) },
    { title: l10n.t('Open Settings'), press: () => commands.executeCommand('workbench.action.openSettings', id) },
  );
}
