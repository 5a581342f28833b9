import { dirname } from '../../shell/paths';
import { type Configuration, configurationNames, readConfiguration } from './read';

/** What finding a configuration asks of the machine. Paths are absolute, with `/`. */
export interface Look {
  readonly isThere: (path: string) => boolean;
  /** `undefined`: it cannot be read. */
  readonly readText: (path: string) => string | undefined;
}

/** The configurations of files, each folder looked at once. */
export interface Configurations {
  /** The nearest one of a folder: its own, or that of a folder above it. It holds alone. */
  readonly of: (folder: string) => Configuration | undefined;
  /** All that were found. */
  readonly found: () => readonly Configuration[];
}

/**
 * Looks from a file's folder upwards, as far as the repository (a folder with `.git`) goes. Where there is none: as far as
 * the folder that people work in, and outside of that in the file's own folder alone.
 */
export function findConfigurations(top: string | undefined, look: Look): Configurations {
  const known = new Map<string, Configuration | undefined>();
  const repositories = new Map<string, boolean>();
  const isInRepository = (folder: string): boolean => {
    const before = repositories.get(folder);
    if (before !== undefined) return before;
    const found = look.isThere(inside(folder, '.git')) || (!isRoot(folder) && isInRepository(dirname(folder)));
    repositories.set(folder, found);
    return found;
  };
  const isLast = (folder: string): boolean => {
    if (isRoot(folder) || look.isThere(inside(folder, '.git'))) return true;
    return !isInRepository(folder) && (top === undefined || !folder.startsWith(`${top}/`));
  };
  const of = (folder: string): Configuration | undefined => {
    if (known.has(folder)) return known.get(folder);
    const found = ownConfiguration(folder, look) ?? (isLast(folder) ? undefined : of(dirname(folder)));
    known.set(folder, found);
    return found;
  };
  return { of, found: () => [...new Set(known.values())].filter((each) => each !== undefined) };
}

function isRoot(folder: string): boolean {
  return !folder.includes('/') || dirname(folder) === folder;
}

function inside(folder: string, name: string): string {
  return `${folder === '/' ? '' : folder}/${name}`;
}

function ownConfiguration(folder: string, { isThere, readText }: Look): Configuration | undefined {
  for (const name of configurationNames) {
    const path = inside(folder, name);
    const text = isThere(path) ? readText(path) : undefined;
    const found = text === undefined ? undefined : readConfiguration(path, text);
    if (found) return found;
  }
  return undefined;
}
