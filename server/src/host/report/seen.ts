import type { Inspected } from '../interpreters/inspect';
import type { OperatingSystem } from '../operating-system';
import type { OverrideSetting } from '../pip/overrides';
import type { Tool } from '../tools';

/** The marker of the active interpreter's base. */
export interface SeenMarker {
  readonly path: string;
  /** What pip prints: the marker's words, or pip's own where it has none. */
  readonly message: string;
  /** Whether these are the marker's words. */
  readonly own: boolean;
  /** What is wrong with the file, if something is. */
  readonly because?: string | undefined;
  /** Whether pip stops at it with a traceback instead of refusing. */
  readonly malformed: boolean;
}

/** All that was seen around the active interpreter. Reports are made of this and nothing else. */
export interface Seen {
  readonly inspected: Inspected;
  /** Why it could not be asked; its files told instead. */
  readonly problem: string | undefined;
  /** Absent: it is not marked. */
  readonly marker: SeenMarker | undefined;
  readonly managedBy: string | undefined;
  readonly os: OperatingSystem;
  /** Version of its pip; `undefined`: it has none. */
  readonly pip: string | undefined;
  readonly overrides: readonly OverrideSetting[];
  /** A configuration file pip stops at. */
  readonly broken: { readonly path: string; readonly message: string } | undefined;
  /** Value of UV_BREAK_SYSTEM_PACKAGES. */
  readonly uvOverride: string | undefined;
  readonly uv: Tool | undefined;
  readonly pipx: Tool | undefined;
  readonly virtualenv: Tool | undefined;
  /** What is to be said of interpreters that come before this one, and of a virtual environment that was moved. */
  readonly notes: readonly string[];
  /** How root's rights are got for the package manager; `undefined`: they are there. */
  readonly become: 'sudo' | 'su' | undefined;
}
