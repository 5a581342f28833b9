import type { Locate, SourceText } from '../model/span';
import type { Value } from '../model/value';
import { evaluateCompound } from './compound';
import { type Context, deeper, Limit, step } from './context';
import { Buffer, nowhere, Source } from './io';
import type { AndOr, Command, Pipeline, Statement } from './parse';
import { parseScript } from './parse';
import { possibly } from './branch';
import { evaluateCommand } from './simple-command';
import { failed, negate, type Status } from './status';
import { concat, known } from './values';

type Node = Statement['command'];

/** Evaluates shell text in the process of the context. What cannot be parsed from some point on is not evaluated from there. */
export function evaluateText(source: SourceText, context: Context): Status {
  const script = parseScript(source.text);
  const end = firstErrorLine(source.text, script.errors?.[0]?.pos);
  const commands = end === undefined ? script.commands : script.commands.filter((statement) => statement.end < end);
  if (end !== undefined && !script.isBroken)
    context.session.recordGap(
      `the shell text cannot be parsed from line ${source.text.slice(0, end).split('\n').length} on: ${script.errors?.[0]?.message ?? ''}`,
    );
  if (commands.length === 0 && end !== undefined) return 2; // a syntax error in the first command: nothing runs
  const status = evaluateStatements(commands, { ...context, text: source.text, locate: source.locate });
  if (end === undefined || context.process.signal) return status;
  return script.isBroken ? 2 : 'open';
}

/** The shell reads line by line: commands on lines before the one with an error still run. */
function firstErrorLine(text: string, error: number | undefined): number | undefined {
  if (error === undefined) return undefined;
  return text.lastIndexOf('\n', Math.max(0, error - 1)) + 1;
}

/** Runs a whole shell: text, then its exit trap. The process ends with it. */
export function runShell(source: SourceText, context: Context): Status {
  const { process } = context;
  if (process.options.has('noexec')) return 0;
  if (process.shell === 'pwsh' || process.shell === 'cmd') {
    context.session.recordGap(`text for ${process.shell} is not understood`);
    return 'open';
  }
  const status = evaluateText(source, context);
  return endShell(context, status);
}

/** Runs the exit trap of a shell that ends. */
function endShell(context: Context, status: Status): Status {
  const { process } = context;
  const trap = process.exitTrap;
  const text = trap && known(trap.text);
  process.exitTrap = undefined;
  process.signal = undefined;
  if (text !== undefined) evaluateText({ text, locate: trap?.locate ?? (() => undefined) }, context);
  return status;
}

/** Runs commands in a subshell of the process: its variables end with it, files stay. */
export function subshell(context: Context, run: (inner: Context) => Status): Status {
  const process = context.process.fork();
  process.exitTrap = undefined;
  const inner = deeper(context, { process });
  const status = run(inner);
  return endShell(inner, process.signal?.kind === 'exit' ? process.lastStatus : status);
}

/** Evaluates statements one after another until one of them ends the list. */
export function evaluateStatements(statements: readonly Statement[], context: Context): Status {
  const { process } = context;
  let status: Status = 0;
  for (const statement of statements) {
    if (process.signal || process.options.has('noexec')) break;
    status = statement.background ? background(statement, context) : evaluateNode(statement.command, context);
    process.lastStatus = status;
  }
  return process.signal ? process.lastStatus : status;
}

function background(statement: Statement, context: Context): Status {
  subshell(context, (inner) => evaluateNode(statement.command, inner));
  return 0;
}

/** Evaluates one node of the tree; `set -e` ends the shell where it surely failed. */
export function evaluateNode(node: Node, context: Context): Status {
  step(context);
  switch (node.type) {
    case 'Command':
      return checked(evaluateCommand(node as Command, context), context);
    case 'AndOr':
      return evaluateAndOr(node as AndOr, context);
    case 'Pipeline':
      return evaluatePipeline(node as Pipeline, context);
    case 'Subshell':
      return checked(evaluateCompound(node, deeper(context), evaluateNode), context);
    default:
      return evaluateCompound(node, deeper(context), evaluateNode);
  }
}

