import type { Value } from '../model/value';
import { evaluateArithmetic } from './arithmetic';
import { lesser, oneOf, possibly } from './branch';
import { type Context, deeper, step } from './context';
import { expandPattern, expandText, expandWords } from './expand';
import type { Case, CompoundList, For, If, Redirected, Select, Statement, While } from './parse';
import { matchesPattern } from './pattern';
import { withRedirections } from './redirect';
import { failed, type Status } from './status';
import { evaluateTest } from './test-expression';
import { hole, known } from './values';

type Node = Statement['command'];
type Evaluate = (node: Node, context: Context) => Status;

const unknownCondition = 'it depends on a condition that is not known';
/** More rounds than any constant list people write; beyond it the loop's end is not known. */
const mostRounds = 500;

/** Evaluates groups, conditions, loops and definitions. `evaluate` runs what is inside. */
export function evaluateCompound(node: Node, context: Context, evaluate: Evaluate): Status {
  switch (node.type) {
    case 'CompoundList' as string:
      return list(node as unknown as CompoundList, context, evaluate);
    case 'BraceGroup':
      return list(node.body, context, evaluate);
    case 'Subshell':
      return subshellOf(node.body, context);
    case 'If':
      return evaluateIf(node, context, evaluate);
    case 'For':
    case 'Select':
      return evaluateFor(node, context, evaluate);
    case 'While':
      return evaluateWhile(node, context, evaluate);
    case 'ArithmeticFor':
      return loop(
        context,
        () => (node.test ? arithmeticStatus(known(evaluateArithmetic(node.test, context))) : 0),
        () => list(node.body, context, evaluate),
        () => {
          if (node.update) evaluateArithmetic(node.update, context);
        },
        () => {
          if (node.initialize) evaluateArithmetic(node.initialize, context);
        },
      );
    case 'Case':
      return evaluateCase(node, context, evaluate);
    case 'Redirected':
      return redirected(node, context, evaluate);
    case 'Function':
      return define(node, context);
    case 'TestCommand':
      return context.process.shell === 'sh' ? 127 : evaluateTest(node.expression, context);
    case 'ArithmeticCommand':
      return node.expression ? arithmeticStatus(known(evaluateArithmetic(node.expression, context))) : 'open';
    case 'Coproc':
      return 'open';
    default:
      return 'open';
  }
}

function list(body: CompoundList, context: Context, evaluate: Evaluate): Status {
  return context.session.shell.evaluate(body, context);
}

function subshellOf(body: CompoundList, context: Context): Status {
  return context.session.shell.subshell(context, (inner) => context.session.shell.evaluate(body, inner));
}

function arithmeticStatus(value: string | undefined): Status {
  return value === undefined ? 'open' : Number(Number(value) === 0);
}

function redirected(node: Redirected, context: Context, evaluate: Evaluate): Status {
  return withRedirections(node.redirects, context, (inner) => evaluateCompound(node.command, inner, evaluate));
}

function define(node: Extract<Node, { type: 'Function' }>, context: Context): Status {
  const name = node.name.value;
  // dash knows only `name() …`
  if (context.process.shell === 'sh' && !/^[A-Za-z_]\w*$/.test(name)) return 2;
  context.process.functions.set(name, { body: node.body, text: context.text, locate: context.locate, file: context.process.file });
  return 0;
}

/** A condition's status: a command we do not follow may end either way there. */
function condition(clause: CompoundList, context: Context): Status {
  context.process.conditions++;
  try {
    const status = context.session.shell.evaluate(clause, context);
    return status === 'likely' ? 'open' : status;
  } finally {
    context.process.conditions--;
  }
}

function evaluateIf(node: If, context: Context, evaluate: Evaluate): Status {
  const clauses = [{ clause: node.clause, then: node.then }, ...node.elif];
  return chain(clauses, context);

  function chain(rest: readonly { readonly clause: CompoundList; readonly then: CompoundList }[], here: Context): Status {
    const [first, ...others] = rest;
    if (!first) return node.else ? list(node.else, here, evaluate) : 0;
    const status = condition(first.clause, here);
    if (here.process.signal) return status;
    if (status === 0) return list(first.then, here, evaluate);
    if (failed(status)) return chain(others, here);
    return oneOf(here, unknownCondition, [(inner) => list(first.then, inner, evaluate), (inner) => chain(others, inner)]);
  }
}

