import type { Argument, Value } from '../../../server/src/model/value';

/** Words of a line, apart by spaces; `$MANY` stands for any number of unknown words, `$X` for a hole. */
export function words(line: string): Argument[] {
  return line
    .split(' ')
    .filter((one) => one !== '')
    .map(argument);
}

function argument(text: string): Argument {
  const hole = { because: 'it is not set here' };
  if (text === '$MANY') return { value: { pieces: [hole] }, span: undefined, many: true };
  const pieces = text
    .split(/(\$X)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '$X' ? hole : piece));
  return { value: text.includes('$X') ? { pieces } : text, span: undefined };
}

/** Words as plain texts, holes as `?`. */
export function texts(all: readonly (Argument | Value)[]): string[] {
  return all.map((one) => plain(typeof one === 'object' && 'value' in one ? one.value : one));
}

/** A value as plain text, holes as `?`. */
export function plain(value: Value): string {
  return typeof value === 'string' ? value : value.pieces.map((piece) => (typeof piece === 'string' ? piece : '?')).join('');
}
