import { Uri, type WorkspaceFolder, l10n, window, workspace } from 'vscode';

/** Folders on a disk: programs can run there. A virtual workspace has none. */
export const localFolders = (): readonly WorkspaceFolder[] => (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');

/** Where to look for an interpreter: in each folder; on the machine itself where none is open. */
export const places = (): readonly (Uri | undefined)[] => (workspace.workspaceFolders?.length ? localFolders().map(({ uri }) => uri) : [undefined]);

/** The folder of the active document, or the first one. */
export function activeFolder(): WorkspaceFolder | undefined {
  const uri = window.activeTextEditor?.document.uri;
  const own = uri && workspace.getWorkspaceFolder(uri);
  const folders = localFolders();
  return own?.uri.scheme === 'file' ? own : folders[0];
}

/** The folder a command works in: the one it is given, the only one, or the one the person picks. */
export async function folderFor(given: unknown): Promise<WorkspaceFolder | undefined> {
  const uri = given instanceof Uri ? given : typeof given === 'string' && given !== '' ? Uri.parse(given) : undefined;
  if (uri) return workspace.getWorkspaceFolder(uri);
  const folders = localFolders();
  if (folders.length <= 1) return folders[0];
  const active = activeFolder();
  const first = (folder: WorkspaceFolder) => (folder === active ? 0 : 1);
  const items = [...folders].sort((a, b) => first(a) - first(b)).map((folder) => ({ label: folder.name, description: folder.uri.fsPath, folder }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('In which folder?') }))?.folder;
}

/** Whether there is anything at this place: a file, a folder, a link that leads nowhere. */
export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false; // `stat` has no other way to say that there is nothing
  }
}

/** How a place is called in its folder: `.venv`. */
export const nameIn = (folder: WorkspaceFolder, uri: Uri): string =>
  uri.path.startsWith(`${folder.uri.path}/`) ? uri.path.slice(folder.uri.path.length + 1) : uri.fsPath;
