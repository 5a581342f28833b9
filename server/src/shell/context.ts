import type { Note, PackageCall } from '../model/analysis';
import type { Invocation } from '../model/invocation';
import type { Locate, SourceText, Span } from '../model/span';
import type { Argument, Value } from '../model/value';
import { between } from './anchor';
import type { Io } from './io';
import type { Statement, Word } from './parse';
import type { Process } from './process';
import type { Status } from './status';
import type { World } from './world';

/** A program's words as it is started, after expansion. */
export interface Call {
  /** The word that named it, as written. */
  readonly name: string;
  /** Absolute path of what runs, where it was found as a file. */
  readonly path: string | undefined;
  /** Words after the name. */
  readonly arguments: readonly Argument[];
  /** Interpreter a script's first line names. */
  readonly python?: string;
  /** Run as a module (`python -m NAME`). */
  readonly asModule?: boolean;
  /** The address the program came from, where it was fetched. */
  readonly source?: string | undefined;
  /** Why it is not known what runs, where it is not. */
  readonly unresolved?: string;
  /** The name's place. */
  readonly program: Span | undefined;
  /** From the first word of the command as written to the last. */
  readonly span: Span | undefined;
}

/** What a command does to the state it meets. Records what it understood as an installer's call. */
export type Handler = (call: Call, context: Context) => Status;

/** Evaluation and expansion call each other through here, so that no file imports in a circle. */
export interface Recursion {
  readonly evaluate: (list: { readonly commands: readonly Statement[] }, context: Context) => Status;
  readonly evaluateNode: (node: Statement['command'], context: Context) => Status;
  readonly subshell: (context: Context, run: (inner: Context) => Status) => Status;
  readonly evaluateText: (source: SourceText, context: Context) => Status;
  readonly runShell: (source: SourceText, context: Context) => Status;
  readonly expandText: (word: Word | undefined, context: Context) => Value;
  readonly expandPattern: (word: Word, context: Context) => Value;
}

/** What one evaluation shares from beginning to end. */
export interface Session {
  /** Handlers of programs, by name: those of the shell and those of the installers. */
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly builtins: ReadonlyMap<string, Handler>;
  readonly fishBuiltins: ReadonlyMap<string, Handler>;
  readonly record: (invocation: Invocation) => void;
  readonly recordPackages: (call: PackageCall) => void;
  readonly note: (note: Note) => void;
  /** How many calls were surely refused so far. */
  readonly refusals: () => number;
  /** Whether commands that fail to take a marker away are passed over. */
  readonly withoutMissed: boolean;
  /** The last command that failed to take a marker away, and how many commands were left then. */
  missed?: { readonly program: string; readonly span: Span; readonly markers: readonly string[]; readonly left: number };
  /** Keeps that a text could not be followed to its end. */
  readonly recordGap: (because: string) => void;
  /** How many process substitutions there were. */
  substitutions: number;
  /** Commands that may still run before we give up. */
  steps: number;
  readonly shell: Recursion;
}

/** Where a command runs: the state it meets and leaves. */
export interface Context {
  readonly session: Session;
  readonly world: World;
  readonly process: Process;
  readonly io: Io;
  /** The text being evaluated, and where it stands in the document. */
  readonly text: string;
  readonly locate: Locate;
  /** How deep evaluation is nested: functions, scripts in scripts, groups. */
  readonly depth: number;
}

/** Evaluation went on for too long or too deep; what comes after is not known. */
export class Limit extends Error {}

const deepest = 150;

/** The context one level further in. Throws `Limit` where that is too deep. */
export function deeper(context: Context, changes: Partial<Context> = {}): Context {
  if (context.depth >= deepest) throw new Limit('nested too deep');
  return { ...context, ...changes, depth: context.depth + 1 };
}

/** Counts one command. Throws `Limit` when there were too many. */
export function step(context: Context): void {
  if (--context.session.steps < 0) throw new Limit('too many commands');
}

/** The place from the first to the last argument of a list. */
export function spanOf(words: readonly Argument[]): Span | undefined {
  let whole: Span | undefined;
  for (const { span } of words) {
    if (!span) continue;
    whole = whole ? between(span.start < whole.start ? span : whole, span.end > whole.end ? span : whole) : span;
  }
  return whole;
}
