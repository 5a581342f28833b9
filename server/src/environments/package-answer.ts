import type { Interpreter } from '../model/system';

/** What a package manager does when asked for a name. */
export type PackageAnswer =
  /** Packages that come, the one asked for among them, as far as we follow them. `foreign`: from an archive of somebody else's, if at all. */
  | { readonly kind: 'installs'; readonly packages: readonly string[]; readonly foreign?: boolean }
  /** There is none of that name: the manager stops with an error and installs nothing. */
  | { readonly kind: 'absent' };

/** Interpreters and programs on the disk. */
export interface Contents {
  readonly interpreters: readonly Interpreter[];
  /** Programs by path. */
  readonly programs: Readonly<Record<string, string>>;
}
