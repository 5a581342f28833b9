import type { PipOptionRow } from '../../data/pip-options';
import type { Span } from '../../model/span';
import type { Word } from '../holes';
import { hasHole, surelyFilled } from '../holes';
import type { Truth } from '../truth';
import type { OptionTable } from './option-table';

/** What an option was set to, and by what. */
export interface Held {
  /** What Python's truth test says of it. */
  readonly truth: Truth;
  /** Value of an option that takes one, holes marked. */
  readonly text?: string;
  /** Values of an option that may be repeated. */
  readonly items?: readonly Word[];
  readonly count?: number;
  /** The option as written, the variable, or the file. */
  readonly from: string;
  readonly span: Span | undefined;
}

/** pip ends before it does anything. */
export interface Stop {
  readonly exit: number;
  readonly message: string;
  readonly span: Span | undefined;
  /** The word it is about, as written. */
  readonly word?: string;
  /** The key and the variable or file it is about. */
  readonly setting?: { readonly key: string; readonly from: string };
}

const yes = new Set(['y', 'yes', 't', 'true', 'on', '1']);
const no = new Set(['n', 'no', 'f', 'false', 'off', '0']);

/** pip's reader of booleans in variables and files, `undefined` for what it refuses (pip/_internal/utils/misc.py, strtobool). */
export function readBoolean(text: string): Truth | undefined {
  if (hasHole(text)) return 'unknown';
  const lower = text.toLowerCase();
  return yes.has(lower) ? true : no.has(lower) ? false : undefined;
}

// Python's int() and float() as optparse calls them (_parse_int knows 0x, 0b and octal).
const integer = /^(?:0[xX][\da-fA-F]+|0[bB][01]*|0[oO]?[0-7]*|\s*[+-]?(?:[1-9](?:_?\d)*|0+)\s*)$/;
const float = /^\s*[+-]?(?:(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?|inf(?:inity)?|nan)\s*$/i;

/** Says what is wrong with a value by its option's type (optparse.Option.check_value). */
export function checkType(row: PipOptionRow, text: string, table: OptionTable): string | undefined {
  if (hasHole(text)) return undefined;
  if (row.type === 'int' && !integer.test(text)) return `invalid integer value: '${text}'`;
  if (row.type === 'float' && !float.test(text)) return `invalid floating-point value: '${text}'`;
  if (row.type === 'choice' && !table.allows(row, text)) return `invalid choice: '${text}'`;
  return undefined;
}

/** What an option's own function says of a value: an exit status and a message (pip/_internal/cli/cmdoptions.py, `_handle_…`). */
const ownChecks: Readonly<Record<string, (text: string) => Omit<Stop, 'span'> | undefined>> = {
  config_settings: (text) => (text.includes('=') ? undefined : { exit: 2, message: 'Arguments to --config-settings must be of the form KEY=VAL' }),
  python_version: (text) =>
    /^(?:\s*[+-]?\d+\s*(?:\.\s*[+-]?\d+\s*){0,2})?$/.test(text) ? undefined : { exit: 2, message: `invalid --python-version value: '${text}'` },
  dependency_groups: (text) =>
    /^(?:[^:]*|(?:.*\/)?pyproject\.toml:[^:]*)$/.test(text) ? undefined : { exit: 2, message: "group paths use 'pyproject.toml' filenames" },
  uploaded_prior_to: (text) => (/^(?:P\d+D$|\d{4})/.test(text) ? undefined : { exit: 2, message: `invalid --uploaded-prior-to value: '${text}'` }),
  // A CommandError outside the wrapper that prints it: a traceback.
  format_control: dashed,
  release_control: dashed,
  refresh_package: dashed,
};

function dashed(text: string): Omit<Stop, 'span'> | undefined {
  return text.startsWith('-') ? { exit: 1, message: 'this option requires 1 argument' } : undefined;
}

/** Runs the check an option with a function of its own makes. */
export function checkOwn(row: PipOptionRow, text: string): Omit<Stop, 'span'> | undefined {
  return hasHole(text) ? undefined : ownChecks[row.dest]?.(text);
}

/** A value as kept for options that take one. */
export function heldText(text: string, from: string, span: Span | undefined): Held {
  return { truth: surelyFilled(text) || (hasHole(text) ? 'unknown' : false), text, from, span };
}
