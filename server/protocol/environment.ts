/** Plain data about one interpreter: the answer of `pep668/environment` and of `pep668 environment --format json`. */
export interface EnvironmentReport {
  readonly version: 1;
  readonly interpreter: {
    /** Absolute path as invoked. */
    readonly path: string;
    /** `3.11.2`; shorter, or empty, where only a part is known. */
    readonly version: string;
    /** `system`, `venv`, `conda`, `pyenv`, `uv`, `homebrew`, … */
    readonly kind: string;
  };
  /** Whether it is (in) a virtual environment: `sys.prefix != sys.base_prefix`. */
  readonly virtual: boolean;
  /** Whether pip refuses here for a marker; `null`: not known. */
  readonly externallyManaged: boolean | null;
  /** Path of the `EXTERNALLY-MANAGED` file. */
  readonly marker?: string;
  /** The marker's own words in the person's language. */
  readonly message?: string;
  /** Who manages it: `Debian`, `Homebrew`, `uv`, … */
  readonly managedBy?: string;
  readonly reasons: readonly { readonly message: string }[];
  readonly pip?: { readonly version: string; readonly overrides: readonly { readonly from: string; readonly value: string }[] };
  readonly uv?: { readonly version: string };
  readonly venv: { readonly usable: boolean; readonly missing?: string };
  readonly pipx?: { readonly path: string; readonly version: string };
}

/** A program with its arguments, never shell text. */
export interface ProgramCall {
  readonly program: string;
  readonly args: readonly string[];
}

/** Whether something can be done here, and how; or what stands in the way, and the command that clears it. */
export type Way =
  | { readonly kind: 'ready'; readonly steps: readonly ProgramCall[] }
  | {
      readonly kind: 'missing';
      /** What is missing, in a sentence for people. */
      readonly message: string;
      /** The command that helps, as people type it; absent where none is known. */
      readonly command?: string;
    };

/** What the badge and the commands need beside the report. */
export interface EnvironmentView {
  readonly report: EnvironmentReport;
  /** `3.11 · apt`: short text for the status bar. */
  readonly badge: string;
  /** The whole report as Markdown, for the tooltip and *Explain Environment*. */
  readonly document: string;
  /** Makes `.venv` in the folder. The target is the last argument of the last step. */
  readonly createVenv: Way;
  /** Installs what is appended to the last step's arguments. */
  readonly installWithPipx: Way;
  /** How this person runs what only root may run; absent for root. */
  readonly become?: 'sudo' | 'su';
}
