import { packageTools } from '../../data/managers';
import type { Seen } from './seen';

/** `3.11 · apt`, `3.12 · venv`, `3.13 · brew`: version and who looks after it. */
export function badgeOf(seen: Seen): string {
  const short = /^\d+\.\d+/.exec(seen.inspected.version)?.[0] ?? seen.inspected.version;
  return `${short === '' ? 'Python' : short} · ${keeper(seen)}`;
}

function keeper({ inspected, managedBy, os }: Seen): string {
  const { kind, virtual } = inspected;
  if (virtual) return 'venv';
  if (kind === 'homebrew' || managedBy === 'Homebrew') return 'brew';
  if (kind !== 'system') return kind === 'other' ? 'local' : kind;
  return [os.id, ...os.like].map((id) => packageTools[id]?.badge).find((badge) => badge !== undefined) ?? 'system';
}
