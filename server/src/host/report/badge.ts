import { keeperOf } from './commands';
import type { Seen } from './seen';

/** `3.11 · apt`, `3.12 · venv`, `3.13 · brew`: version and who looks after it. */
export function badgeOf(seen: Seen): string {
  const short = /^\d+\.\d+/.exec(seen.inspected.version)?.[0] ?? seen.inspected.version;
  return `${short === '' ? 'Python' : short} · ${keeper(seen)}`;
}

function keeper(seen: Seen): string {
  const { kind, virtual } = seen.inspected;
  if (virtual) return 'venv';
  if (seen.managedBy === 'uv') return 'uv';
  return keeperOf(seen)?.badge ?? (kind === 'other' ? 'local' : kind);
}
