import { l10n } from 'vscode';
import { askForPackage, installInto, planFor } from '../install/hook';
import type { Command } from '../session';
import { mayRunPrograms, tell } from '../window/hook';
import { activeFolder } from '../workspace/hook';

/** *Install with pipx*: puts an application into an environment of its own; by uv where only that is there. Answers the exit code. */
export const installWithPipx: Command = async (session, given) => {
  if (!mayRunPrograms()) return undefined;
  const folder = activeFolder();
  const text = typeof given === 'string' && given !== '' ? given : await askForPackage(session, l10n.t('Install with pipx'));
  const plan = text === undefined ? undefined : await planFor(session, folder, text);
  if (!plan) return undefined;
  const homes = plan.homes.filter(({ id }) => id === 'pipx' || id === 'uv-tool');
  const home = homes.find(({ way }) => way.kind === 'ready') ?? homes.find(({ id }) => id === 'pipx');
  return home ? installInto(session, folder, plan, home) : tell('error', l10n.t('{0} is not installed by itself.', plan.name));
};
