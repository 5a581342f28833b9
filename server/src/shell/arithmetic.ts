import type { Value } from '../model/value';
import type { Context } from './context';
import { parameter } from './parameter';
import type { ArithmeticExpression } from './parse';
import { hole, known } from './values';

/** The value of an arithmetic expression in decimal, or a hole where a part of it is not known. Assignments take effect. */
export function evaluateArithmetic(expression: ArithmeticExpression, context: Context): Value {
  const result = compute(expression, context);
  return result === undefined ? hole('an arithmetic result is not known') : String(result);
}

function compute(node: ArithmeticExpression, context: Context): number | undefined {
  switch (node.type) {
    case 'ArithmeticGroup':
      return compute(node.expression, context);
    case 'ArithmeticTernary': {
      const test = compute(node.test, context);
      return test === undefined ? undefined : compute(test ? node.consequent : node.alternate, context);
    }
    case 'ArithmeticUnary':
      return unary(node.operator, node.operand, node.prefix, context);
    case 'ArithmeticBinary':
      return binary(node, context);
    case 'ArithmeticWord':
      return wordValue(node, context);
    default:
      return undefined;
  }
}

function wordValue(node: Extract<ArithmeticExpression, { type: 'ArithmeticWord' }>, context: Context): number | undefined {
  const text = node.parts
    ? known(context.session.shell.expandText({ type: 'Word', text: node.value, value: node.value, pos: node.pos, end: node.end, parts: node.parts }, context))
    : node.value;
  return text === undefined ? undefined : number(text.trim(), context, 0);
}

function number(text: string, context: Context, depth: number): number | undefined {
  if (text === '') return 0;
  if (/^-?(0x[0-9a-f]+|\d+)$/i.test(text)) return /^-?0\d/.test(text) ? Number.parseInt(text, 8) : Number(text);
  if (!/^\$?\w+$/.test(text) || depth > 8) return undefined;
  const value = parameter(text.replace(/^\$/, ''), context);
  return value === undefined ? 0 : typeof value === 'string' ? number(value.trim(), context, depth + 1) : undefined;
}

function assign(target: ArithmeticExpression, value: number | undefined, context: Context): void {
  if (target.type === 'ArithmeticWord' && /^[A-Za-z_]\w*$/.test(target.value)) {
    context.process.variables.set(target.value, value === undefined ? hole('an arithmetic result is not known') : String(value));
  }
}

function unary(operator: string, operand: ArithmeticExpression, prefix: boolean, context: Context): number | undefined {
  const value = compute(operand, context);
  if (operator === '++' || operator === '--') {
    const changed = value === undefined ? undefined : value + (operator === '++' ? 1 : -1);
    assign(operand, changed, context);
    return prefix ? changed : value;
  }
  if (value === undefined) return undefined;
  return operator === '-' ? -value : operator === '!' ? Number(value === 0) : operator === '~' ? ~value : value;
}

function binary(node: Extract<ArithmeticExpression, { type: 'ArithmeticBinary' }>, context: Context): number | undefined {
  const { operator } = node;
  if (/^([-+*/%&|^]|<<|>>)?=$/.test(operator)) {
    const right = compute(node.right, context);
    const value = operator === '=' ? right : apply(operator.slice(0, -1), compute(node.left, context), right);
    assign(node.left, value, context);
    return value;
  }
  const left = compute(node.left, context);
  if (operator === '&&' && left === 0) return 0;
  if (operator === '||' && left !== undefined && left !== 0) return 1;
  return apply(operator, left, compute(node.right, context));
}

function apply(operator: string, a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '**':
      return a ** b;
    case '/':
      return b === 0 ? undefined : Math.trunc(a / b);
    case '%':
      return b === 0 ? undefined : a % b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    case '<':
      return Number(a < b);
    case '>':
      return Number(a > b);
    case '<=':
      return Number(a <= b);
    case '>=':
      return Number(a >= b);
    case '==':
      return Number(a === b);
    case '!=':
      return Number(a !== b);
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '&&':
      return Number(a !== 0 && b !== 0);
    case '||':
      return Number(a !== 0 || b !== 0);
    case ',':
      return b;
    default:
      return undefined;
  }
}
