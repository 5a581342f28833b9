import { Uri, l10n, window, workspace } from 'vscode';
import { explainCommandRequest } from '../../../server/protocol/requests';
import { settingsSection } from '../../../server/protocol/settings';
import type { Session } from '../session';
import type { Beginning } from './ended-command';

const shown = 8000;

/**
 * Says quietly that the command which begins will be refused, where the person asked for hints. Without the terminal's
 * own variables nothing is said: a virtual environment may be active there.
 */
export async function hint({ ask }: Pick<Session, 'ask'>, beginning: Beginning): Promise<void> {
  const { commandLine, confidence, environment, shell, cwd, folder } = beginning;
  const settings = workspace.getConfiguration(settingsSection, folder === undefined ? null : Uri.parse(folder));
  if (!settings.get('terminal.hints', false) || confidence === 'low' || environment === undefined) return;
  const where = { ...(cwd === undefined ? {} : { cwd }), ...(folder === undefined ? {} : { folder }), ...(shell === undefined ? {} : { shell }) };
  const { verdict } = await ask(explainCommandRequest, { command: commandLine, environment, ...where });
  if (verdict === 'refused') window.setStatusBarMessage(`$(lock) ${l10n.t('This will be refused: Python is externally managed here')}`, shown);
}
