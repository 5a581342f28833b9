import type { PipOptionRow } from '../../data/pip-options';
import { hasHole, mayBeOption, type Word } from '../holes';
import type { OptionTable } from './option-table';
import { checkOwn, checkType, type Held, heldText, type Stop } from './option-values';

/** What a parser of pip made of its words. */
export interface Parsed {
  /** By `dest`. */
  readonly values: ReadonlyMap<string, Held>;
  /** Words that are no options. */
  readonly rest: readonly Word[];
  /** Words that are not known and may hold options; what they may hold is not in `values`. */
  readonly wild: readonly Word[];
}

/** State of one run over the words: Python's `optparse`, as pip uses it. */
interface Run {
  readonly table: OptionTable;
  readonly words: Word[];
  readonly values: Map<string, Held>;
  readonly rest: Word[];
  readonly wild: Word[];
}

/** Parsing ends early: an error, or help was asked for. */
class Stopped extends Error {
  readonly stop: Stop;
  constructor(exit: number, message: string, word: Word) {
    super(message);
    this.stop = { exit, message, span: word.span, word: word.text };
  }
}

/**
 * Parses words with the options of a table over the values that configuration gave, as `optparse.OptionParser` does.
 * The main parser stops at the first word that is no option, commands' parsers go on (`interspersed`).
 * A word that is not known counts as the value of an option before it, else as a word that may hold options.
 */
export function parseWords(words: readonly Word[], table: OptionTable, defaults: ReadonlyMap<string, Held>, interspersed: boolean): Parsed | Stop {
  const run: Run = { table, words: [...words].reverse(), values: new Map(defaults), rest: [], wild: [] };
  try {
    parseAll(run, interspersed);
  } catch (error) {
    if (error instanceof Stopped) return error.stop;
    throw error;
  }
  return { values: run.values, rest: [...run.rest, ...run.words.reverse()], wild: run.wild };
}

// optparse.OptionParser._process_args
function parseAll(run: Run, interspersed: boolean): void {
  for (let word = run.words.pop(); word; word = run.words.pop()) {
    if (word.text === '--') return;
    if (mayBeOption(word)) takeWild(run, word);
    else if (word.text.startsWith('--')) parseLong(run, word);
    else if (word.text.startsWith('-') && word.text.length > 1) parseShort(run, word);
    else if (interspersed) run.rest.push(word);
    else {
      run.words.push(word);
      return;
    }
  }
}

/** Keeps a word that may hold options; unless it begins with a dash it may as well hold others. */
function takeWild(run: Run, word: Word): void {
  run.wild.push(word);
  if (!word.text.startsWith('-')) run.rest.push(word);
}

// optparse.OptionParser._process_long_opt
function parseLong(run: Run, word: Word): void {
  const equals = word.text.indexOf('=');
  const written = equals < 0 ? word.text : word.text.slice(0, equals);
  const name = matchLong(written, run.table, word);
  const row = run.table.long.get(name) as PipOptionRow;
  if (row.value) takeValue(run, row, name, word, equals < 0 ? undefined : word.text.slice(equals + 1));
  else if (equals >= 0) throw new Stopped(2, `${name} option does not take a value`, word);
  else takeFlag(run, row, name, word);
}

/** The option that a long name means: itself, or the only one it begins (optparse._match_abbrev). */
function matchLong(written: string, { long }: OptionTable, word: Word): string {
  if (long.has(written)) return written;
  const candidates = [...long.keys()].filter((name) => name.startsWith(written)).sort();
  if (candidates.length === 1) return candidates[0] as string;
  if (candidates.length === 0) throw new Stopped(2, `no such option: ${written}`, word);
  throw new Stopped(2, `ambiguous option: ${written} (${candidates.join(', ')}?)`, word);
}

// optparse.OptionParser._process_short_opts
function parseShort(run: Run, word: Word): void {
  const characters = [...word.text.slice(1)];
  for (const [index, character] of characters.entries()) {
    const name = `-${character}`;
    const row = run.table.short.get(name);
    if (!row && hasHole(character)) return void run.wild.push(word);
    if (!row) throw new Stopped(2, `no such option: ${name}`, word);
    if (row.value) {
      const after = characters.slice(index + 1).join('');
      return takeValue(run, row, name, word, after === '' ? undefined : after);
    }
    takeFlag(run, row, name, word);
  }
}

/** The option's value: what was attached, else the next word whatever it looks like. */
function takeValue(run: Run, row: PipOptionRow, name: string, word: Word, attached: string | undefined): void {
  const value = attached === undefined ? run.words.pop() : { ...word, text: attached };
  if (!value) throw new Stopped(2, `${name} option requires 1 argument`, word);
  const wrong = checkType(row, value.text, run.table);
  if (wrong !== undefined) throw new Stopped(2, `option ${name}: ${wrong}`, word);
  const refused = row.action === 'callback' ? checkOwn(row, value.text) : undefined;
  if (refused) throw new Stopped(refused.exit, refused.message, word);
  store(run, row, name, word, value);
}

function store({ values }: Run, row: PipOptionRow, name: string, word: Word, value: Word): void {
  if (row.action !== 'append') return void values.set(row.dest, heldText(value.text, name, word.span));
  const items = [...(values.get(row.dest)?.items ?? []), value];
  values.set(row.dest, { truth: true, items, from: name, span: word.span });
}

function takeFlag({ values }: Run, row: PipOptionRow, name: string, word: Word): void {
  if (row.action === 'help') throw new Stopped(0, `${name} prints help and ends`, word);
  const from = { from: row.names[0] as string, span: word.span };
  if (row.action !== 'count') return void values.set(row.dest, { truth: row.action !== 'store_false', ...from });
  const count = (values.get(row.dest)?.count ?? 0) + 1;
  values.set(row.dest, { truth: count > 0, count, ...from });
}
