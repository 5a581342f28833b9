import type { Value } from '../model/value';
import { bashVariable } from './bash-variables';
import type { Context } from './context';
import type { ParameterExpansionPart, Word } from './parse';
import { patternToRegExp } from './pattern';
import { concat, hole, known, mapKnown } from './values';

/** What a parameter expands to: a text, or fields (`$@`, `${array[@]}`); `joined`: in quotes they are one (`$*`). */
export type Expanded =
  | { readonly kind: 'text'; readonly value: Value }
  /** The word after `:-` and the like: it keeps its quotes. */
  | { readonly kind: 'word'; readonly word: Word; readonly value: Value }
  | { readonly kind: 'fields'; readonly values: readonly Value[]; readonly complete: boolean; readonly joined: boolean };

type Fields = Extract<Expanded, { kind: 'fields' }>;

const text = (value: Value): Expanded => ({ kind: 'text', value });

/** `$NAME`, `$1`, `$@`, `$?`, … without the dollar. An unset name under `set -u` ends the shell. */
export function simpleParameter(name: string, context: Context): Expanded {
  if (name === '@' || name === '*') return positional(name, context);
  const value = parameter(name, context);
  if (value === undefined) unsetParameter(context);
  return text(value ?? '');
}

function positional(name: string, { process }: Context): Expanded {
  return { kind: 'fields', values: process.arguments, complete: process.argumentsComplete, joined: name === '*' };
}

function unsetParameter({ process }: Context): void {
  if (!process.options.has('nounset')) return;
  process.lastStatus = process.shell === 'sh' ? 2 : 127;
  process.signal = { kind: 'exit' };
}

/** The value of a variable or special parameter; `undefined` where it is unset. */
export function parameter(name: string, { process }: Context): Value | undefined {
  if (/^[1-9]\d*$/.test(name)) {
    return process.arguments[Number(name) - 1] ?? (process.argumentsComplete ? undefined : hole('an argument is not known'));
  }
  switch (name) {
    case '0':
      return process.name ?? process.shell;
    case '#':
      return process.argumentsComplete ? String(process.arguments.length) : hole('the arguments are not known');
    case '?':
      return process.lastStatus === 'likely' ? '0' : process.lastStatus === 'open' ? hole('the exit status is not known') : String(process.lastStatus);
    case '$':
    case '!':
    case '-':
    case '_':
      return hole(`$${name} changes from run to run`);
  }
  return process.variables.get(name) ?? (process.shell === 'sh' ? undefined : bashVariable(name, process));
}

/** `${NAME…}` with all its operators, as far as values are known. */
export function expandParameter(part: ParameterExpansionPart, context: Context): Expanded {
  const { parameter: name, index, operation, prefix } = part;
  if (prefix === '!') return indirect(part, context);
  const all = name === '@' || name === '*' ? positional(name, context) : index ? arrayFields(name, index.text, context) : undefined;
  if (all && prefix === '#')
    return text(all.kind === 'fields' ? (all.complete ? String(all.values.length) : hole('how many is not known')) : length(all.value));
  if (all && !operation) return all;
  if (all?.kind === 'fields' && all.complete) return operateOnEach(part, all, context);
  const value = all ? (all.kind === 'fields' ? joined(all) : all.value) : parameter(name, context);
  if (prefix === '#') return text(length(value ?? ''));
  if (!operation) {
    if (value === undefined) unsetParameter(context);
    return text(value ?? '');
  }
  return operate(part, value, context);
}

function joined(fields: Fields): Value | undefined {
  if (fields.values.length === 0 && fields.complete) return undefined;
  return concat(...fields.values.flatMap((value, i) => (i === 0 ? [value] : [' ', value])));
}

function length(value: Value): Value {
  return typeof value === 'string' ? String(value.length) : hole('a length is not known');
}

function indirect(part: ParameterExpansionPart, context: Context): Expanded {
  const target = known(parameter(part.parameter, context));
  if (target === undefined || part.operation) return text(hole('an indirect expansion'));
  return simpleParameter(target, context);
}

function arrayFields(name: string, index: string, context: Context): Expanded {
  const { process } = context;
  if (name === 'BASH_SOURCE' && index !== '0') return text(hole('which file called is not known'));
  const variable = process.variables.variable(name);
  const value = variable?.value ?? parameter(name, context);
  const values: readonly Value[] = value === undefined ? [] : Array.isArray(value) ? value : [value as Value];
  if (index === '@' || index === '*') return { kind: 'fields', values, complete: true, joined: index === '*' };
  if (/^-?\d+$/.test(index)) return text(values.at(Number(index)) ?? '');
  return text(hole('an array index is not known'));
}

/** An operator on all of an array or the arguments: a slice is one of them, others work on each (bash's manual, Shell Parameter Expansion). */
function operateOnEach(part: ParameterExpansionPart, all: Fields, context: Context): Expanded {
  const { operation, parameter: name } = part;
  if (operation?.type === 'Default' && (all.values.length === 0 || operation.operator.endsWith('+'))) return operate(part, joined(all), context);
  if (operation?.type === 'Default') return all;
  if (operation?.type !== 'Slice') return { ...all, values: all.values.map((value) => valueOf(operate(part, value, context))) };
  const offset = known(context.session.shell.expandText(operation.offset, context));
  const length = operation.length && known(context.session.shell.expandText(operation.length, context));
  // the arguments begin with the name of the script
  const values = name === '@' || name === '*' ? [context.process.name ?? context.process.shell, ...all.values] : all.values;
  const bounds = boundsOf(values.length, offset, length, operation.length !== undefined);
  return bounds ? { ...all, values: values.slice(...bounds) } : text(hole('a slice is not known'));
}

