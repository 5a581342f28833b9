import { Uri, type WorkspaceFolder, commands, l10n, workspace } from 'vscode';
import { commands as ours } from '../../../server/protocol/commands';
import type { ProgramCall } from '../../../server/protocol/environment';
import { settingsSection } from '../../../server/protocol/settings';
import { isView } from '../interpreter/environments';
import type { Command, Session } from '../session';
import { makeVenv, targetOf } from '../venv/hook';
import { tellNotMade, tellTaken } from '../venv/tell';
import { mayRunPrograms, tell, tellMissing } from '../window/hook';
import { exists, folderFor, nameIn } from '../workspace/hook';

const busy = new Set<string>();

/** *Create Virtual Environment*: makes `.venv` in a folder, or leaves nothing behind. Answers the new interpreter's path. */
export const createVenv: Command = async (session, given) => {
  if (!mayRunPrograms()) return undefined;
  const folder = await folderFor(given);
  if (!folder) return tell('error', l10n.t('A virtual environment is made in a folder: open one first.'));
  const steps = await stepsFor(session, folder);
  const target = steps && targetOf({ steps }, folder);
  if (!target) return undefined;
  const name = nameIn(folder, target);
  if (busy.has(target.path)) return tell('information', l10n.t('{0} is being made already.', name));
  busy.add(target.path);
  try {
    const making = await makeVenv(target, { title: l10n.t('Creating {0}', name), folder, steps });
    if (making.kind !== 'made') return tellNotMade(making, name);
    await tellMade(session, { folder, target, interpreter: making.interpreter });
    return making.interpreter.fsPath;
  } finally {
    busy.delete(target.path);
  }
};

/** The programs to run; nothing, and the reason told, where there is no way. */
async function stepsFor({ environments }: Session, folder: WorkspaceFolder): Promise<readonly ProgramCall[] | undefined> {
  if (await exists(Uri.joinPath(folder.uri, '.venv'))) return tellTaken('.venv');
  const answer = await environments.refresh(folder.uri.toString());
  if (isView(answer) && answer.createVenv.kind === 'ready') return answer.createVenv.steps;
  if (isView(answer) && answer.createVenv.kind === 'missing') tellMissing(answer.createVenv);
  if (!isView(answer))
    tell('error', answer.problem, { title: l10n.t('Select Interpreter'), press: () => commands.executeCommand(ours.selectInterpreter, folder.uri) });
  return undefined;
}

interface Made {
  readonly folder: WorkspaceFolder;
  readonly target: Uri;
  readonly interpreter: Uri;
}

/** Lets everybody know, looks again, and says what is true then. */
async function tellMade(session: Session, { folder, target, interpreter }: Made): Promise<void> {
  await session.python.select(interpreter.fsPath, folder.uri);
  const answer = await session.observe(folder.uri);
  const name = nameIn(folder, target);
  const active = isView(answer) ? answer.report.interpreter.path : '';
  const inside = active.startsWith(`${target.fsPath}/`) || active.startsWith(`${target.fsPath}\\`);
  if (isView(answer) && inside)
    return tell('information', l10n.t('{0} was made with Python {1} and is active in {2}.', name, answer.report.interpreter.version, folder.name));
  const use = () => workspace.getConfiguration(settingsSection, folder).update('interpreter', interpreter.fsPath);
  tell('information', l10n.t('{0} was made. Active in {1} is still {2}.', name, folder.name, active || l10n.t('no Python')), {
    title: l10n.t('Use {0}', name),
    press: use,
  });
}
