import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isFile } from '../files';

/** Folders nobody keeps files of their own in. */
const skipped = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  '__pycache__',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.ruff_cache',
  '.pytest_cache',
  'site-packages',
  'dist-packages',
]);

/** Files below a folder that are wanted, in the order of their paths. Links and virtual environments are not entered. */
export function* walk(folder: string, wanted: (path: string) => boolean): Generator<string> {
  for (const entry of entriesIn(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name) && !isFile(join(path, 'pyvenv.cfg'))) yield* walk(path, wanted);
    } else if (entry.isFile() && wanted(path)) yield path;
  }
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return []; // a folder that may not be read holds nothing for us
  }
}

/** What stands at a path. */
export function kindOfPath(path: string): 'file' | 'folder' | 'missing' {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? 'missing' : found.isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing'; // a link loop, or a folder that may not be entered
  }
}
