import type { Reason } from './verdict';

/** A base interpreter as it stands installed somewhere (virtual environments are files, not interpreters). */
export interface Interpreter {
  /** Real path of the executable, links resolved: `/usr/bin/python3.11`. */
  readonly executable: string;
  /** Other paths that are links to it: `/usr/bin/python3`. */
  readonly names: readonly string[];
  /** `3.11.2`, or as much of it as is known. */
  readonly version: string;
  /** `sys.prefix`. */
  readonly prefix: string;
  /** `sysconfig.get_path('stdlib')`, the folder a marker stands in. */
  readonly stdlib: string;
  readonly marked: boolean | 'unknown';
  /** `missing`: `python -m venv` fails (Debian without python3-venv); `guarded`: works in venvs, Debian's own refusal outside. */
  readonly ensurepip: 'works' | 'guarded' | 'missing' | 'unknown';
  /** Version of the pip that ensurepip brings, where it is known though no pip is installed. */
  readonly bundledPip?: string | undefined;
  /** pip as seen by `python -m pip`, and the paths of its scripts. Absent: no pip. */
  readonly pip?: { readonly version: string; readonly scripts: readonly string[] } | undefined;
  /** Text of the marker, if it was read. */
  readonly markerText?: string | undefined;
}

/** A distribution's release, which tells what its package manager brings. */
export interface Release {
  /** `debian`, `ubuntu`, `alpine`, `arch`, `fedora`, … */
  readonly distribution: string;
  /** `12`, `24.04`, `3.20`; empty for rolling ones. */
  readonly version: string;
  /** `bookworm`, `noble`; empty where there is none. */
  readonly codename: string;
}

/** What stands at a place before its first command runs: all that decides an installer's answer. */
export interface System {
  /** For people: `Debian 12 (bookworm)`. */
  readonly title: string;
  readonly release?: Release | undefined;
  /** Title of the release that this one stands in for. */
  readonly standsInFor?: string | undefined;
  readonly interpreters: readonly Interpreter[];
  /** Programs that are there beside interpreters and pip, by path: `/usr/bin/pipx` → `pipx`. */
  readonly programs: Readonly<Record<string, string>>;
  /** Scripts of Python's by path, with the interpreter their first line names: a virtual environment's pip. */
  readonly scripts?: Readonly<Record<string, { readonly program: string; readonly python: string }>> | undefined;
  /** Links by path: a virtual environment's python. */
  readonly links?: Readonly<Record<string, string>> | undefined;
  /** Paths of programs of which it is not known what they lead to. */
  readonly opaque?: readonly string[] | undefined;
  /** Folders that were looked through: a program we follow that is not recorded there is not there. */
  readonly listed?: readonly string[] | undefined;
  /** Whether apt is as its distribution's image leaves it: no package lists, no other sources. */
  readonly pristine?: boolean | undefined;
  /** Version of pip by the prefix of a virtual environment. */
  readonly pipVersions?: Readonly<Record<string, string>> | undefined;
  /** Names of the other programs that are there; with it, what is in none of these lists is surely missing. */
  readonly commands?: ReadonlySet<string> | undefined;
  /** Names of programs that are surely not there, unless a package of that name is installed. */
  readonly lacks?: ReadonlySet<string> | undefined;
  /** Distribution packages that are installed, as far as they matter. */
  readonly packages: readonly string[];
  /** The distribution's Python libraries are among the others. */
  readonly libraries?: true;
  /** Environment variables set from the start (`PATH`, the image's `ENV`). */
  readonly variables: Readonly<Record<string, string>>;
  /** Whether variables not listed are surely unset. */
  readonly variablesComplete: boolean;
  /** Files with known text: `/etc/pip.conf`. */
  readonly files: Readonly<Record<string, string>>;
  /** Whether an interpreter, pip or venv that is not listed is surely not there. */
  readonly complete: boolean;
  readonly user: string;
  readonly home: string;
  readonly cwd: string;
  /** Homes of other users that exist. */
  readonly homes: Readonly<Record<string, string>>;
  /** Users that are there, but whom nobody logs in as (`www-data`), with their homes. */
  readonly accounts?: Readonly<Record<string, string>> | undefined;
  /** Shell that runs text given without one: `sh` or `bash`. */
  readonly shell: 'sh' | 'bash';
  /** Why we believe this; first what a person would name first (`FROM debian:12`). */
  readonly reasons: readonly Reason[];
  /** `certain`: read in the package or observed; `likely`: inferred. */
  readonly confidence: 'certain' | 'likely';
}

/** The system of a place, or why it is not known. */
export type Resolution = { readonly kind: 'system'; readonly system: System } | { readonly kind: 'unknown'; readonly because: Reason };
