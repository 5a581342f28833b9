import type { Wanted } from './dry-run';
import type { Owner } from './owners';

/** A package pip would install, and what is there of it now. */
export interface Shadow extends Wanted {
  readonly there?: { readonly version: string; readonly folder: string; readonly owner: Owner | undefined };
}
