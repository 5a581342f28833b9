import type { CompoundList, FunctionNode } from './parse';
import type { Reach } from '../model/invocation';
import type { Locate } from '../model/span';
import type { Status } from './status';
import type { ShellName } from '../model/surface';
import type { Value } from '../model/value';
import { hole } from './values';
import type { Variable, Variables } from './variables';

/** Why a list of commands stops early. */
export type Signal = { readonly kind: 'exit' | 'return' } | { readonly kind: 'break' | 'continue'; readonly levels: number };

/** A function as defined: its body and where its text stands. */
export interface Definition {
  readonly body: FunctionNode['body'] | CompoundList;
  readonly text: string;
  readonly locate: Locate;
  readonly exported?: boolean;
  /** The file it was defined in. */
  readonly file?: Value | undefined;
}

/** An alias, and the offset from which on it counts. */
export interface Alias {
  readonly text: string;
  readonly from: number;
}

/** What one process (a shell, or a program it starts) has for itself: it ends with it. */
export class Process {
  variables: Variables;
  cwd: Value = '/';
  /** `root`, a name, or `undefined` where it is not known. */
  user: string | undefined = 'root';
  shell: ShellName = 'sh';
  /** `errexit`, `nounset`, `allexport`, `pipefail`, `noexec`, `expand_aliases`, … */
  options = new Set<string>();
  functions = new Map<string, Definition | 'unknown'>();
  aliases = new Map<string, Alias>();
  /** `$0`. */
  name: Value | undefined;
  /** The file whose text runs, as it was named: bash's `$BASH_SOURCE`. */
  file: Value | undefined;
  arguments: readonly Value[] = [];
  /** Whether `arguments` are all there are. */
  argumentsComplete = true;
  /** Why the current list stops, if it does. */
  signal: Signal | undefined;
  /** Whether what runs now surely runs. */
  reach: Reach = 'certain';
  /** How many conditions we are in, where `set -e` does not apply. */
  conditions = 0;
  /** How the last command ended: `$?`. */
  lastStatus: Status = 0;
  /** Text run when the shell ends. */
  exitTrap: { readonly text: Value; readonly locate: Locate } | undefined;
  /** Folders below the current one on `pushd`'s stack. */
  folders: Value[] = [];
  /** How many functions and sourced files `return` can end. */
  returnable = 0;
  /** What variables were before `local` in the function that runs. */
  locals: Map<string, Variable | undefined> | undefined;

  constructor(variables: Variables) {
    this.variables = variables;
  }

  /** A subshell: the same in every respect. */
  fork(): Process {
    const copy = new Process(this.variables.fork());
    copy.cwd = this.cwd;
    copy.user = this.user;
    copy.shell = this.shell;
    copy.options = new Set(this.options);
    copy.functions = new Map(this.functions);
    copy.aliases = new Map(this.aliases);
    copy.name = this.name;
    copy.file = this.file;
    copy.arguments = this.arguments;
    copy.argumentsComplete = this.argumentsComplete;
    copy.reach = this.reach;
    copy.conditions = this.conditions;
    copy.lastStatus = this.lastStatus;
    copy.folders = [...this.folders];
    copy.returnable = this.returnable;
    copy.exitTrap = this.exitTrap;
    return copy;
  }

  /** A new program started from here: it sees what is exported. */
  child(): Process {
    const child = new Process(this.variables.exported());
    child.cwd = this.cwd;
    child.user = this.user;
    child.reach = this.reach;
    for (const [name, definition] of this.functions) {
      if (definition === 'unknown' || definition.exported) child.functions.set(name, definition);
    }
    return child;
  }

  /** Becomes what is true of both ends of a condition that is not known. */
  join(other: Process, because: string): void {
    this.variables.join(other.variables, because);
    if (this.cwd !== other.cwd) this.cwd = hole(because);
    if (this.user !== other.user) this.user = undefined;
    for (const name of other.functions.keys()) {
      if (this.functions.get(name) !== other.functions.get(name)) this.functions.set(name, 'unknown');
    }
  }

  become(other: Process): void {
    this.variables.become(other.variables);
    this.cwd = other.cwd;
    this.user = other.user;
    this.options = other.options;
    this.functions = other.functions;
    this.aliases = other.aliases;
    this.arguments = other.arguments;
    this.folders = other.folders;
  }
}
