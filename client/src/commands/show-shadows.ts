import { ProgressLocation, l10n, window } from 'vscode';
import { shadowsRequest } from '../../../server/protocol/requests';
import { askForPackage } from '../install/hook';
import { openText } from '../report/hook';
import type { Command } from '../session';
import { mayRunPrograms, tell } from '../window/hook';
import { activeFolder } from '../workspace/hook';

/** *Show What Forcing an Install Would Change*: asks pip what it would install, without installing it. Answers the text. */
export const showShadows: Command = async (session, given) => {
  if (!mayRunPrograms()) return undefined;
  const title = l10n.t('What Would Forcing an Install Change?');
  const text = typeof given === 'string' && given !== '' ? given : await askForPackage(session, title);
  if (text === undefined) return undefined;
  const folder = activeFolder();
  const progress = { location: ProgressLocation.Notification, title: l10n.t('Asking pip what {0} would bring', text) };
  const answer = await window.withProgress(progress, () => session.ask(shadowsRequest, { ...(folder ? { folder: folder.uri.toString() } : {}), text }));
  if ('problem' in answer) return tell('error', answer.problem);
  await openText(l10n.t('If {0} Were Forced', text), answer.document);
  return answer.document;
};
