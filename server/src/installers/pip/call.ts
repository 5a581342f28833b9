import type { Action, Override, WrongOverride } from '../../model/invocation';
import type { Argument, Value } from '../../model/value';
import type { Reason, Verdict } from '../../model/verdict';
import type { Truth } from '../truth';
import type { PipFile, Variables } from './configuration';

/** A call of pip and all of its surroundings that decide the answer. */
export interface PipCall {
  /** pip's version as it names itself; `undefined`: not known. */
  readonly version: string | undefined;
  /** What it is called where that is not `pip` and its version: it is another tool's own, of that version or a later one. */
  readonly title?: string | undefined;
  /** The words after `pip`. */
  readonly words: readonly Argument[];
  readonly variables: Variables;
  /** Configuration files in pip's order, see `configurationPlaces`. */
  readonly files: readonly PipFile[];
  /** The interpreter that runs pip: in a virtual environment? is there a marker in its standard library's folder? Its `sys.prefix`, where known. */
  readonly place: { readonly virtual: Truth; readonly marked: Truth; readonly prefix?: string | undefined };
  /** This is pip's second run, under the interpreter that `--python` named in the first: `--python` is passed over. */
  readonly rerun?: boolean;
  /** What a requirements file holds for `uninstall`; absent: requirements with names. */
  readonly requirements?: (path: Value) => 'named' | 'none' | 'missing';
}

/** What pip would do. */
export interface PipAnswer {
  readonly command: string | undefined;
  readonly action: Action;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** The exit status; `undefined` where it depends on more than the check (an install that passes may fail later). */
  readonly exit: number | undefined;
  /**
   * The interpreter `--python` or PIP_PYTHON names. pip starts again under it: the answer is that of another prediction
   * with that interpreter's place and `rerun`; or, where there is no such file or virtual environment, failure with exit 1.
   */
  readonly python?: Value;
  readonly packages: readonly Argument[];
  readonly requirementFiles: readonly Argument[];
  readonly override?: Override;
  readonly wrongOverride?: WrongOverride;
  /** Why pip does not look at the marker: it installs elsewhere, or not at all. */
  readonly exempt?: Exemption;
  /** Whether it asks for the user's own folder. */
  readonly userSite?: boolean;
  /** Whether it would replace the pip that the next call meets. */
  readonly upgradesPip: boolean;
  /** The folder it fills beside the environment (`-t`, `-w`, `-d` …). */
  readonly fills?: Value;
  /** The options of the command whose help it prints, as written. */
  readonly helpLists?: readonly string[] | undefined;
  /** The configuration file it writes. */
  readonly writes?: { readonly path: string; readonly text: Value };
}

/** Options of `install` that keep pip from looking at the marker. */
export type Exemption = 'target' | 'prefix' | 'root' | 'dry-run';

/** What a command answers; the rest is filled in by `predictPip`. */
export type Decision = Pick<PipAnswer, 'verdict' | 'reasons'> & Partial<PipAnswer>;
