import { findSurface } from '../surfaces/find-surface';

/** Whether a path (with `/`) is of a format that can hold install commands: what a walk looks for. */
export function isCandidate(path: string): boolean {
  return findSurface({ path }) !== undefined;
}
