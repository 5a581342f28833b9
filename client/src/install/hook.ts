import { type QuickPickItem, type WorkspaceFolder, commands, l10n, window } from 'vscode';
import { commands as ours } from '../../../server/protocol/commands';
import type { InstallHome, InstallPlan } from '../../../server/protocol/install';
import { installPlanRequest, installedRequest, requirementRequest } from '../../../server/protocol/requests';
import { isRequirements } from '../documents';
import type { Session } from '../session';
import { commandLine } from '../tasks/command-line';
import { runPrograms } from '../tasks/hook';
import { insertIntoTerminal, tell, tellMissing, toOutput, toTerminal } from '../window/hook';

/** Asks for a package; the requirement under the cursor is the first proposal. What names none is refused while it is typed. */
export async function askForPackage({ ask }: Session, title: string): Promise<string | undefined> {
  const under = await ask(requirementRequest, { text: lineUnderCursor(), isLine: true });
  return window.showInputBox({
    title,
    prompt: l10n.t('A package’s name, with a version if you like, or the path of a wheel'),
    placeHolder: 'httpie>=3',
    value: 'requirement' in under ? under.requirement : '',
    validateInput: async (typed) => {
      const answer = typed.trim() === '' ? undefined : await ask(requirementRequest, { text: typed, isLine: false });
      return answer && 'problem' in answer ? answer.problem : undefined;
    },
  });
}

/** The line of a requirements file; empty elsewhere. */
function lineUnderCursor(): string {
  const { document, selection } = window.activeTextEditor ?? {};
  const isLine = document && isRequirements({ languageId: document.languageId, path: document.uri.path });
  return isLine && selection ? document.lineAt(selection.active).text : '';
}

/** Where something can go; nothing, and the reason told, where nowhere. */
export async function planFor({ ask }: Session, folder: WorkspaceFolder | undefined, text: string): Promise<InstallPlan | undefined> {
  const plan = await ask(installPlanRequest, { ...(folder ? { folder: folder.uri.toString() } : {}), text });
  return 'problem' in plan ? tell('error', plan.problem) : plan;
}

/** The person's choice among the places. */
export async function pickHome({ requirement, homes }: InstallPlan): Promise<InstallHome | undefined> {
  const items = homes.map((home): QuickPickItem & { home: InstallHome } => ({
    label: labels[home.id](),
    description: described(home),
    detail: home.because,
    home,
  }));
  return (await window.showQuickPick(items, { title: l10n.t('Install {0}', requirement), placeHolder: l10n.t('Where does it belong?'), matchOnDetail: true }))
    ?.home;
}

const labels: Readonly<Record<InstallHome['id'], () => string>> = {
  pipx: () => l10n.t('By itself, with pipx'),
  'uv-tool': () => l10n.t('By itself, with uv'),
  venv: () => l10n.t('Into this project’s virtual environment'),
  distribution: () => l10n.t('As a package of the system'),
};

function described({ id, way }: InstallHome): string {
  if (way.kind === 'ready') return way.steps.map((step) => commandLine(step)).join(', ');
  if (id === 'venv') return l10n.t('one is made first');
  return way.command ?? l10n.t('not possible here');
}

/** Installs into a place, and says what is true then. Answers the exit code; nothing where nothing was run. */
export async function installInto(session: Session, folder: WorkspaceFolder | undefined, plan: InstallPlan, home: InstallHome): Promise<number | undefined> {
  const { id, way } = home;
  if (way.kind === 'missing') return put(session, folder, plan, home);
  const outcome = await runPrograms({ title: l10n.t('Installing {0}', plan.requirement), folder, steps: way.steps });
  if (outcome.kind === 'cancelled') return tell('information', l10n.t('The installation of {0} was cancelled.', plan.requirement));
  if (outcome.kind === 'failed') {
    const { exitCode } = outcome;
    const command = commandLine(outcome.step);
    const message =
      exitCode === undefined ? l10n.t('{0} was stopped, or could not be started.', command) : l10n.t('{0} ended with exit code {1}.', command, exitCode);
    tell('error', message, toOutput(), toTerminal(command));
    return exitCode;
  }
  if (id === 'pipx' || id === 'uv-tool') await tellReach(session, id, plan.name);
  else tell('information', l10n.t('{0} was installed into the virtual environment of {1}.', plan.requirement, folder?.name ?? ''), toOutput());
  return 0;
}

/** What is missing: an environment is made, a command is put into a terminal. It is never run for the person. */
async function put(session: Session, folder: WorkspaceFolder | undefined, plan: InstallPlan, { id, way }: InstallHome): Promise<number | undefined> {
  if (way.kind === 'ready') return undefined;
  if (id === 'venv' && folder) {
    const made = await commands.executeCommand<string | undefined>(ours.createVenv, folder.uri);
    const again = made === undefined ? undefined : await planFor(session, folder, plan.requirement);
    const home = again?.homes.find((each) => each.id === 'venv' && each.way.kind === 'ready');
    return again && home && installInto(session, folder, again, home);
  }
  if (id !== 'distribution' || way.command === undefined) return tellMissing(way);
  insertIntoTerminal(way.command);
  return tell('information', l10n.t('{0} is typed in the terminal: press Enter there to install it.', way.command));
}

/** Says whether its commands can be called. */
async function tellReach({ ask }: Session, home: 'pipx' | 'uv-tool', name: string): Promise<void> {
  const { reachable, message, command } = await ask(installedRequest, { home, name });
  tell(reachable ? 'information' : 'warning', message, ...(command === undefined ? [] : [toTerminal(command)]), toOutput());
}
