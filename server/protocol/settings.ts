/** What a finding weighs, or `off` for a rule that says nothing. */
export type RuleLevel = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** The section `pep668` of the editor's settings. Defaults stand in `defaultSettings`; the manifest repeats them and a test compares. */
export interface Settings {
  /** Path of the interpreter to judge; empty: the one the Python extension, the folder or PATH names. Machine-overridable, read only in trusted workspaces. */
  readonly interpreter: string;
  /** Level by rule kind, or levels by path pattern, of which the first that fits counts; a rule that is not named keeps its own. */
  readonly rules: Readonly<Record<string, RuleLevel | Readonly<Record<string, RuleLevel>>>>;
  /** Fix strategies in the order the person prefers them. */
  readonly 'fixes.prefer': readonly string[];
  /** What private images are built on: pattern (`registry.example/python:*`) to a public base (`debian:bookworm`). */
  readonly images: Readonly<Record<string, string>>;
  /** Values for `ARG` by name, as `docker build --build-arg` gives them. */
  readonly 'dockerfile.buildArgs': Readonly<Record<string, string>>;
  /** Name or number of the stage that is built; only the stages it needs are looked at. Empty: all. */
  readonly 'dockerfile.target': string;
  /** Whether the status bar shows the interpreter. */
  readonly 'statusBar.enabled': boolean;
}

/** The defaults, key by key those of the manifest. */
export const defaultSettings: Settings = {
  interpreter: '',
  rules: {},
  'fixes.prefer': [],
  images: {},
  'dockerfile.buildArgs': {},
  'dockerfile.target': '',
  'statusBar.enabled': true,
};

/** What the editor reads of the section itself: what to say of commands in terminals. */
export interface TerminalSettings {
  /** Whether a message comes after a failed command. */
  readonly 'terminal.notify': boolean;
  /** Calls as typed (`pip install x`) of which nothing is said. */
  readonly 'terminal.mutedCommands': readonly string[];
  /** Folders in which nothing is said. */
  readonly 'terminal.mutedFolders': readonly string[];
  /** Whether the status bar says so when a command begins that will be refused. */
  readonly 'terminal.hints': boolean;
}

/** The defaults, key by key those of the manifest. */
export const defaultTerminalSettings: TerminalSettings = {
  'terminal.notify': true,
  'terminal.mutedCommands': [],
  'terminal.mutedFolders': [],
  'terminal.hints': false,
};

/** The section's name in the editor's settings. */
export const settingsSection = 'pep668';
