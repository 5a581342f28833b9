import type { FolderParams, Request } from './requests';

/** A shell whose words we can read and write. */
export type TerminalShell = 'bash' | 'sh' | 'zsh' | 'fish' | 'pwsh';

/** What a line of output said, as the recogniser reads it; the kinds are those of its table. */
export interface Sighting {
  /** `externally-managed`, `ensurepip-missing`, `no-module-pip`, … */
  readonly kind: string;
  /** Who said it: `pip`, `uv`, `python`, … */
  readonly installer: string;
  /** What the line names: the module, the package to install; absent where it names none. */
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
  /** Absent where the shell did not say. */
  readonly exitCode?: number;
  /** Variables as the shell integration reports them; absent where it does not. */
  readonly environment?: Readonly<Record<string, string>>;
  /** In the order seen, each once. */
  readonly sightings: readonly Sighting[];
}

/** One way out. The text is typed into the terminal; it runs only by the click on it. */
export interface TerminalWay {
  readonly kind: 'run-again' | 'pipx' | 'system-package' | 'venv-package' | 'explain';
  /** The button: short, names what it does. */
  readonly label: string;
  /** For the shell in use. Absent for `explain`. */
  readonly commandLine?: string;
  /** The virtual environment to make first, absolute; absent where it is there. */
  readonly createVenv?: string;
  /** A word about what was changed, such as `sudo` left out. */
  readonly note?: string;
}

/** What happened, and what helps. */
export interface FailureExplanation {
  /** Two sentences for people. */
  readonly message: string;
  /** The best first; at most three and `explain`. */
  readonly ways: readonly TerminalWay[];
  /** The whole story as Markdown, for *Explain Last Failed Command*. */
  readonly document: string;
}

/** What happened to a command that ended; `null`: nothing to say. */
export const explainFailureRequest: Request<EndedCommand, FailureExplanation | null> = { method: 'pep668/explainFailure' };
