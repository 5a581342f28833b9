import { Uri, type WorkspaceFolder, commands, l10n, workspace } from 'vscode';
import { commands as ours } from '../../../server/protocol/commands';
import { venvPlanRequest } from '../../../server/protocol/requests';
import { settingsSection } from '../../../server/protocol/settings';
import type { VenvEnded, VenvPlan } from '../../../server/protocol/venv';
import { isView } from '../interpreter/environments';
import type { Command, Session } from '../session';
import { type Chosen, chooseWay, chosenFrom, mayRepair } from '../venv/choose';
import { isIn, makeVenv } from '../venv/hook';
import { tellNotMade } from '../venv/tell';
import { type Button, mayRunPrograms, tell } from '../window/hook';
import { folderFor, nameIn } from '../workspace/hook';

type Made = Extract<VenvEnded, { kind: 'made' }>;

/**
 * *Create Virtual Environment*: makes `.venv` in a folder, or leaves all as it was. `given` names the folder, `choice` is
 * what a caller has chosen already; `goesOn`: the caller installs into it. Answers the new interpreter's path.
 */
export const createVenv: Command = async (session, given, choice, goesOn) => {
  if (!mayRunPrograms()) return undefined;
  const folder = await folderFor(given);
  if (!folder) return tell('error', l10n.t('A virtual environment is made in a folder: open one first.'));
  const plan = await session.ask(venvPlanRequest, { folder: folder.uri.toString() });
  if ('problem' in plan) return tell('error', plan.problem, selectInterpreter(folder));
  const chosen = chosenFrom(choice);
  const repair = await isFree(plan, chosen);
  const way = repair === undefined ? undefined : await chooseWay(plan, chosen);
  if (repair === undefined || !way) return undefined;
  const name = nameIn(folder, Uri.file(plan.target));
  const making = await makeVenv(session, plan.target, { title: l10n.t('Creating {0}', plan.target), folder, steps: way.steps, repair });
  if (making.kind !== 'made') return tellNotMade(making, name);
  await tellMade(session, { folder, plan, made: making, goesOn: goesOn === true });
  return making.interpreter;
};

/** Whether something may be made there: `true`, in place of a broken one; `undefined`, and the reason told, where not. */
async function isFree({ standing, target }: VenvPlan, chosen: Chosen | undefined): Promise<boolean | undefined> {
  switch (standing.kind) {
    case 'free':
      return false;
    case 'complete':
      return tell('information', l10n.t('{0} exists already: nothing was changed.', target));
    case 'foreign':
      return tell('error', l10n.t('{0} Nothing was changed.', standing.message));
    case 'broken':
      return (chosen ? chosen.repair === true : await mayRepair(standing.message, target)) || undefined;
  }
}

interface Done {
  readonly folder: WorkspaceFolder;
  readonly plan: VenvPlan;
  readonly made: Made;
  readonly goesOn: boolean;
}

/** Lets everybody know, looks again, and says what is true then. */
async function tellMade(session: Session, { folder, plan, made, goesOn }: Done): Promise<void> {
  await session.python.select(made.interpreter, folder.uri);
  const answer = await session.observe(folder.uri);
  const name = nameIn(folder, Uri.file(plan.target));
  const active = isView(answer) ? answer.report.interpreter.path : '';
  const next = goesOn ? [] : installButtons(folder, made);
  if (isView(answer) && isIn(plan.target, active))
    return tell('information', l10n.t('{0} was made with Python {1} and is active in {2}.', name, answer.report.interpreter.version, folder.name), ...next);
  const use = () => workspace.getConfiguration(settingsSection, folder).update('interpreter', made.interpreter);
  const message = l10n.t('{0} was made. {1} still uses {2}.', name, folder.name, active || l10n.t('no Python'));
  tell('information', message, { title: l10n.t('Use {0}', name), press: use }, ...next);
}

/** Offers the folder's requirements, where there are some. */
function installButtons(folder: WorkspaceFolder, { requirements: [first] }: Made): readonly Button[] {
  if (first === undefined) return [];
  const file = Uri.joinPath(folder.uri, first);
  return [{ title: l10n.t('Install {0}', first), press: () => commands.executeCommand(ours.installRequirements, file.toString(), folder.uri.toString()) }];
}

const selectInterpreter = (folder: WorkspaceFolder): Button => ({
  title: l10n.t('Select Interpreter'),
  press: () => commands.executeCommand(ours.selectInterpreter, folder.uri),
});
