/** What the person does not want to hear of: the settings `pep668.terminal.*`. */
export interface Muting {
  readonly notify: boolean;
  readonly mutedCommands: readonly string[];
  readonly mutedFolders: readonly string[];
}

/** What a message would be about. */
export interface Topic {
  /** The call that failed, as typed. */
  readonly subject: string;
  /** Path of the workspace's folder, else of the one it was typed in. */
  readonly folder: string | undefined;
}

/** Whether nothing is to be said: at all, of this command, in this folder or one above it. */
export function isMuted({ notify, mutedCommands, mutedFolders }: Muting, { subject, folder }: Topic): boolean {
  if (!notify || mutedCommands.includes(subject)) return true;
  return folder !== undefined && mutedFolders.some((muted) => muted !== '' && isWithin(folder, muted));
}

function isWithin(path: string, folder: string): boolean {
  const end = folder.replace(/[\\/]+$/, '');
  return path === end || (path.startsWith(end) && /^[\\/]/.test(path.slice(end.length)));
}
