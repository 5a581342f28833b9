import { surfaces } from '../surfaces';

/** Whether a path (with `/`) is of a format that can hold install commands: what a walk looks for. */
export function isCandidate(path: string): boolean {
  return surfaces.some(({ matches }) => matches(path));
}
