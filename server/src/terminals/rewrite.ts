import type { TerminalShell } from '../../protocol/terminal';
import type { Answer } from '../analysis/explain';
import type { Invocation } from '../model/invocation';
import type { Value } from '../model/value';
import { sameValue } from '../shell/values';
import { type Edit, editsFor } from './edits';
import { explainTyped } from './explain-typed';
import { isWindows, type Target } from './targets';

/** A command line and what is wrong with some of its calls. */
export interface Asked {
  readonly typed: string;
  readonly shell: TerminalShell;
  readonly cwd: string | undefined;
  /** Whether a call must go elsewhere. */
  readonly isWrong: (call: Invocation) => boolean;
}

/** A command line made for a virtual environment. */
export interface Rewritten {
  readonly text: string;
  /** Where in it the first call stands that was changed. */
  readonly first: number;
  /** What was left out, each once. */
  readonly dropped: readonly string[];
}

/** More calls in one line than people type. */
const mostCalls = 20;

/**
 * The same line with its wrong calls sent into a virtual environment, every other byte as it was; `undefined` where that
 * cannot be done truly. Each change is read again: the call must have the same arguments, and go where it is meant to.
 */
export function rewrite(asked: Asked, target: Target): Rewritten | undefined {
  let text = asked.typed;
  const dropped = new Set<string>();
  let done: readonly number[] = [];
  for (let i = 0; i < mostCalls; i++) {
    const answer = evaluated(text, asked, target);
    if (!answer) return undefined;
    const wrong = answer.invocations.find((call) => asked.isWrong(call) && !done.includes(call.program?.start ?? -1));
    const [first] = done;
    if (!wrong) return first === undefined ? undefined : { text, first, dropped: [...dropped] };
    const made = wrong.program && editsFor(wrong, text, asked.shell, target);
    if (!made || !wrong.program) return undefined;
    const at = moved(wrong.program.start, made.edits);
    text = apply(text, made.edits);
    if (!goesThere(evaluated(text, asked, target), at, made.words, target)) return undefined;
    done = [...done.map((offset) => moved(offset, made.edits)), at];
    for (const word of made.dropped) dropped.add(word);
  }
  return undefined;
}

function evaluated(line: string, { shell, cwd }: Asked, { system }: Target): Answer | undefined {
  const answer = explainTyped({ line, shell, cwd }, system);
  return answer?.exact ? answer : undefined;
}

/** Whether the call at an offset has these words and, as far as that can be known, goes into the target as the person themselves. */
function goesThere(answer: Answer | undefined, at: number, words: readonly Value[], target: Target): boolean {
  const call = answer?.invocations.find(({ program }) => program?.start === at);
  if (!call || call.arguments.length !== words.length || !call.arguments.every(({ value }, i) => sameValue(value, words[i] ?? ''))) return false;
  if (isWindows(target.prefix) || target.system === undefined) return call.verdict === 'allowed' || call.verdict === 'unknown';
  return call.verdict === 'allowed' && call.interpreter === target.python && call.user === target.system.user;
}

function apply(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((whole, { start, end, text: piece }) => whole.slice(0, start) + piece + whole.slice(end), text);
}

/** Where an offset is after edits; one that is replaced itself stays at the start of what replaces it. */
function moved(offset: number, edits: readonly Edit[]): number {
  return offset + edits.filter(({ end }) => end <= offset).reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
}