function valueOf(expanded: Expanded): Value {
  return expanded.kind === 'fields' ? hole('a parameter expansion') : expanded.value;
}

function operate(part: ParameterExpansionPart, value: Value | undefined, context: Context): Expanded {
  const { operation } = part;
  switch (operation?.type) {
    case 'Default':
      return defaulted(part.parameter, operation.operator, operation.operand, value, context);
    case 'Remove':
      return text(removed(value ?? '', operation.operator, context.session.shell.expandPattern(operation.operand, context)));
    case 'Replace':
      return text(
        replaced(
          value ?? '',
          operation.operator,
          context.session.shell.expandPattern(operation.pattern, context),
          context.session.shell.expandText(operation.replacement, context),
        ),
      );
    case 'Slice':
      return text(
        sliced(
          value ?? '',
          known(context.session.shell.expandText(operation.offset, context)),
          operation.length && known(context.session.shell.expandText(operation.length, context)),
          operation.length !== undefined,
        ),
      );
    case 'CaseModification':
      return text(cased(value ?? '', operation.operator));
    default:
      return text(hole('a parameter expansion'));
  }
}

type Default = Extract<NonNullable<ParameterExpansionPart['operation']>, { type: 'Default' }>;

function defaulted(name: string, operator: Default['operator'], operand: Default['operand'], value: Value | undefined, context: Context): Expanded {
  const colon = operator.startsWith(':');
  const blank = value === undefined || (colon && value === '');
  const operandWord = (): Expanded => ({ kind: 'word', word: operand, value: context.session.shell.expandText(operand, context) });
  if (value !== undefined && typeof value !== 'string') {
    // set outside, perhaps: either may be meant
    return text(operator.endsWith('+') || !onlyHoles(value) ? value : hole(`whether $${name} is set is not known`));
  }
  switch (operator.at(-1)) {
    case '+':
      return blank ? text('') : operandWord();
    case '-':
      return blank ? operandWord() : text(value);
    case '=': {
      if (!blank) return text(value);
      const made = operandWord();
      if (made.kind === 'word') context.process.variables.set(name, made.value);
      return made;
    }
    default:
      if (blank) context.process.signal = { kind: 'exit' };
      return text(value ?? '');
  }
}

function onlyHoles(value: Value): boolean {
  return typeof value !== 'string' && value.pieces.every((piece) => typeof piece !== 'string');
}

function removed(value: Value, operator: string, pattern: Value): Value {
  const wanted = known(pattern);
  if (wanted === undefined) return hole('a pattern is not known');
  return mapKnown(value, (subject) => {
    const cuts = Array.from({ length: subject.length + 1 }, (_, i) => i);
    const front = operator.startsWith('#');
    const longest = operator.length === 2;
    // shortest first: prefixes grow, suffixes shrink
    const order = front === longest ? cuts.reverse() : cuts;
    const match = compile(wanted);
    const cut = order.find((at) => match(front ? subject.slice(0, at) : subject.slice(at)));
    return cut === undefined ? subject : front ? subject.slice(cut) : subject.slice(0, cut);
  });
}

function compile(pattern: string): (subject: string) => boolean {
  try {
    const expression = patternToRegExp(pattern);
    return (subject) => expression.test(subject);
  } catch {
    return () => false; // not a pattern the shell would take either
  }
}

function replaced(value: Value, operator: string, pattern: Value, replacement: Value): Value {
  const [wanted, put] = [known(pattern), known(replacement)];
  if (wanted === undefined || put === undefined) return hole('a replacement is not known');
  if (wanted === '') return value;
  return mapKnown(value, (subject) => {
    let source: string;
    try {
      source = patternToRegExp(wanted).source.slice(1, -1);
    } catch {
      return subject; // not a pattern: nothing matches
    }
    const anchored = operator === '/#' ? `^${source}` : operator === '/%' ? `${source}$` : source;
    return subject.replace(new RegExp(anchored, operator === '//' ? 'gu' : 'u'), () => put);
  });
}

function sliced(value: Value, offset: string | undefined, count: string | undefined, hasCount: boolean): Value {
  if (!boundsOf(0, offset, count, hasCount)) return hole('a slice is not known');
  return mapKnown(value, (subject) => subject.slice(...(boundsOf(subject.length, offset, count, hasCount) ?? [])));
}

/** From where to before where a slice of so many goes; a negative offset counts from the end, as a negative length does. */
function boundsOf(size: number, offset: string | undefined, count: string | undefined, hasCount: boolean): [number, number] | undefined {
  const isNumber = (given: string | undefined) => given !== undefined && /^\s*-?\d+\s*$/.test(given);
  if (!isNumber(offset) || (hasCount && !isNumber(count))) return undefined;
  const start = Number(offset) < 0 ? Math.max(0, size + Number(offset)) : Number(offset);
  if (!hasCount) return [start, size];
  return [start, Number(count) < 0 ? Math.max(start, size + Number(count)) : start + Number(count)];
}

function cased(value: Value, operator: string): Value {
  return mapKnown(value, (subject) => {
    if (operator === '^^') return subject.toUpperCase();
    if (operator === ',,') return subject.toLowerCase();
    const first = operator === '^' ? subject.slice(0, 1).toUpperCase() : subject.slice(0, 1).toLowerCase();
    return first + subject.slice(1);
  });
}
