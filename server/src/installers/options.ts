import type { Span } from '../model/span';
import { hasHole, mayBeOption, type Word } from './holes';

/** The options of a command, each as its names: `-p --python`. The last long name is the one answers use. */
export interface GrammarSource {
  readonly flags: readonly string[];
  readonly values: readonly string[];
  /** Unique beginnings of long options count (argparse). */
  readonly abbreviations?: boolean;
  /** An option that is not listed is an error; else it is passed over. */
  readonly strict?: boolean;
  /** Words that are no options end the options (a command follows). */
  readonly stops?: boolean;
  /** A value may begin with a dash (optparse, click); argparse and clap refuse it. */
  readonly dashedValues?: boolean;
}

/** A grammar ready for use. */
export interface Grammar extends GrammarSource {
  readonly names: ReadonlyMap<string, { readonly name: string; readonly value: boolean }>;
}

/** One option that was given. */
export interface Given {
  /** As written, for reasons: `--python`, `-p`. */
  readonly written: string;
  readonly value: Word | undefined;
  /** Its place among all options given. */
  readonly order: number;
  readonly span: Span | undefined;
}

/** What a grammar made of words. */
export interface Options {
  /** By name without dashes: all times it was given, in order. */
  readonly given: ReadonlyMap<string, readonly Given[]>;
  readonly rest: readonly Word[];
  /** Words that are not known and may hold options. */
  readonly wild: readonly Word[];
  /** Usage error: the program ends with exit 2. */
  readonly error: { readonly message: string; readonly span: Span | undefined } | undefined;
}

/** Prepares a grammar. */
export function grammar(source: GrammarSource): Grammar {
  const names = new Map<string, { readonly name: string; readonly value: boolean }>();
  const add = (aliases: string, value: boolean): void => {
    const all = aliases.split(' ');
    const name = (all.findLast((alias) => alias.startsWith('--')) ?? (all[0] as string)).replace(/^-+/, '');
    for (const alias of all) names.set(alias, { name, value });
  };
  for (const aliases of source.flags) add(aliases, false);
  for (const aliases of source.values) add(aliases, true);
  return { ...source, names };
}

/** State of one reading. */
interface Reading {
  readonly grammar: Grammar;
  readonly words: Word[];
  readonly given: Map<string, Given[]>;
  readonly rest: Word[];
  readonly wild: Word[];
  error: Options['error'];
}

/** Reads words by a grammar: long options with `=` or the next word, clusters of short ones, `--`. */
export function readOptions(words: readonly Word[], source: Grammar): Options {
  const reading: Reading = { grammar: source, words: [...words].reverse(), given: new Map(), rest: [], wild: [], error: undefined };
  for (let word = reading.words.pop(); word && !reading.error; word = reading.words.pop()) {
    if (word.text === '--') break;
    if (mayBeOption(word)) reading.wild.push(word);
    if (mayBeOption(word) && word.text.startsWith('-')) continue;
    if (word.text.startsWith('--')) readLong(reading, word);
    else if (word.text.startsWith('-') && word.text.length > 1) readShort(reading, word);
    else {
      reading.rest.push(word);
      if (source.stops && !mayBeOption(word)) break;
    }
  }
  return { given: reading.given, rest: [...reading.rest, ...reading.words.reverse()], wild: reading.wild, error: reading.error };
}

function readLong(reading: Reading, word: Word): void {
  const equals = word.text.indexOf('=');
  const written = equals < 0 ? word.text : word.text.slice(0, equals);
  const option = findLong(reading.grammar, written);
  if (option === undefined) return refuse(reading, `unknown option ${written}`, word);
  if (option === 'ambiguous') return refuse(reading, `ambiguous option ${written}`, word);
  const attached = equals < 0 ? undefined : { ...word, text: word.text.slice(equals + 1) };
  if (option.value) takeValue(reading, option.name, written, word, attached);
  else if (attached && reading.grammar.strict) refuse(reading, `${written} takes no value`, word);
  else record(reading, option.name, { written, value: undefined, span: word.span });
}

function findLong({ names, abbreviations }: Grammar, written: string): { readonly name: string; readonly value: boolean } | 'ambiguous' | undefined {
  const exact = names.get(written);
  if (exact || !abbreviations) return exact;
  const candidates = new Set([...names].filter(([name]) => name.startsWith(written)).map(([, option]) => option));
  return candidates.size > 1 ? 'ambiguous' : [...candidates][0];
}

function readShort(reading: Reading, word: Word): void {
  const characters = [...word.text.slice(1)];
  for (const [index, character] of characters.entries()) {
    const option = reading.grammar.names.get(`-${character}`);
    if (!option && hasHole(character)) return void reading.wild.push(word);
    if (!option) return refuse(reading, `unknown option -${character}`, word);
    if (option.value) {
      const after = characters
        .slice(index + 1)
        .join('')
        .replace(/^=/, '');
      return takeValue(reading, option.name, `-${character}`, word, after === '' ? undefined : { ...word, text: after });
    }
    record(reading, option.name, { written: `-${character}`, value: undefined, span: word.span });
  }
}

function takeValue(reading: Reading, name: string, written: string, word: Word, attached: Word | undefined): void {
  const next = reading.words[reading.words.length - 1];
  const usable = next && (reading.grammar.dashedValues || !/^-[^\s]/.test(next.text));
  const value = attached ?? (usable ? reading.words.pop() : undefined);
  if (!value) return refuse(reading, `${written} needs a value`, word);
  record(reading, name, { written, value, span: word.span });
}

function record({ given }: Reading, name: string, found: Omit<Given, 'order'>): void {
  const one = { ...found, order: [...given.values()].reduce((sum, { length }) => sum + length, 0) };
  const all = given.get(name);
  if (all) all.push(one);
  else given.set(name, [one]);
}

function refuse(reading: Reading, message: string, { span }: Word): void {
  if (reading.grammar.strict) reading.error = { message, span };
}

/** The last time an option was given. */
export function last({ given }: Options, name: string): Given | undefined {
  return given.get(name)?.at(-1);
}

/** Whether an option was given. */
export function isOn(options: Options, name: string): boolean {
  return options.given.has(name);
}

/** All values an option was given. */
export function valuesOf({ given }: Options, name: string): Word[] {
  return (given.get(name) ?? []).flatMap(({ value }) => value ?? []);
}
