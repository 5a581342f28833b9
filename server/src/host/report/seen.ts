import type { Inspected } from '../interpreters/inspect';
import type { OperatingSystem } from '../operating-system';
import type { Tool } from '../tools';

/** All that was seen around the active interpreter. Reports are made of this and nothing else. */
export interface Seen {
  readonly inspected: Inspected;
  /** Why it could not be asked; its files told instead. */
  readonly problem: string | undefined;
  readonly marker: string | undefined;
  readonly message: string | undefined;
  /** What is wrong with the marker, where pip would stop at it. */
  readonly malformed: string | undefined;
  readonly managedBy: string | undefined;
  readonly os: OperatingSystem;
  /** Version of its pip; `undefined`: it has none. */
  readonly pip: string | undefined;
  readonly overrides: readonly { readonly from: string; readonly value: string }[];
  readonly uv: Tool | undefined;
  readonly pipx: Tool | undefined;
}
