import { Uri, type WorkspaceFolder, commands, l10n, window } from 'vscode';
import { commands as ours } from '../../../server/protocol/commands';
import type { ProgramCall } from '../../../server/protocol/environment';
import { isView } from '../interpreter/environments';
import { requirementOn, wantedFrom } from '../requirement';
import type { Command, Session } from '../session';
import { commandLine } from '../tasks/command-line';
import { runPrograms } from '../tasks/hook';
import { mayRunPrograms, tell, tellMissing, toOutput, toTerminal } from '../window/hook';
import { activeFolder, exists } from '../workspace/hook';

/** *Install with pipx*: puts an application into an environment of its own. Answers pipx's exit code. */
export const installWithPipx: Command = async (session, given) => {
  if (!mayRunPrograms()) return undefined;
  const folder = activeFolder();
  const steps = await stepsFor(session, folder);
  if (!steps) return undefined;
  const typed = typeof given === 'string' && given !== '' ? given : await ask(folder);
  const wanted = typed === undefined ? undefined : await argumentFrom(typed, folder);
  if (typed === undefined || wanted === undefined) return undefined;
  if ('problem' in wanted) return tell('error', wanted.problem);
  const outcome = await runPrograms({ title: l10n.t('Installing {0} with pipx', typed), folder, steps: appended(steps, wanted.argument) });
  switch (outcome.kind) {
    case 'succeeded':
      tell('information', l10n.t('pipx installed {0}.', typed), toOutput());
      return 0;
    case 'cancelled':
      return tell('information', l10n.t('The installation of {0} was cancelled.', typed));
    case 'failed': {
      const command = commandLine(outcome.step);
      const { exitCode } = outcome;
      tell(
        'error',
        exitCode === undefined ? l10n.t('{0} was stopped, or could not be started.', command) : l10n.t('{0} ended with exit code {1}.', command, exitCode),
        toOutput(),
        toTerminal(command),
      );
      return exitCode;
    }
  }
};

async function stepsFor({ environments }: Session, folder: WorkspaceFolder | undefined): Promise<readonly ProgramCall[] | undefined> {
  const answer = await environments.refresh(folder?.uri.toString());
  if (isView(answer) && answer.installWithPipx.kind === 'ready') return answer.installWithPipx.steps;
  if (isView(answer) && answer.installWithPipx.kind === 'missing') tellMissing(answer.installWithPipx);
  if (!isView(answer)) tell('error', answer.problem, { title: l10n.t('Select Interpreter'), press: () => commands.executeCommand(ours.selectInterpreter) });
  return undefined;
}

const appended = (steps: readonly ProgramCall[], argument: string): readonly ProgramCall[] =>
  steps.map((step, index) => (index === steps.length - 1 ? { ...step, args: [...step.args, argument] } : step));

/** Asks for the application; the requirement under the cursor is the first proposal. */
function ask(folder: WorkspaceFolder | undefined): Thenable<string | undefined> {
  const editor = window.activeTextEditor;
  const line = editor?.document.languageId === 'pip-requirements' ? editor.document.lineAt(editor.selection.active).text : '';
  return window.showInputBox({
    title: l10n.t('Install with pipx'),
    prompt: l10n.t('An application’s name, with a version if you like, or the path of a wheel'),
    placeHolder: 'httpie>=3',
    value: requirementOn(line) ?? '',
    validateInput: async (typed) => {
      const answer = typed.trim() === '' ? undefined : await argumentFrom(typed, folder);
      return answer && 'problem' in answer ? answer.problem : undefined;
    },
  });
}

/** What pipx is given: a requirement, or the absolute path of a wheel that exists. Nothing else reaches a program. */
async function argumentFrom(typed: string, folder: WorkspaceFolder | undefined): Promise<{ argument: string } | { problem: string }> {
  const wanted = wantedFrom(typed);
  if (wanted === undefined) return { problem: l10n.t('{0} is neither the name of a package nor the path of a wheel.', typed.trim()) };
  if (wanted.kind === 'name') return { argument: wanted.requirement };
  const isAbsolute = /^([/\\]|[A-Za-z]:)/.test(wanted.path);
  if (!isAbsolute && !folder) return { problem: l10n.t('Without a folder a wheel needs its whole path.') };
  const wheel = isAbsolute || !folder ? Uri.file(wanted.path) : Uri.joinPath(folder.uri, wanted.path);
  return (await exists(wheel)) ? { argument: wheel.fsPath } : { problem: l10n.t('There is no wheel at {0}.', wheel.fsPath) };
}
