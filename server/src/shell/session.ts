import type { Note, PackageCall } from '../model/analysis';
import type { Invocation } from '../model/invocation';
import { builtins, fishBuiltins } from './builtins';
import { systemCommands } from './commands';
import type { Context, Handler, Recursion, Session } from './context';
import { evaluateNode, evaluateStatements, evaluateText, runShell, subshell } from './evaluate';
import { expandPattern, expandText } from './expand';
import { nowhere, Source } from './io';
import type { Process } from './process';
import type { World } from './world';

const recursion: Recursion = {
  evaluate: (list, context) => evaluateStatements(list.commands, context),
  evaluateNode,
  subshell,
  evaluateText,
  runShell,
  expandText,
  expandPattern,
};

/** More commands than any script people write runs. */
export const mostCommands = 50_000;

/** What was understood while text was evaluated. */
export interface Recording {
  readonly invocations: Invocation[];
  readonly packageCalls: PackageCall[];
  readonly notes: Note[];
  /** Why some text could not be followed to its end. */
  readonly gaps: string[];
}

/** A session that knows the system's commands and the programs handed in, and keeps what it understands. `withoutMissed`: see `Facts`. */
export function startSession(programs: ReadonlyMap<string, Handler>, withoutMissed = false): { readonly session: Session; readonly recording: Recording } {
  const recording: Recording = { invocations: [], packageCalls: [], notes: [], gaps: [] };
  let refusals = 0;
  const session: Session = {
    handlers: handlersWith(programs),
    builtins,
    fishBuiltins,
    record: (invocation) => {
      recording.invocations.push(invocation);
      if (invocation.reach === 'certain' && invocation.verdict === 'refused') refusals += 1;
    },
    recordPackages: (call) => void recording.packageCalls.push(call),
    note: (note) => void recording.notes.push(note),
    recordGap: (because) => void recording.gaps.push(because),
    refusals: () => refusals,
    withoutMissed,
    substitutions: 0,
    steps: mostCommands,
    shell: recursion,
  };
  return { session, recording };
}

const merged = new WeakMap<ReadonlyMap<string, Handler>, ReadonlyMap<string, Handler>>();

function handlersWith(programs: ReadonlyMap<string, Handler>): ReadonlyMap<string, Handler> {
  const kept = merged.get(programs) ?? new Map([...systemCommands, ...programs]);
  merged.set(programs, kept);
  return kept;
}

/** The context a text starts in: nothing to read, nobody who reads what it writes. */
export function startContext(session: Session, world: World, process: Process): Context {
  return { session, world, process, io: { in: new Source(undefined), out: nowhere, error: nowhere }, text: '', locate: () => undefined, depth: 0 };
}
