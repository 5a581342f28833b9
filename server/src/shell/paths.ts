/** Joins a path to a folder and takes out `.`, `..` and doubled slashes. Both POSIX. */
export function resolvePath(folder: string, path: string): string {
  if (isNormal(path)) return path;
  const parts: string[] = [];
  const full = path.startsWith('/') ? path : `${folder}/${path}`;
  for (const part of full.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Whether there is nothing to take out of an absolute path: most are so. */
function isNormal(path: string): boolean {
  return path.startsWith('/') && !/\/(\.|\/|$)/.test(path);
}

/** The folder a path lies in; `/` for the root itself. */
export function dirname(path: string): string {
  const at = path.lastIndexOf('/');
  return at <= 0 ? '/' : path.slice(0, at);
}

/** The last part of a path. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a path is a folder or lies below it. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`);
}

/** The names directly in a folder on the way to paths below it, in order, each once. */
export function namesIn(folder: string, paths: readonly string[]): string[] {
  const start = folder === '/' ? 1 : folder.length + 1;
  return [...new Set(paths.map((path) => path.slice(start).split('/', 1)[0] ?? ''))].sort();
}
