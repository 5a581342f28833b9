import type { PipOptionRow } from '../../data/pip-options';
import { hasHole, type HoleText } from '../holes';
import type { Value } from '../../model/value';
import { type ConfigurationFile, readConfigurationFile } from './configuration-file';
import type { OptionTable } from './option-table';
import { checkOwn, checkType, type Held, heldText, readBoolean, type Stop } from './option-values';

/** A configuration file pip would read, lowest precedence first. `env`: the one PIP_CONFIG_FILE names, if it exists. */
export interface PipFile {
  readonly kind: 'global' | 'user' | 'site' | 'env';
  readonly path: string;
  /** Its text; absent: there is no such file. */
  readonly text?: Value | undefined;
}

/** Variables pip meets: names that are set, and their values. */
export interface Variables {
  readonly names: Iterable<string>;
  readonly value: (name: string) => Value | undefined;
}

/** One `key = value`, from a file or from a variable (section `:env:`). */
interface Setting {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  readonly from: string;
}

/** All that configuration says, before it is known which command asks. */
export interface Configuration {
  readonly settings: readonly Setting[];
  /** Files and variables that may say more: marked texts with the holes. */
  readonly unknown: readonly string[];
  readonly error: string | undefined;
}

/** A key as pip compares it (pip/_internal/configuration.py, _normalize_name). */
export function normalizeKey(name: string): string {
  return name.toLowerCase().replaceAll('_', '-').replace(/^--/, '');
}

function settingsOfFile({ path }: PipFile, { defaults, sections }: ConfigurationFile): Setting[] {
  return [...sections].flatMap(([section, keys]) =>
    [...new Map([...defaults, ...keys])].map(([key, value]) => ({ section, key: normalizeKey(key), value, from: `${path} [${section}]` })),
  );
}

// pip/_internal/configuration.py, get_environ_vars: the prefix in upper case, `version` and `help` ignored.
function settingsOfVariables({ names, value }: Variables, { encode }: HoleText): Setting[] {
  const settings: Setting[] = [];
  for (const name of names) {
    if (!name.startsWith('PIP_')) continue;
    const key = name.slice(4).toLowerCase();
    const set = value(name);
    if (set === undefined || key === 'version' || key === 'help') continue;
    settings.push({ section: ':env:', key: normalizeKey(key), value: encode(set), from: name });
  }
  return settings;
}

/**
 * Reads what configuration says (pip/_internal/configuration.py). Within a section the later file wins, an empty value
 * too; `isolated` leaves out the user's files and the variables; PIP_CONFIG_FILE leaves out the user's files where it
 * names one that exists, and all files where it is `os.devnull`.
 */
export function loadConfiguration(files: readonly PipFile[], variables: Variables, isolated: boolean, holes: HoleText): Configuration {
  const named = variables.value('PIP_CONFIG_FILE');
  const noFiles = named === '/dev/null' || named === 'nul';
  const noUser = isolated || files.some(({ kind, text }) => kind === 'env' && text !== undefined);
  const merged = new Map<string, Setting>();
  const unknown: string[] = [];
  for (const file of noFiles ? [] : files) {
    if (file.text === undefined || (noUser && file.kind === 'user')) continue;
    const read = readConfigurationFile(holes.encode(file.text));
    if (read.error !== undefined) return { settings: [], unknown, error: `${file.path}: ${read.error}` };
    if (read.unknown !== undefined) unknown.push(read.unknown);
    for (const setting of settingsOfFile(file, read)) merged.set(`${setting.section}.${setting.key}`, setting);
  }
  for (const setting of isolated ? [] : settingsOfVariables(variables, holes)) merged.set(`:env:.${setting.key}`, setting);
  return { settings: [...merged.values()], unknown, error: undefined };
}

/**
 * The values options have before the command line is read (pip/_internal/cli/parser.py, _update_defaults): `[global]`,
 * then the command's own section, then variables; empty values count as not set; unknown keys are ignored.
 */
export function defaultValues({ settings }: Configuration, command: string, table: OptionTable): Map<string, Held> | Stop {
  const values = new Map<string, Held>();
  for (const section of new Set(['global', command, ':env:'])) {
    for (const setting of settings) {
      if (setting.section !== section || setting.value === '') continue;
      const row = table.long.get(`--${setting.key}`);
      const stop = row && apply(row, setting, table, values);
      if (stop) return stop;
    }
  }
  return values;
}

function apply(row: PipOptionRow, setting: Setting, table: OptionTable, values: Map<string, Held>): Stop | undefined {
  const { key, value, from } = setting;
  const stop = (exit: number, message: string): Stop => ({ exit, message: `${from}: ${message}`, span: undefined, setting: { key, from } });
  if (row.action === 'store_true' || row.action === 'store_false') {
    const truth = readBoolean(value);
    if (truth === undefined)
      return stop(2, `${value} is not a valid value for ${key} option, please specify a boolean value like yes/no, true/false or 1/0 instead.`);
    // `no-user = yes` sets what `user = yes` sets: pip keeps the boolean as it is.
    values.set(row.dest, { truth, text: value, from, span: undefined });
  } else if (row.action === 'count') {
    const count = readCount(value);
    if (count === undefined) return stop(2, `${value} is not a valid value for ${key} option`);
    values.set(row.dest, { truth: hasHole(value) ? 'unknown' : count > 0, text: value, count, from, span: undefined });
  } else {
    return applyText(row, setting, table, values, stop);
  }
  return undefined;
}

/** A count: a boolean or a whole number that is not negative. */
function readCount(value: string): number | undefined {
  const truth = readBoolean(value);
  if (truth !== undefined) return truth === true ? 1 : 0;
  return /^\s*\+?\d(?:_?\d)*\s*$|^\s*-0+\s*$/.test(value) ? Math.abs(Number(value.replaceAll('_', ''))) : undefined;
}

/** Flags with a function of their own: --no-cache-dir wants a boolean, --no-use-pep517 may not be configured at all. */
function checkFlagCallback({ dest }: PipOptionRow, value: string): Omit<Stop, 'span'> | undefined {
  if (dest === 'use_pep517') return { exit: 2, message: 'A value was passed for --no-use-pep517, use use-pep517 = no instead' };
  return readBoolean(value) === undefined ? { exit: 2, message: `invalid truth value '${value}'` } : undefined;
}

function applyText(
  row: PipOptionRow,
  { value, from }: Setting,
  table: OptionTable,
  values: Map<string, Held>,
  stop: (exit: number, message: string) => Stop,
): Stop | undefined {
  const texts = row.action === 'append' ? value.split(/\s+/).filter((text) => text !== '') : [value];
  for (const text of texts) {
    const wrong = checkType(row, text, table);
    if (wrong !== undefined) return stop(3, `An error occurred during configuration: ${wrong}`);
  }
  if (row.action === 'callback') {
    const own = row.value ? checkOwn(row, value) : checkFlagCallback(row, value);
    if (own) return stop(own.exit, own.message);
  }
  const items = texts.map((text) => ({ text, span: undefined, many: false }));
  values.set(row.dest, row.action === 'append' ? { truth: items.length > 0, items, from, span: undefined } : heldText(value, from, undefined));
  return undefined;
}
