import type { Span } from '../../model/span';
import type { Context } from '../../shell/context';
import type { Status } from '../../shell/status';

/** A package asked for by name. */
export interface Wanted {
  readonly name: string;
  readonly span: Span | undefined;
}

export function installDistributionPackages(_wanted: readonly Wanted[], _options: { readonly recommends: boolean; readonly sure: boolean }, _context: Context): Status {
  return 'likely';
}
