import type { Interpreter } from '../model/system';
import type { Value } from '../model/value';

/** What running a file means, where it is one of the programs we follow. */
export type Executable =
  /** A base interpreter's own executable. */
  | { readonly program: 'python'; readonly interpreter: Interpreter }
  /** A script with an interpreter in its first line, or a program of its own. */
  | { readonly program: string; readonly python?: string };

/** What stands at a path. A device can be read, but is no file to those who ask for one (`/dev/null`). */
export type Node =
  | { readonly kind: 'file'; readonly text?: Value; readonly runs?: Executable; readonly owner?: string; readonly executable?: boolean; readonly device?: true }
  /** `complete`: what is not recorded below it is not there. */
  | { readonly kind: 'directory'; readonly complete: boolean; readonly owner?: string }
  | { readonly kind: 'link'; readonly to: string; readonly owner?: string }
  | { readonly kind: 'absent' }
  /** `unlikely`: nothing speaks for it being there. */
  | { readonly kind: 'unknown'; readonly because: string; readonly unlikely?: true };
