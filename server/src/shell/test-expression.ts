import type { Argument, Value } from '../model/value';
import type { Context } from './context';
import { expandPattern, expandText } from './expand';
import type { TestExpression, Word } from './parse';
import { resolvePath } from './paths';
import { matchesPattern } from './pattern';
import { isSearchable, posixExpression } from './regular-expression';
import type { Status } from './status';
import { hole, known, knownPrefix, piecesOf } from './values';

/** True, false, or not known. */
type Truth = boolean | undefined;

const toStatus = (truth: Truth): Status => (truth === undefined ? 'open' : Number(!truth));
const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

/** `[[ … ]]`. */
export function evaluateTest(expression: TestExpression, context: Context): Status {
  return toStatus(truthOf(expression, context));
}

function truthOf(node: TestExpression, context: Context): Truth {
  switch (node.type) {
    case 'TestGroup':
      return truthOf(node.expression, context);
    case 'TestNot': {
      const truth = truthOf(node.operand, context);
      return node.negations.length % 2 === 1 ? not(truth) : truth;
    }
    case 'TestLogical':
      return logical(
        node.operator,
        node.operands.map((operand) => () => truthOf(operand, context)),
      );
    case 'TestUnary':
      return unary(node.operator, expandText(node.operand, context), context);
    case 'TestBinary': {
      const left = expandText(node.left, context);
      if (node.operator === '=~') return found(left, node.right, context);
      if (['=', '==', '!='].includes(node.operator)) {
        const equal = matches(left, expandPattern(node.right, context));
        return node.operator === '!=' ? not(equal) : equal;
      }
      return binary(node.operator, left, expandText(node.right, context), context);
    }
  }
}

