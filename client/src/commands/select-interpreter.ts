import { ConfigurationTarget, type WorkspaceFolder, commands, l10n, window, workspace } from 'vscode';
import { settingsSection } from '../../../server/protocol/settings';
import { hasPythonEnvironments } from '../interpreter/python-environments';
import { hasPythonExtension } from '../interpreter/python-extension';
import type { Command } from '../session';
import { mayRunPrograms } from '../window/hook';
import { folderFor } from '../workspace/hook';

/** *Select Interpreter*: hands over to the Python extensions; without them, writes the setting `pep668.interpreter`. */
export const selectInterpreter: Command = async (_session, given) => {
  if (!mayRunPrograms()) return undefined;
  if (hasPythonExtension()) return commands.executeCommand('python.setInterpreter');
  if (hasPythonEnvironments()) return commands.executeCommand('python-envs.set');
  const folder = await folderFor(given);
  const settings = workspace.getConfiguration(settingsSection, folder);
  const automatic = { label: l10n.t('Automatic'), description: l10n.t('a virtual environment of the folder, else PATH'), value: async () => '' };
  const file = { label: l10n.t('Choose a File…'), description: settings.get('interpreter', ''), value: () => chooseFile(folder) };
  const value = await (await window.showQuickPick([automatic, file], { title: l10n.t('Select Interpreter') }))?.value();
  if (value === undefined) return undefined;
  // the server reads the setting itself and looks again
  return settings.update('interpreter', value === '' ? undefined : value, folder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Global);
};

async function chooseFile(folder: WorkspaceFolder | undefined): Promise<string | undefined> {
  const chosen = await window.showOpenDialog({
    title: l10n.t('Python Interpreter'),
    openLabel: l10n.t('Select'),
    ...(folder ? { defaultUri: folder.uri } : {}),
  });
  return chosen?.[0]?.fsPath;
}
