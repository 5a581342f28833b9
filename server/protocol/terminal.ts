import type { ProgramCall } from './environment';
import type { FolderParams, Request } from './requests';

/** A shell whose words we can read and write. */
export type TerminalShell = 'bash' | 'sh' | 'zsh' | 'fish' | 'pwsh';

/**
 * What output can say of our matter: the refusal itself (`detail`: the prefix, where uv names it); no `ensurepip`, so
 * no virtual environment (`detail`: the package to install); Debian's `python -m ensurepip`, which refuses outside
 * virtual environments; a module Python lacks (`detail`: `pip`, `venv`, `ensurepip`); a pip that the shell does not find
 * (`detail`: as it was typed).
 */
export type SightingKind = 'externally-managed' | 'no-ensurepip' | 'ensurepip-disabled' | 'no-module' | 'no-command';

/** What a line of output said, as the recogniser reads it. */
export interface Sighting {
  readonly kind: SightingKind;
  /** Who said it: `pip`, `uv`, `python`, `shell`, … */
  readonly installer: string;
  /** What the line names; absent where it names nothing. */
  readonly detail?: string;
}

/** A command that ended in a terminal. */
export interface EndedCommand extends FolderParams {
  readonly commandLine: string;
  /** How sure the editor is of the command line (`TerminalShellExecutionCommandLineConfidence`). */
  readonly confidence: 'low' | 'medium' | 'high';
  readonly shell?: TerminalShell;
  /** Absolute path of the folder it was typed in. */
  readonly cwd?: string;
  /** Absolute path of the folder the shell was in when it had ended; another than `cwd` after `cd sub && pip install .`. */
  readonly cwdAfter?: string;
  /** Absolute path of the folder the shell stands in by now, if that is another one than `cwdAfter`. */
  readonly cwdNow?: string;
  /** Absent where the shell did not say. */
  readonly exitCode?: number;
  /** Exported variables as the shell integration reports them; absent where it does not. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What was typed there earlier and ended well, the oldest first: it tells of activation where `environment` does not. */
  readonly before?: readonly EarlierCommand[];
  /** In the order seen, each once. */
  readonly sightings: readonly Sighting[];
  /** What helps is typed into a new terminal in `cwd`, as there is none, or it was closed. */
  readonly fresh?: true;
  /** The person asked for the explanation; otherwise nothing is said in an activated virtual environment. */
  readonly asked?: true;
}

/** A command that had ended well. */
export interface EarlierCommand {
  readonly commandLine: string;
  /** Absolute path of the folder it was typed in. */
  readonly cwd?: string;
}

/** One way out. The text is typed into the terminal; it runs only by the click on it. */
export interface TerminalWay {
  readonly kind: 'run-again' | 'pipx' | 'system-package' | 'venv-package' | 'explain';
  /** The button: short, names what it does. */
  readonly label: string;
  /** For the shell in use, to be typed where the shell stands now. Absent for `explain`. */
  readonly commandLine?: string;
  /** The virtual environment to make first; absent where it is there. */
  readonly createVenv?: VenvToMake;
  /** A word about what was changed, such as `sudo` left out. */
  readonly note?: string;
  /**
   * What its exit code tells; absent: how the install went. `success`: 0 that all went well, another not what failed (`pip
   * install x && pytest`). `nothing`: it is not the install's (`pip install x | tee log`).
   */
  readonly exitCodeTells?: 'success' | 'nothing';
  /** What makes the terminal use the virtual environment from then on, to be offered once the command went well. */
  readonly activate?: Activation;
}

/** A button, and what it types. */
export interface Activation {
  readonly label: string;
  readonly commandLine: string;
}

/** A virtual environment that is not there yet. It may hold no pip of its own: the command line brings one then. */
export interface VenvToMake {
  /** Absolute path of its folder: the last argument of the last step. */
  readonly path: string;
  /** The programs that make it, in order. */
  readonly steps: readonly ProgramCall[];
  /** It takes the place of one whose Python is gone. */
  readonly replaces?: true;
}

/** What happened, and what helps. */
export interface FailureExplanation {
  /** The call that failed, as typed, without what stands around it (`pip install x`): what muting one command mutes. */
  readonly subject: string;
  /** Two sentences for people. */
  readonly message: string;
  /** The best first; at most three and `explain`. */
  readonly ways: readonly TerminalWay[];
  /** The whole story as Markdown, for *Explain Last Failed Command*. */
  readonly document: string;
}

/** What happened to a command that ended; `null`: nothing to say. */
export const explainFailureRequest: Request<EndedCommand, FailureExplanation | null> = { method: 'pep668/explainFailure' };