function evaluateFor(node: For | Select, context: Context, evaluate: Evaluate): Status {
  const { process } = context;
  const words = node.wordlist ? expandWords(node.wordlist, context) : process.arguments.map((value) => ({ value, span: undefined }));
  const sure = words.every((word) => !('many' in word && word.many)) && (node.wordlist !== undefined || process.argumentsComplete);
  const name = node.name.value;
  if (!sure || words.length > mostRounds || node.type === 'Select') {
    const value: Value = hole(`$${name} takes values that are not known`);
    return perhapsOnce(context, (inner) => {
      inner.process.variables.set(name, value);
      return list(node.body, inner, evaluate);
    });
  }
  let status: Status = 0;
  for (const { value } of words) {
    process.variables.set(name, value);
    status = round(context, () => list(node.body, context, evaluate));
    if (ended(context)) break;
  }
  return status;
}

function perhapsOnce(context: Context, run: (inner: Context) => Status): Status {
  possibly(context, 'it depends on a loop whose rounds are not known', (inner) => {
    const status = run(inner);
    if (inner.process.signal?.kind === 'break' || inner.process.signal?.kind === 'continue') inner.process.signal = undefined;
    return status;
  });
  return 'likely';
}

/** One round: `continue` ends it. */
function round(context: Context, run: () => Status): Status {
  step(context);
  const status = run();
  const { signal } = context.process;
  if (signal?.kind === 'continue') context.process.signal = signal.levels > 1 ? { kind: 'continue', levels: signal.levels - 1 } : undefined;
  return status;
}

/** Whether the loop ends here: `break`, or something that ends more than the loop. */
function ended(context: Context): boolean {
  const { signal } = context.process;
  if (!signal) return false;
  if (signal.kind === 'break') context.process.signal = signal.levels > 1 ? { kind: 'break', levels: signal.levels - 1 } : undefined;
  return true;
}

function evaluateWhile(node: While, context: Context, evaluate: Evaluate): Status {
  const turn = (status: Status): Status => (node.kind === 'while' ? status : typeof status === 'number' ? Number(status === 0) : status);
  return loop(
    context,
    () => turn(condition(node.clause, context)),
    () => list(node.body, context, evaluate),
  );
}

function loop(context: Context, test: () => Status, body: () => Status, update: () => void = () => undefined, start: () => void = () => undefined): Status {
  start();
  let status: Status = 0;
  for (let rounds = 0; ; rounds++) {
    const due = test();
    if (context.process.signal || failed(due)) return status;
    if (due !== 0 || rounds >= mostRounds) return perhapsLoop(context, body);
    status = round(context, body);
    if (ended(context)) return status;
    update();
  }
}

/** A loop whose condition is not known: its body on the state as it is, perhaps. */
function perhapsLoop(context: Context, body: () => Status): Status {
  const { process, world } = context;
  const before = { process: process.fork(), world: world.fork() };
  const { reach } = process;
  process.reach = lesser(reach, 'possible');
  body();
  process.reach = reach;
  if (process.signal) {
    process.signal = undefined;
    process.become(before.process);
    world.become(before.world);
    return 'likely';
  }
  world.join(before.world, 'it depends on a loop whose rounds are not known');
  process.join(before.process, 'it depends on a loop whose rounds are not known');
  return 'likely';
}

function evaluateCase(node: Case, context: Context, evaluate: Evaluate): Status {
  const subject = known(expandText(node.word, context));
  if (subject === undefined) {
    const bodies = node.items.map((item) => (inner: Context) => list(item.body, inner, evaluate));
    const catchesAll = node.items.some((item) => item.pattern.some(({ text }) => text === '*'));
    return oneOf(context, unknownCondition, catchesAll ? bodies : [...bodies, () => 0]);
  }
  let status: Status = 0;
  let falling = false;
  for (const item of node.items) {
    const matches = falling || item.pattern.some((word) => matchesPattern(subject, known(expandPattern(word, context)) ?? word.value));
    if (!matches) continue;
    status = list(item.body, deeper(context), evaluate);
    if (context.process.signal || item.terminator === ';;' || item.terminator === undefined) return status;
    falling = item.terminator === ';&';
  }
  return status;
}
