import type { Span } from './span';
import type { Argument } from './value';
import type { Reason, Verdict } from './verdict';

/** What a call sets out to do. `other` changes no environment (`pip list`). */
export type Action = 'install' | 'uninstall' | 'create-venv' | 'download' | 'configure' | 'bootstrap' | 'run' | 'other';

/** An override of the protection that this call meets, and where it comes from. */
export interface Override {
  /** `--break-system-packages`, `PIP_BREAK_SYSTEM_PACKAGES`, a configuration file, … */
  readonly from: string;
  readonly span?: Span | undefined;
  /** Whether it decided the verdict: without it the call would have been refused. */
  readonly decisive: boolean;
  /** Whether nothing is protected where the call goes: a virtual environment, or an interpreter without a marker. */
  readonly needless?: boolean;
}

/** An override that ends the installer before it does anything. */
export interface WrongOverride {
  readonly from: string;
  readonly span?: Span | undefined;
  /** `option`: there is none of this name here, or not in this form; `value`: the variable or key holds no boolean. */
  readonly what: 'option' | 'value';
}

/**
 * Whether it runs: `certain`; `possible`, on a condition that is not known; `unlikely`, only should a command fail that
 * is meant to work (`… || fallback`).
 */
export type Reach = 'certain' | 'possible' | 'unlikely';

/** A command understood as a call of an installer. */
export interface Invocation {
  /** `pip`, `uv`, `venv`, … */
  readonly installer: string;
  readonly action: Action;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** The command in the document, from its first to its last word. */
  readonly span: Span | undefined;
  /** Where the program's own words begin (`pip` in `sudo -H pip install x`). */
  readonly program: Span | undefined;
  readonly reach: Reach;
  /** What the verdict takes for granted of something that ran before and is not followed. */
  readonly assumes?: string | undefined;
  readonly arguments: readonly Argument[];
  /** Requirements named on the command line. */
  readonly packages: readonly Argument[];
  /** Files named by `-r`. */
  readonly requirementFiles: readonly Argument[];
  readonly override?: Override | undefined;
  readonly wrongOverride?: WrongOverride | undefined;
  /** It fails because ensurepip is not there. */
  readonly lacksEnsurepip?: boolean | undefined;
  /** Folder of the virtual environment that it makes, or would make had it ensurepip. */
  readonly makes?: string | undefined;
  /** Path of the interpreter whose environment is meant. */
  readonly interpreter?: string | undefined;
  /** User it runs as. */
  readonly user?: string | undefined;
  /** That user's home, where it is known. */
  readonly home?: string | undefined;
}
