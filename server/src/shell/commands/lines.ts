import type { Argument, Value } from '../../model/value';
import { absolute, readFile } from '../access';
import type { Context } from '../context';
import { concat } from '../values';

/** Text of the files named, or of the input; and whether one is surely missing. */
export function inputOf(operands: readonly Argument[], context: Context): { readonly text: Value; readonly missing: boolean } {
  if (operands.length === 0) return { text: context.io.in.all(), missing: false };
  const texts = operands.map(({ value }) => (value === '-' ? context.io.in.all() : readFile(absolute(value, context), context)));
  return { text: concat(...texts.map((text) => text ?? '')), missing: texts.includes(undefined) };
}

/** The lines of a text. */
export const lines = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
/** Lines as a text again. */
export const ended = (found: readonly string[]): string => found.map((line) => `${line}\n`).join('');
