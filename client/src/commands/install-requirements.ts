import { Uri, type WorkspaceFolder, commands, l10n, window, workspace } from 'vscode';
import { commands as ours } from '../../../server/protocol/commands';
import type { FilePlan } from '../../../server/protocol/install';
import { filePlanRequest } from '../../../server/protocol/requests';
import { isRequirements } from '../documents';
import type { Command, Session } from '../session';
import { commandLine } from '../tasks/command-line';
import { runPrograms } from '../tasks/hook';
import { mayRunPrograms, tell, tellMissing, toOutput, toTerminal } from '../window/hook';
import { folderFor, nameIn } from '../workspace/hook';

/**
 * *Install Requirements into Virtual Environment*: a requirements file into the folder's virtual environment, which is
 * made first where there is none. `given` is the file's URI; without it, the file in the editor or one the person picks.
 * Answers pip's exit code.
 */
export const installRequirements: Command = async (session, given, from) => {
  if (!mayRunPrograms()) return undefined;
  const file = await fileFor(given);
  const folder = file && (workspace.getWorkspaceFolder(file) ?? (await folderFor(from)));
  if (!file || !folder) return file && tell('error', l10n.t('A virtual environment is made in a folder: open one first.'));
  if (!(await isSaved(file))) return undefined;
  const plan = await planFor(session, file, folder);
  return plan && install(plan, file, folder);
};

type Planned = Extract<FilePlan, { kind: 'venv' }>;

async function install({ interpreter, way }: Planned, file: Uri, folder: WorkspaceFolder): Promise<number | undefined> {
  if (way.kind === 'missing') return tellMissing(way);
  const name = nameIn(folder, file);
  // paths in the file are relative to the working folder
  const outcome = await runPrograms({ title: l10n.t('Installing {0}', name), folder, steps: way.steps, cwd: Uri.joinPath(file, '..').fsPath });
  if (outcome.kind === 'cancelled') return tell('information', l10n.t('The installation of {0} was cancelled. What was installed by then is there.', name));
  if (outcome.kind === 'succeeded') {
    tell('information', l10n.t('{0} is installed: {1} has what it asks for.', name, interpreter), toOutput());
    return 0;
  }
  const { exitCode, step } = outcome;
  const command = commandLine(step);
  const message =
    exitCode === undefined
      ? l10n.t('{0} was stopped, or could not be started.', command)
      : l10n.t('{0} was not installed: pip ended with exit code {1}. Its last lines say why.', name, exitCode);
  tell('error', message, toOutput(), toTerminal(command));
  return exitCode;
}

/** Where it goes and how; a virtual environment is made first where there is none. Nothing, and the reason told, where there is no way. */
async function planFor({ ask }: Session, file: Uri, folder: WorkspaceFolder): Promise<Planned | undefined> {
  const asked = () => ask(filePlanRequest, { folder: folder.uri.toString(), file: file.toString() });
  let plan = await asked();
  if ('kind' in plan && plan.kind === 'no-venv') {
    // tells itself what stands in the way
    if ((await commands.executeCommand(ours.createVenv, folder.uri.toString(), undefined, true)) === undefined) return undefined;
    plan = await asked();
  }
  if ('problem' in plan) return tell('error', plan.problem);
  return plan.kind === 'venv' ? plan : undefined;
}

async function fileFor(given: unknown): Promise<Uri | undefined> {
  if (given instanceof Uri) return given;
  if (typeof given === 'string' && given !== '') return Uri.parse(given);
  const document = window.activeTextEditor?.document;
  if (document?.uri.scheme === 'file' && isRequirements({ languageId: document.languageId, path: document.uri.path })) return document.uri;
  const files = await workspace.findFiles('**/{requirements*.txt,requirements/*.txt}', '**/{node_modules,.venv,venv,env,site-packages}/**', 100);
  if (files.length === 0) return tell('information', l10n.t('There is no requirements file here.'));
  const items = files.map((uri) => ({ label: workspace.asRelativePath(uri), uri })).sort((a, b) => a.label.length - b.label.length);
  return (await window.showQuickPick(items, { title: l10n.t('Install Requirements into Virtual Environment') }))?.uri;
}

/** pip reads the file, not the editor: what is not saved yet is saved first. */
async function isSaved(file: Uri): Promise<boolean> {
  const document = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  return document === undefined || !document.isDirty || document.save();
}
