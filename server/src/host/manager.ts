import { managersBySystem, managersByText } from '../data/managers';
import type { Inspected } from './interpreters/inspect';
import type { OperatingSystem } from './operating-system';

/** Who manages a Python: by its marker's words, else by where it stands, else by the system's own name. */
export function managerOf({ kind, executable }: Inspected, marker: string | undefined, { id, like }: OperatingSystem): string | undefined {
  const said = managersByText.find(([pattern]) => marker !== undefined && pattern.test(marker))?.[1];
  if (said !== undefined && !(said === 'Alpine' && id !== 'alpine')) return said;
  if (kind === 'homebrew') return 'Homebrew';
  if (kind === 'uv') return 'uv';
  if (kind === 'nix') return 'Nix';
  if (kind === 'conda') return 'conda';
  const ofSystem = /^\/usr\/(?!local)/.test(executable);
  return ofSystem ? [id, ...like].map((name) => managersBySystem[name]).find((name) => name !== undefined) : undefined;
}
