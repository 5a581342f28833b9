import type { Argument, Value } from '../model/value';
import { known } from './values';

/** Options as they were found, and the words after them. */
export interface Options {
  readonly has: (...names: readonly string[]) => boolean;
  /** The last value given to one of the names. */
  readonly value: (...names: readonly string[]) => Value | undefined;
  /** How often one of the names is there. */
  readonly count: (...names: readonly string[]) => number;
  /** Whether no options but these are there. */
  readonly only: (...names: readonly string[]) => boolean;
  readonly operands: readonly Argument[];
}

/**
 * Reads options as getopt does: clusters, `-nVALUE`, `--name=value`, `--`. `stop`: the first operand ends them
 * (wrappers), else they may stand anywhere.
 */
export function readOptions(words: readonly Argument[], withValue: readonly string[], stop = false): Options {
  const found: { readonly name: string; readonly value: Value | undefined }[] = [];
  const operands: Argument[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Argument;
    const text = known(word.value);
    if (text === undefined) {
      operands.push(word);
      if (stop) {
        operands.push(...words.slice(i + 1));
        break;
      }
    } else if (text === '--') {
      operands.push(...words.slice(i + 1));
      break;
    } else if (text.startsWith('--')) {
      const at = text.indexOf('=');
      const name = at < 0 ? text : text.slice(0, at);
      const takes = withValue.includes(name);
      found.push({ name, value: at >= 0 ? text.slice(at + 1) : takes ? words[++i]?.value : undefined });
    } else if (text.startsWith('-') && text.length > 1) {
      i = readCluster(text, words, i, withValue, found);
    } else {
      operands.push(word);
      if (stop) {
        operands.push(...words.slice(i + 1));
        break;
      }
    }
  }
  return {
    has: (...names) => found.some(({ name }) => names.includes(name)),
    value: (...names) => found.findLast(({ name }) => names.includes(name))?.value,
    count: (...names) => found.filter(({ name }) => names.includes(name)).length,
    only: (...names) => found.every(({ name }) => names.includes(name)),
    operands,
  };
}

function readCluster(
  text: string,
  words: readonly Argument[],
  i: number,
  withValue: readonly string[],
  found: { name: string; value: Value | undefined }[],
): number {
  for (let at = 1; at < text.length; at++) {
    const name = `-${text[at]}`;
    if (!withValue.includes(name)) {
      found.push({ name, value: undefined });
      continue;
    }
    const rest = text.slice(at + 1);
    found.push({ name, value: rest === '' ? words[i + 1]?.value : rest });
    return rest === '' ? i + 1 : i;
  }
  return i;
}
