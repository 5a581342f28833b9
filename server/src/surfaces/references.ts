import type { Reference, Value } from '../model/value';
import { concat, hole, known, knownPrefix, piecesOf } from '../shell/values';
import { trimPrefix, trimSuffix, replaceMatches } from './reference-patterns';

/** The value of a variable; `undefined` where it is surely not set, a hole where it is not known. */
export type LookUp = (variable: string) => Value | undefined;

/** Fills in what a value mentions of the state it meets. Holes without a reference stay. */
export function expandReferences(value: Value, lookUp: LookUp): Value {
  if (typeof value === 'string') return value;
  return concat(
    ...piecesOf(value).map((piece) => (typeof piece === 'string' ? piece : piece.reference ? expandReference(piece.reference, lookUp) : { pieces: [piece] })),
  );
}

function expandReference({ variable, operator, operand = '', replacement = '' }: Reference, lookUp: LookUp): Value {
  const value = lookUp(variable);
  const word = (): Value => expandReferences(operand, lookUp);
  const counts = operator?.startsWith(':') ? isFull(value) : value !== undefined;
  if (counts === undefined) return hole(`the value of ${variable} is not known`);
  switch (operator) {
    case undefined:
      return value ?? '';
    case ':-':
    case '-':
      return counts ? (value ?? '') : word();
    case ':+':
    case '+':
      return counts ? word() : '';
    case ':?':
    case '?':
      return counts ? (value ?? '') : hole(`the build stops here: ${variable} is not set`);
    default:
      return changed(value ?? '', operator, word(), expandReferences(replacement, lookUp));
  }
}

/** Whether a value is set and not empty; `undefined`: not known. */
function isFull(value: Value | undefined): boolean | undefined {
  if (value === undefined || value === '') return false;
  return typeof value === 'string' || knownPrefix(value) !== '' || value.pieces.some((piece) => typeof piece === 'string') ? true : undefined;
}

function changed(value: Value, operator: '#' | '##' | '%' | '%%' | '/' | '//', operand: Value, replacement: Value): Value {
  const text = known(value);
  const pattern = known(operand);
  const other = known(replacement);
  if (text === undefined || pattern === undefined || other === undefined) return hole('a part of the value is not known');
  const result =
    operator === '/' || operator === '//'
      ? replaceMatches(text, pattern, other, operator === '//')
      : operator === '#' || operator === '##'
        ? trimPrefix(text, pattern, operator === '##')
        : trimSuffix(text, pattern, operator === '%%');
  return result ?? hole(`${pattern} is no pattern`);
}
