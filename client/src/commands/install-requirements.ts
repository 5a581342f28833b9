import { Uri, type WorkspaceFolder, commands, l10n, window, workspace } from 'vscode';
import { commands as ours } from '../../../server/protocol/commands';
import { isView } from '../interpreter/environments';
import { isRequirements } from '../documents';
import type { Command, Session } from '../session';
import { commandLine } from '../tasks/command-line';
import { runPrograms } from '../tasks/hook';
import { mayRunPrograms, tell, toOutput, toTerminal } from '../window/hook';
import { exists, folderFor, nameIn } from '../workspace/hook';

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
  const python = await interpreterFor(session, folder);
  return python === undefined ? undefined : install(python, file, folder);
};

async function install(python: string, file: Uri, folder: WorkspaceFolder): Promise<number | undefined> {
  const name = nameIn(folder, file);
  // -I: a pip.py that lies in the folder is not taken for pip. Paths in the file are relative to the working folder.
  const step = { program: python, args: ['-I', '-m', 'pip', 'install', ...whatIsIn(file)] };
  const outcome = await runPrograms({ title: l10n.t('Installing {0}', name), folder, steps: [step], cwd: Uri.joinPath(file, '..').fsPath });
  if (outcome.kind === 'cancelled') return tell('information', l10n.t('The installation of {0} was cancelled. What was installed by then is there.', name));
  if (outcome.kind === 'succeeded') {
    tell('information', l10n.t('{0} is installed: {1} has what it asks for.', name, python), toOutput());
    return 0;
  }
  const { exitCode } = outcome;
  const command = commandLine(step);
  const message =
    exitCode === undefined
      ? l10n.t('{0} was stopped, or could not be started.', command)
      : l10n.t('{0} was not installed: pip ended with exit code {1}. Its last lines say why.', name, exitCode);
  tell('error', message, toOutput(), toTerminal(command));
  return exitCode;
}

/** A project's own file stands for the project. */
const whatIsIn = (file: Uri): readonly string[] => (file.path.endsWith('/pyproject.toml') ? ['-e', Uri.joinPath(file, '..').fsPath] : ['-r', file.fsPath]);

/** The folder's virtual environment: the active one, the one that is there, or a new one. */
async function interpreterFor({ environments }: Session, folder: WorkspaceFolder): Promise<string | undefined> {
  const answer = await environments.refresh(folder.uri.toString());
  if (isView(answer) && (answer.report.virtual || answer.report.interpreter.kind === 'conda')) return answer.report.interpreter.path;
  for (const place of ['.venv/bin/python', '.venv/Scripts/python.exe']) {
    const python = Uri.joinPath(folder.uri, place);
    if ((await exists(python)) && (await exists(Uri.joinPath(folder.uri, '.venv/pyvenv.cfg')))) return python.fsPath;
  }
  // tells itself what stands in the way
  return commands.executeCommand<string | undefined>(ours.createVenv, folder.uri.toString());
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
