import type { Python } from '../../shell/virtual-environment';

/** What an expression comes to: a text, a number, or a tuple. */
export type Result = string | number | readonly (string | number)[];

/** Thrown where an expression is not one of those that are understood. */
export class NotUnderstood extends Error {}

/** What names of the standard library stand for in a Python. */
export function constants({ interpreter, prefix, path }: Python): Readonly<Record<string, Result>> {
  const version = interpreter.version.split('.').map(Number);
  return {
    'sys.version_info': version,
    'sys.version_info.major': version[0] ?? 0,
    'sys.version_info.minor': version[1] ?? 0,
    'sys.prefix': prefix,
    'sys.exec_prefix': prefix,
    'sys.base_prefix': interpreter.prefix,
    'sys.base_exec_prefix': interpreter.prefix,
    'sys.executable': path,
    'os.__file__': `${interpreter.stdlib}/os.py`,
    'os.sep': '/',
    str: 'str', // what `map` is given
  };
}

/** A call of a function of the standard library; their modules may have been left out (`from sysconfig import get_path`). */
export function called(name: string, values: readonly Result[], python: Python): Result {
  const [first = '', second] = values;
  const { stdlib, version } = python.interpreter;
  switch (name.split('.').at(-1)) {
    case 'get_path':
    case 'get_paths':
      if ((first !== 'stdlib' && first !== 'platstdlib') || (second !== undefined && second !== 'default')) throw new NotUnderstood();
      return stdlib;
    case 'get_default_scheme':
    case 'get_preferred_scheme':
      return 'default';
    case 'get_python_version':
      return version.split('.').slice(0, 2).join('.');
    case 'join':
      if (!name.includes('path')) throw new NotUnderstood();
      return joinPaths(values.map(textOf));
    case 'dirname':
      return textOf(first).replace(/\/[^/]*$/, '');
    case 'Path':
    case 'PosixPath':
      return joinPaths(values.map(textOf));
    case 'str':
      return textOf(first);
    case 'map':
      return second as Result;
    default:
      throw new NotUnderstood();
  }
}

/** Parts of a path as `os.path.join` joins them. */
export function joinPaths(parts: readonly string[]): string {
  return parts.reduce((path, part) => (part.startsWith('/') ? part : `${path.replace(/\/$/, '')}/${part}`));
}

/** `'%d.%d' % version`. */
export function formatted(text: string, values: Result): string {
  const list = listOf(values);
  let at = 0;
  const made = text.replace(/%([sd%])/g, (_all, kind: string) => (kind === '%' ? '%' : String(list[at++] ?? '')));
  if (at !== list.length || /%[^sd%\s]/.test(text)) throw new NotUnderstood();
  return made;
}

/** A text or number as text. */
export function textOf(value: Result): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new NotUnderstood();
  return String(value);
}

/** Anything but a tuple. */
export function scalar(value: Result | undefined): string | number {
  if (typeof value !== 'string' && typeof value !== 'number') throw new NotUnderstood();
  return value;
}

/** Python's truth of a value. */
export function isTrue(value: Result): boolean {
  return typeof value === 'string' || typeof value === 'number' ? value !== '' && value !== 0 : value.length > 0;
}

/** Whether a comparison holds; tuples are compared number by number. */
export function compare(left: Result, sign: string, right: Result): boolean {
  const order = orderOf(left, right);
  return { '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0, '==': order === 0, '!=': order !== 0 }[sign] ?? false;
}

function orderOf(left: Result, right: Result): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right);
  const [a, b] = [listOf(left), listOf(right)];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = Number(a[at]) - Number(b[at]);
    if (Number.isNaN(difference)) throw new NotUnderstood();
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function listOf(value: Result): readonly (string | number)[] {
  return typeof value === 'string' || typeof value === 'number' ? [value] : value;
}

/** A method of a text: `'.'.join(…)`, `'{}.{}'.format(…)`. */
export function method(value: Result, name: string, values: readonly Result[]): Result {
  if (name === 'join') return listOf(values[0] ?? '').join(textOf(value));
  if (name !== 'format') throw new NotUnderstood();
  let at = 0;
  return textOf(value).replace(/\{(\d*)\}/g, (_all, index: string) => textOf(values[index === '' ? at++ : Number(index)] ?? ''));
}
