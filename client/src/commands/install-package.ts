import { l10n } from 'vscode';
import { askForPackage, installInto, pickHome, planFor } from '../install/hook';
import type { Command } from '../session';
import { mayRunPrograms } from '../window/hook';
import { activeFolder } from '../workspace/hook';

/**
 * *Install Package*: an application by itself, a library into the project's virtual environment, what belongs to the
 * system by the system's package manager. `given` names it, `home` where to. Answers the exit code.
 */
export const installPackage: Command = async (session, given, home) => {
  if (!mayRunPrograms()) return undefined;
  const folder = activeFolder();
  const text = typeof given === 'string' && given !== '' ? given : await askForPackage(session, l10n.t('Install Package'));
  const plan = text === undefined ? undefined : await planFor(session, folder, text);
  if (!plan) return undefined;
  const chosen = typeof home === 'string' ? plan.homes.find(({ id }) => id === home) : await pickHome(plan);
  return chosen && installInto(session, folder, plan, chosen);
};
