import type { Span } from '../model/span';
import type { Argument, Value } from '../model/value';
import { type Context, spanOf } from './context';
import { execute } from './execute';
import { expandText, expandWord, expandWords } from './expand';
import type { ArrayValue, Assignment, Command, Word } from './parse';
import { noteVariable } from './notes';
import { parseScript } from './parse';
import { withRedirections } from './redirect';
import type { Status } from './status';

/** Builtins whose assignments stay when they are written before them (POSIX 2.14). */
const special = new Set([':', '.', 'eval', 'exec', 'exit', 'export', 'readonly', 'return', 'set', 'shift', 'times', 'trap', 'unset', 'break', 'continue']);
/** Builtins whose arguments are assignments: no splitting there. */
const declaring = new Set(['export', 'readonly', 'local', 'declare', 'typeset']);

/** Evaluates assignments, words and redirections, then what they name. */
export function evaluateCommand(command: Command, context: Context): Status {
  const aliased = expandAlias(command, context);
  if (aliased !== undefined) return aliased;
  const assignments = command.prefix.filter((part): part is Assignment => part.type === 'Assignment');
  if (!command.name) return assignOnly(command, assignments, context);
  const words = wordsOf(command, context);
  const { process } = context;
  if (process.signal) return process.lastStatus; // an expansion ended the shell
  const [name, ...rest] = words;
  // all of it expanded to nothing: the assignments stay
  if (!name) return assignOnly(command, assignments, context);
  const isSpecial = special.has(String(name.value)) && process.shell === 'sh';
  const run = (inner: Context) => runNamed(name, rest, { assignments, isSpecial, span: spanOf(words) ?? context.locate(command.pos, command.end) }, inner);
  return withRedirections(command.redirects, context, run, () => (isSpecial ? leaveShell(context) : 1));
}

/** POSIX 2.8.1: where a redirection of a special builtin fails, the shell ends. bash does so only in its POSIX mode. */
function leaveShell({ process }: Context): Status {
  process.lastStatus = 2;
  process.signal = { kind: 'exit' };
  return 2;
}

/** What belongs to a command beside its words. */
interface Around {
  readonly assignments: readonly Assignment[];
  readonly isSpecial: boolean;
  readonly span: Span | undefined;
}

function runNamed(name: Argument, rest: readonly Argument[], { assignments, isSpecial, span }: Around, context: Context): Status {
  const run = () => execute(name, rest, span, context);
  return assignments.length === 0 ? run() : withAssignments(assignments, isSpecial, context, run);
}

function wordsOf(command: Command, context: Context): Argument[] {
  const first = expandWord(command.name as Word, context);
  const declares = declaring.has(command.name?.value ?? '');
  const rest = command.args.flatMap((argument) =>
    argument.type === 'Assignment'
      ? assignmentWord(argument, context)
      : declares && isAssignment(argument)
        ? [{ value: expandText(argument, context), span: context.locate(argument.pos, argument.end) }]
        : expandWord(argument, context),
  );
  return [...first, ...rest];
}

function isAssignment(word: Word): boolean {
  return /^[A-Za-z_]\w*\+?=/.test(word.text);
}

function assignmentWord(assignment: Assignment, context: Context): Argument[] {
  const span = context.locate(assignment.pos, assignment.end);
  if (assignment.value.type === 'ArrayValue') {
    setArray(assignment, assignment.value, context);
    return [{ value: assignment.name, span }];
  }
  const value = expandText(assignment.value, context);
  const head = `${assignment.name}${assignment.append ? '+' : ''}=`;
  return [{ value: typeof value === 'string' ? head + value : { pieces: [head, ...value.pieces] }, span }];
}

function assignOnly(command: Command, assignments: readonly Assignment[], context: Context): Status {
  const { process } = context;
  process.lastStatus = 0; // a command substitution in a value sets it
  return withRedirections(command.redirects, context, (inner) => {
    let status: Status = 0;
    for (const assignment of assignments) {
      inner.process.lastStatus = 0;
      assign(assignment, inner);
      status = inner.process.lastStatus;
    }
    return status;
  });
}

function assign(assignment: Assignment, context: Context): void {
  const { variables, options } = context.process;
  if (assignment.value.type === 'ArrayValue') return setArray(assignment, assignment.value, context);
  const value = expandText(assignment.value, context);
  noteVariable(assignment.name, value, context.locate(assignment.pos, assignment.end), context);
  if (assignment.index) setElement(assignment, value, context);
  else if (assignment.append) variables.append(assignment.name, value);
  else variables.set(assignment.name, value, undefined, context.locate(assignment.pos, assignment.end));
  if (options.has('allexport')) variables.markExported(assignment.name, true);
}

function setArray(assignment: Assignment, array: ArrayValue, context: Context): void {
  const { variables } = context.process;
  const values = expandWords(array.elements, context).map(({ value }) => value);
  const before = variables.variable(assignment.name)?.value;
  const kept = assignment.append && before !== undefined ? (Array.isArray(before) ? before : [before as Value]) : [];
  variables.set(assignment.name, [...kept, ...values]);
}

function setElement(assignment: Assignment, value: Value, { process: { variables } }: Context): void {
  const before = variables.variable(assignment.name)?.value;
  const values = before === undefined ? [] : Array.isArray(before) ? [...(before as Value[])] : [before as Value];
  const index = Number(assignment.index?.text);
  if (Number.isInteger(index) && index >= 0 && index < 1000) {
    while (values.length < index) values.push('');
    values[index] = value;
    variables.set(assignment.name, values);
  }
}

/** `VAR=x command`: the variables are exported to the command and gone after it. */
function withAssignments(assignments: readonly Assignment[], stay: boolean, context: Context, run: () => Status): Status {
  const { variables } = context.process;
  const before = assignments.map(({ name }) => [name, variables.isDecided(name) ? variables.variable(name) : 'outside'] as const);
  for (const assignment of assignments) {
    assign(assignment, context);
    if (!stay) variables.markExported(assignment.name, true); // before a special builtin it is a plain assignment
  }
  const status = run();
  if (stay) return status;
  for (const [name, variable] of before.reverse()) {
    if (variable === 'outside') variables.forget(name);
    else variables.setVariable(name, variable);
  }
  return status;
}

/** An alias counts from the line after its definition on; bash uses them only where told to. */
function expandAlias(command: Command, context: Context): Status | undefined {
  const { process } = context;
  if (process.aliases.size === 0 || !command.name) return undefined;
  if (process.shell === 'bash' && !process.options.has('expand_aliases')) return undefined;
  const name = command.name.text;
  const alias = process.aliases.get(name);
  if (!alias || command.pos < alias.from) return undefined;
  const span = context.locate(command.pos, command.end);
  const source = context.text.slice(command.name.end, command.end);
  const text = alias.text + source;
  const without = new Map(process.aliases);
  without.delete(name);
  const saved = process.aliases;
  process.aliases = without;
  try {
    return context.session.shell.evaluate(parseScript(text), { ...context, locate: () => span });
  } finally {
    process.aliases = saved;
  }
}