/** `[[ text =~ expression ]]`, which leaves what it found in BASH_REMATCH; one with quoted parts is not followed. */
function found(left: Value, word: Word, context: Context): Truth {
  const text = known(left);
  const pattern = /["'`]/.test(word.text)
    ? undefined
    : !word.text.includes('$')
      ? word.text
      : word.text.includes('\\')
        ? undefined
        : known(expandText(word, context));
  const expression = pattern === undefined ? undefined : posixExpression(pattern, true);
  if (text === undefined || !expression || !isSearchable(text, expression)) {
    context.process.variables.set('BASH_REMATCH', Array<Value>(10).fill(hole('what was found is not known')));
    return undefined;
  }
  const match = expression.exec(text);
  context.process.variables.set('BASH_REMATCH', match ? [...match].map((group) => group ?? '') : []);
  return match !== null;
}

function logical(operator: '&&' | '||', operands: readonly (() => Truth)[]): Truth {
  const decisive = operator === '||';
  let result: Truth = !decisive;
  for (const operand of operands) {
    const truth = operand();
    if (truth === decisive) return decisive;
    if (truth === undefined) result = undefined;
  }
  return result;
}

function matches(left: Value, pattern: Value): Truth {
  const [text, wanted] = [known(left), known(pattern)];
  return text === undefined || wanted === undefined ? undefined : matchesPattern(text, wanted);
}

/** `test` and `[ … ]` without the bracket: POSIX's rules by the number of arguments, then `-a` and `-o`. */
export function evaluateTestCommand(words: readonly Argument[], context: Context): Status {
  if (words.some(({ many }) => many)) return 'open';
  const values = words.map(({ value }) => value);
  return toStatus(byCount(values, context));
}

function byCount(words: readonly Value[], context: Context): Truth {
  const [a, b, c] = words;
  if (a === undefined) return false;
  if (words.length === 1) return isNonEmpty(a);
  if (words.length === 2 && b !== undefined) return a === '!' ? not(byCount([b], context)) : unary(known(a) ?? '', b, context);
  if (words.length === 3 && b !== undefined && c !== undefined && known(b) !== '-a' && known(b) !== '-o') {
    if (a === '!') return not(byCount([b, c], context));
    if (a === '(' && c === ')') return byCount([b], context);
    return binary(known(b) ?? '', a, c, context);
  }
  return compound(words, context);
}

function compound(words: readonly Value[], context: Context): Truth {
  for (const [operator, connective] of [
    ['-o', '||'],
    ['-a', '&&'],
  ] as const) {
    const at = words.findIndex((word, i) => i > 0 && word === operator);
    if (at > 0) return logical(connective, [() => byCount(words.slice(0, at), context), () => byCount(words.slice(at + 1), context)]);
  }
  return words[0] === '!' ? not(byCount(words.slice(1), context)) : undefined;
}

function isNonEmpty(value: Value): Truth {
  if (typeof value === 'string') return value !== '';
  return piecesOf(value).some((piece) => typeof piece === 'string' && piece !== '') ? true : undefined;
}

function unary(operator: string, value: Value, context: Context): Truth {
  const text = known(value);
  switch (operator) {
    case '-n':
      return isNonEmpty(value);
    case '-z':
      return not(isNonEmpty(value));
    case '-v':
      return text === undefined ? undefined : isSet(text, context);
    case '-t':
      return undefined;
    case '-o':
      return text === undefined ? undefined : context.process.options.has(text);
    case '-e':
    case '-a':
    case '-f':
    case '-d':
    case '-x':
    case '-r':
    case '-w':
    case '-s':
    case '-L':
    case '-h':
      return text === undefined ? undefined : aboutFile(operator, text, context);
    default:
      return undefined;
  }
}

function isSet(name: string, { process }: Context): Truth {
  const variable = process.variables.variable(name);
  return process.variables.isDecided(name) ? variable !== undefined : undefined;
}

function aboutFile(operator: string, path: string, context: Context): Truth {
  const cwd = known(context.process.cwd);
  if (path === '') return false;
  if (cwd === undefined && !path.startsWith('/')) return undefined;
  const full = resolvePath(cwd ?? '/', path);
  const node = context.world.files.what(full, operator !== '-L' && operator !== '-h');
  if (node.kind === 'unknown') return undefined;
  const there = node.kind === 'file' || node.kind === 'directory';
  switch (operator) {
    case '-L':
    case '-h':
      return node.kind === 'link';
    case '-f':
      return node.kind === 'file' && node.device !== true;
    case '-d':
      return node.kind === 'directory';
    case '-x':
      return node.kind === 'directory' || (node.kind === 'file' ? node.runs !== undefined || (node.executable ?? undefined) : false);
    case '-s':
      return node.kind === 'directory' || (node.kind === 'file' ? (node.text === undefined ? (node.runs ? true : undefined) : isNonEmpty(node.text)) : false);
    case '-w':
      return there && context.process.user !== 'root' ? undefined : there;
    default:
      return there;
  }
}

function binary(operator: string, left: Value, right: Value, { process, world }: Context): Truth {
  const [a, b] = [known(left), known(right)];
  if (['=', '==', '!='].includes(operator)) {
    const equal = a !== undefined && b !== undefined ? a === b : surelyDiffer(left, right) ? false : undefined;
    return operator === '!=' ? not(equal) : equal;
  }
  if (a === undefined || b === undefined) return undefined;
  if (operator === '-ef')
    return world.files.realPath(resolvePath(known(process.cwd) ?? '/', a)) === world.files.realPath(resolvePath(known(process.cwd) ?? '/', b));
  if (operator === '<' || operator === '>') return operator === '<' ? a < b : a > b;
  const [x, y] = [Number(a), Number(b)];
  if (!/^-(eq|ne|lt|le|gt|ge)$/.test(operator) || Number.isNaN(x) || Number.isNaN(y)) return undefined;
  return { '-eq': x === y, '-ne': x !== y, '-lt': x < y, '-le': x <= y, '-gt': x > y, '-ge': x >= y }[operator];
}

/** Known beginnings that cannot be of the same text. */
function surelyDiffer(left: Value, right: Value): boolean {
  const [a, b] = [knownPrefix(left), knownPrefix(right)];
  const short = Math.min(a.length, b.length);
  return a.slice(0, short) !== b.slice(0, short);
}