/** `set -e`: a command that surely failed ends the shell, but in a condition. */
function checked(status: Status, { process }: Context): Status {
  if (process.options.has('errexit') && process.conditions === 0 && failed(status) && !process.signal) {
    process.lastStatus = status;
    process.signal = { kind: 'exit' };
  }
  return status;
}

/** Evaluates in a place where a failure does not end the shell under `set -e`. */
function inCondition(context: Context, run: () => Status): Status {
  context.process.conditions++;
  try {
    return run();
  } finally {
    context.process.conditions--;
  }
}

function evaluateAndOr(node: AndOr, context: Context): Status {
  const { process } = context;
  const last = node.commands.length - 1;
  let status: Status = 0;
  node.commands.forEach((command, i) => {
    if (process.signal) return;
    const operator = i === 0 ? undefined : node.operators[i - 1];
    const run = () => {
      status = i === last ? evaluateNode(command, context) : inCondition(context, () => evaluateNode(command, context));
      process.lastStatus = status;
    };
    const due = operator === undefined || decide(operator, status);
    if (due === true) run();
    else if (due === 'perhaps') status = perhaps(command, status, operator ?? '&&', context);
  });
  return status;
}

function decide(operator: '&&' | '||', status: Status): boolean | 'perhaps' {
  if (typeof status === 'number') return (status === 0) === (operator === '&&');
  if (status === 'likely') return operator === '&&' ? true : 'perhaps';
  return 'perhaps';
}

/** The right side of a list whose left side may end either way. */
function perhaps(command: Node, before: Status, operator: '&&' | '||', context: Context): Status {
  const ended = possibly(
    context,
    'it depends on how a command before it ends',
    (inner) => inCondition(inner, () => evaluateNode(command, inner)),
    before === 'likely' ? 'unlikely' : 'possible',
  );
  // `a || exit`: who comes past it met a success
  if (operator === '||') return ended ? 'likely' : before;
  return 'open';
}

function evaluatePipeline(node: Pipeline, context: Context): Status {
  const negated = node.prefixes.filter(({ type }) => type === 'Negation').length % 2 === 1;
  const { commands } = node;
  if (commands.length === 1 && commands[0]) {
    const only = commands[0];
    const status = negated ? inCondition(context, () => evaluateNode(only, context)) : evaluateNode(only, context);
    return negated ? negate(status) : status;
  }
  const statuses: Status[] = [];
  let input: Source = context.io.in;
  commands.forEach((command, i) => {
    const isLast = i === commands.length - 1;
    const buffer = new Buffer();
    const withError = node.operators[i] === '|&';
    const io = { in: input, out: isLast ? context.io.out : buffer, error: withError ? buffer : context.io.error };
    const run = (inner: Context) => inCondition(inner, () => evaluateNode(command, inner));
    const inCurrent = isLast && context.process.shell === 'zsh';
    statuses.push(inCurrent ? run({ ...context, io }) : subshell({ ...context, io }, run));
    input = new Source(buffer.text);
  });
  const status = pipelineStatus(statuses, context.process.options.has('pipefail'));
  return negated ? negate(status) : checked(status, context);
}

function pipelineStatus(statuses: readonly Status[], pipefail: boolean): Status {
  if (pipefail) {
    const failure = statuses.findLast(failed);
    if (failure !== undefined) return failure;
    if (statuses.includes('open')) return 'open';
  }
  return statuses.at(-1) ?? 0;
}

/** Runs text in a subshell and gives what it wrote. */
export function capture(text: string, locate: Locate, context: Context): Value {
  const out = new Buffer();
  subshell({ ...context, io: { in: context.io.in, out, error: nowhere } }, (inner) => evaluateText({ text, locate }, inner));
  return concat(out.text);
}

/** Runs an evaluation that may hit a limit; what comes after the limit is not known. */
export function guarded(run: () => Status): Status | 'limit' {
  try {
    return run();
  } catch (error) {
    if (error instanceof Limit || error instanceof RangeError) return 'limit';
    throw error;
  }
}
