import { type ManagerRow, managersByKind, managersBySystem, managersByText } from '../data/managers';
import type { OperatingSystem } from './operating-system';

/** What is known of a Python when the question is whose it is. */
export interface Owned {
  readonly kind: string;
  /** Its executable, links resolved. */
  readonly executable: string;
}

/** Who manages a Python: by its marker's words, else by where it stands, else by the system's own name. */
export function managerOf({ kind, executable }: Owned, marker: string | undefined, os: OperatingSystem): string | undefined {
  const row = marker === undefined ? undefined : managersByText.find(({ pattern }) => pattern.test(marker));
  if (row) return nameHere(row, os);
  return managersByKind[kind] ?? (isOfSystem(executable) ? nameOf(os) : undefined);
}

/** Manjaro keeps Arch's words, and is Manjaro all the same. */
function nameHere({ name, family }: ManagerRow, { id, like }: OperatingSystem): string {
  return family !== undefined && like.includes(family) ? (managersBySystem[id] ?? name) : name;
}

/** The system's name for people; `undefined` where it has none that is known. */
export function nameOf({ id, like }: OperatingSystem): string | undefined {
  return [id, ...like].map((each) => managersBySystem[each]).find((name) => name !== undefined);
}

/** Whether a path is the distribution's to write (Filesystem Hierarchy Standard 3.0, 4.1 and 4.9). */
export function isOfSystem(path: string): boolean {
  return /^\/(?:usr\/(?!local\/)|bin\/|sbin\/)/.test(path);
}
