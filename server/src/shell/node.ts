import type { Interpreter } from '../model/system';
import type { Value } from '../model/value';

/** What running a file means, where it is one of the programs we follow. */
export type Executable =
  /** A base interpreter's own executable. */
  | { readonly program: 'python'; readonly interpreter: Interpreter }
  /** A script with an interpreter in its first line, or a program of its own. */
  | { readonly program: string; readonly python?: string };

/** Who may write to what stands at a path. */
export interface Access {
  readonly owner?: string;
  /** Who may beside the owner: anybody, or it is not known who. */
  readonly writable?: 'all' | 'unknown';
}

/** What stands at a path. A device can be read, but is no file to those who ask for one (`/dev/null`). */
export type Node =
  | ({ readonly kind: 'file'; readonly text?: Value; readonly runs?: Executable; readonly executable?: boolean; readonly device?: true } & Access)
  /** `complete`: what is not recorded below it is not there. */
  | ({ readonly kind: 'directory'; readonly complete: boolean } & Access)
  | ({ readonly kind: 'link'; readonly to: string } & Access)
  | { readonly kind: 'absent' }
  /** `unlikely`: nothing speaks for it being there. */
  | ({ readonly kind: 'unknown'; readonly because: string; readonly unlikely?: true } & Access);

type Without<N, K extends PropertyKey> = N extends unknown ? Omit<N, K> : never;

/** What stands at a path, whoever it belongs to. */
export type What = Without<Node, keyof Access>;
