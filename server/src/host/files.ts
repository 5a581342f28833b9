import { accessSync, closeSync, constants, lstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';

/** Whether a path is a file, links followed; false where it cannot be looked at. */
export function isFile(path: string): boolean {
  return quietly(() => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false, false);
}

/** Whether a path is a folder, links followed. */
export function isFolder(path: string): boolean {
  return quietly(() => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false, false);
}

/** Whether something has that name, be it a link that leads nowhere. */
export function isThere(path: string): boolean {
  return quietly(() => lstatSync(path, { throwIfNoEntry: false }) !== undefined, false);
}

/** Whether this process may run the file. */
export function isExecutable(path: string): boolean {
  // most paths that are asked for are not there, and an error is dear
  if (!isFile(path)) return false;
  return quietly(() => {
    accessSync(path, constants.X_OK);
    return true;
  }, false);
}

/** Whether a file begins as a script does: a shim or wrapper, no program of its own. */
export function isScript(path: string): boolean {
  return readStart(path, 2) === '#!';
}

/** The path with all links resolved; the path itself where that fails. */
export function realPath(path: string): string {
  return quietly(() => realpathSync.native(path), path);
}

/** Names in a folder; none where it cannot be read. */
export function namesIn(path: string): readonly string[] {
  return isFolder(path) ? quietly(() => readdirSync(path), []) : [];
}

/** A small file's bytes, or `undefined` where it cannot be read. */
export function readBytes(path: string, most = 1 << 20): Buffer | undefined {
  return quietly(() => {
    const found = statSync(path, { throwIfNoEntry: false });
    // a pipe or device would keep us waiting
    return found?.isFile() && found.size <= most ? readFileSync(path) : undefined;
  }, undefined);
}

/** A small text file's content in UTF-8, or `undefined` where it cannot be read. */
export function readSmall(path: string): string | undefined {
  return readBytes(path)?.toString('utf8');
}

/** The beginning of a file: a script's first lines. */
export function readStart(path: string, length = 512): string {
  if (!isFile(path)) return '';
  return quietly(() => {
    const descriptor = openSync(path, 'r');
    try {
      const start = Buffer.alloc(length);
      return start.toString('utf8', 0, readSync(descriptor, start, 0, length, 0));
    } finally {
      closeSync(descriptor);
    }
  }, '');
}

/** What a file is now, for caches: changes when it does. */
export function stampOf(path: string): string {
  return quietly(() => {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? `${found.mtimeMs}:${found.size}:${found.ino}` : 'gone';
  }, 'unreadable');
}

/** Folders that cannot be entered are as good as empty: what is asked is what we can see. */
function quietly<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
