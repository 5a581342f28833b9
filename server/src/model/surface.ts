import type { Place } from './place';
import type { SourceText, Span } from './span';
import type { Argument, Value } from './value';

/** The shell that reads a text. `sh` is dash, as in Debian; `ash` is busybox, as in Alpine. */
export type ShellName = 'sh' | 'ash' | 'bash' | 'zsh' | 'fish' | 'pwsh' | 'cmd';

/**
 * One thing that happens at a place, in the order it happens. Values are resolved as far as the format itself does it;
 * what they mention of the state they meet is a hole with a `reference`, filled by `expandReferences`.
 */
export type Step = { readonly span: Span } & StepKind;

/**
 * What a step does. `shell`: `options` are what the shell is called with beside the text (`-o pipefail`, `-l`, `-e`).
 * `variable`: sets it for all later steps; `joined` happens at once with the step before it, so its value meets the
 * state from before that one. `copy`: puts files there, what is known of them, else the folder's content becomes
 * unknown. `file`: `name` is what it is called where `path` turns out to be a folder. `owner` is root where it is not
 * given. `unknown`: a thing that is not understood; what it may have changed is not known from here on.
 */
type StepKind =
  | ({ readonly kind: 'shell'; readonly source: SourceText; readonly shell: ShellName; readonly options?: readonly string[] } & Mounted)
  | ({ readonly kind: 'exec'; readonly arguments: readonly Argument[] } & Mounted)
  | { readonly kind: 'variable'; readonly name: string; readonly value: Value; readonly scope: 'environment' | 'build'; readonly joined?: true }
  | { readonly kind: 'user'; readonly user: Value }
  | { readonly kind: 'directory'; readonly path: Value }
  | { readonly kind: 'copy'; readonly from: CopySource; readonly sources: readonly Value[]; readonly target: Value; readonly owner?: Value }
  | { readonly kind: 'file'; readonly path: Value; readonly text: Value; readonly name?: string; readonly owner?: Value; readonly executable?: boolean }
  | { readonly kind: 'unknown'; readonly because: string };

/** What is there only while a command runs. */
interface Mounted {
  readonly mounts?: readonly Mount[];
}

/**
 * `files` lays files over a path, `empty` an empty folder. A `cache` holds what earlier builds left in it, a `secret`
 * what the build is given, in a file or a variable: neither is known.
 */
export type Mount =
  | { readonly kind: 'files'; readonly from: CopySource; readonly source: Value; readonly target: Value }
  | { readonly kind: 'empty' | 'cache' | 'secret'; readonly target: Value }
  | { readonly kind: 'variable'; readonly name: string };

/** Where copied files come from: what the build is given, an earlier job, a place nothing was done in, or nobody knows where. */
export type CopySource =
  | { readonly kind: 'context' }
  | { readonly kind: 'job'; readonly job: string }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'elsewhere' };

/** A stage, a CI job, a script: steps that share one state. */
export interface Job {
  readonly id: string;
  /** For people: `stage build`. */
  readonly title: string;
  /** Where it begins: a place, or the end of an earlier job (`FROM build`). */
  readonly start: { readonly kind: 'place'; readonly place: Place } | { readonly kind: 'job'; readonly job: string; readonly span: Span };
  readonly steps: readonly Step[];
  readonly span: Span;
}

/** One line of a requirements file that asks for a package, or an entry of `pyproject.toml`. */
export interface RequirementLine {
  /** Name as written; `undefined` for URLs, paths and editable lines. */
  readonly name: string | undefined;
  /** `[async,dotenv]`, or nothing. */
  readonly extras?: string;
  /** Version clauses as written, or nothing. */
  readonly specifier: string;
  /** The whole line; for one of an included file the line that leads there. */
  readonly span: Span;
  readonly nameSpan?: Span;
  /** `name @ URL`. */
  readonly url?: true;
  /** Stands under a marker (`; sys_platform == "win32"`), which is not evaluated. */
  readonly conditional?: true;
  /** Has options of its own, hashes for the most part: a tool wrote it. */
  readonly pinned?: true;
  /** Limits what others ask for, and asks for nothing itself. */
  readonly constraint?: boolean;
  /** The included file it stands in, relative to the document's folder. */
  readonly file?: string;
}

