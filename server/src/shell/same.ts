import type { Span } from '../model/span';
import { isMoving } from './anchor';
import { CopiedFolders } from './copied-folders';

/** Whether two pieces of a state say the same: plain data, maps and sets of it, and spans by where they stand now. Functions are the same only as themselves. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isMoving(a) || isMoving(b)) return (a as Span).start === (b as Span).start && (a as Span).end === (b as Span).end;
  if (a instanceof CopiedFolders) return b instanceof CopiedFolders && a.isSame(b);
  if (a instanceof Map) return b instanceof Map && sameMap(a, b);
  if (a instanceof Set) return b instanceof Set && a.size === b.size && [...a].every((item) => b.has(item));
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => same(item, b[i]));
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

function sameMap(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (!b.has(key) || !same(value, b.get(key))) return false;
  return true;
}