/** Text of a file beside a document (path relative to its folder, `/`), if it is known. */
export type ReadBeside = (path: string) => string | undefined;

/** What a surface may know beside the text; what is absent is not known. */
export interface Around {
  readonly readBeside?: ReadBeside;
  readonly build?: BuildOptions | undefined;
}

/** A project, as far as it is said where it goes. */
export interface Project {
  /** Whether `pip install .` has something to build. */
  readonly buildable: boolean;
  /** A tool that makes the project's virtual environment itself: `uv`, `Poetry`, … */
  readonly tool?: string;
  /** A setting by which a tool installs into the interpreter it finds, virtual environment or not. */
  readonly setting?: { readonly tool: 'uv' | 'Poetry'; readonly name: string; readonly overrides: boolean; readonly span: Span };
}

/** What is wrong with a marker, an `EXTERNALLY-MANAGED` file, in the order of its weight. */
export interface MarkerFlaw {
  /**
   * `twice`: pip stops with a traceback. `unreadable`: pip warns, and says it in its own words. `silent`: pip says it
   * in its own words. `empty`: pip says nothing. `untranslated`: only people of some languages read it. `case`: uv
   * does not find the key.
   */
  readonly kind: 'twice' | 'unreadable' | 'silent' | 'empty' | 'untranslated' | 'case';
  /** Where in it the fault lies, in words. */
  readonly because: string;
  readonly span: Span;
}

/** What a surface found in a document. */
export interface Extraction {
  readonly jobs: readonly Job[];
  /** Requirements that a later install will read. */
  readonly requirements: readonly RequirementLine[];
  /** What is wrong with the document, where it is a marker. */
  readonly markerFlaws?: readonly MarkerFlaw[];
  /** What `pyproject.toml` and the files beside it say of where a project is installed. */
  readonly project?: Project;
  /** Suppression comments by the line (0-based) they apply to: kinds, or all. */
  readonly suppressions: ReadonlyMap<number, ReadonlySet<string> | 'all'>;
  /** Nothing of the text was read: it is too long, or no text. The first of the problems says so. */
  readonly unread?: true;
  /** What could not be read, for the log. */
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

/** A document as surfaces see it. */
export interface SourceDocument {
  /** Path with `/`, for recognising the format and naming it. */
  readonly path: string;
  /** Path of the opened folder it lies in; names from there upwards are no part of the project. Absent: the path begins there. */
  readonly root?: string | undefined;
  /** The editor's language id, if there is one. */
  readonly languageId?: string | undefined;
  readonly text: string;
}

/** A change of a text: the code units from `start` to before `end` (0-based) gave way to `length` others. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** What a change of the text came to: of the job with this index (0-based), `removed` steps from `from` on gave way to `added` others. */
export interface StepChange {
  readonly job: number;
  readonly from: number;
  readonly removed: number;
  readonly added: number;
}

/** An extraction that is kept up to date while the text changes: its spans move with the text. */
export interface MovingExtraction {
  readonly extraction: Extraction;
  /** Takes a change in. `undefined`: it is more than steps of one job, the text must be extracted anew. */
  readonly change: (text: string, change: TextChange) => StepChange | undefined;
}

/** What a build is told from outside (`docker build --build-arg NAME=VALUE --target STAGE`). */
export interface BuildOptions {
  readonly arguments: Readonly<Record<string, string>>;
  /** Name or number of the stage that is wanted; `undefined`: all are looked at. */
  readonly target?: string | undefined;
}

/** A format in which people write install commands. */
export interface Surface {
  readonly id: string;
  readonly languageIds: readonly string[];
  /** Whether a path (with `/`) is of this format. */
  readonly matches: (path: string) => boolean;
  /** Begins a comment line; `undefined` where the format has none. */
  readonly comment: string;
  readonly extract: (document: SourceDocument, around?: Around) => Extraction;
  /** The same for a text that will change; absent where it is extracted anew each time. */
  readonly follow?: (document: SourceDocument, around?: Around) => MovingExtraction;
}
