import { hasHole } from '../holes';

/** A pip.conf as Python's `configparser.RawConfigParser` reads it; keys lower-cased, in order. */
export interface ConfigurationFile {
  readonly defaults: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** A stretch that is not known may hold sections and keys; marked text. */
  readonly unknown: string | undefined;
  /** Why pip cannot read it. */
  readonly error: string | undefined;
}

/** Sections while they are read: the lines of each value. */
interface Reading {
  readonly defaults: Map<string, string[]>;
  readonly sections: Map<string, Map<string, string[]>>;
  section: { readonly name: string; readonly keys: Map<string, string[]> } | undefined;
  value: string[] | undefined;
  indent: number;
  unknown: string | undefined;
  error: string | undefined;
  /** Lines that are no key; reported after all others are read. */
  malformed: string | undefined;
  readonly seen: Set<string>;
}

const space = /[^\S\ufeff]|[\x1c-\x1f\x85]/;

/** Python's str.strip: JavaScript's trim takes a byte order mark as well. */
function strip(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && space.test(text.charAt(start))) start++;
  while (end > start && space.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * Reads a configuration file: `[section]`, `key = value` or `key: value`, continuation by indentation, comments only
 * on lines of their own, duplicates refused, `[DEFAULT]` behind every section that is there (configparser, strict).
 */
export function readConfigurationFile(text: string): ConfigurationFile {
  const reading: Reading = {
    defaults: new Map(),
    sections: new Map(),
    section: undefined,
    value: undefined,
    indent: 0,
    unknown: undefined,
    error: undefined,
    malformed: undefined,
    seen: new Set(),
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    readLine(reading, line);
    if (reading.error !== undefined) break;
  }
  const join = (keys: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> =>
    new Map([...keys].map(([key, lines]) => [key, lines.join('\n').trimEnd()]));
  return {
    defaults: join(reading.defaults),
    sections: new Map([...reading.sections].map(([name, keys]) => [name, join(keys)])),
    unknown: reading.unknown,
    error: reading.error ?? reading.malformed,
  };
}

// configparser.RawConfigParser._read
function readLine(reading: Reading, line: string): void {
  const content = strip(line);
  const comment = content.startsWith('#') || content.startsWith(';');
  if (content === '' || comment) {
    if (!comment) reading.value?.push('');
    return;
  }
  const indent = line.length - line.trimStart().length;
  if (reading.value && indent > reading.indent) return void reading.value.push(content);
  reading.indent = indent;
  const header = /^\[(.+)\]/.exec(content) ?? undefined;
  if (hasHole(header?.[1] ?? (content.split(/[=:]/, 1)[0] as string))) skipUnknown(reading, content);
  else if (header) openSection(reading, header[1] as string);
  else if (!reading.section) reading.error = 'File contains no section headers.';
  else readKey(reading, content);
}

/** A line whose beginning is not known may be anything, several lines too. */
function skipUnknown(reading: Reading, content: string): void {
  reading.unknown ??= content;
  reading.value = undefined;
  reading.section ??= { name: '', keys: new Map() };
}

function openSection(reading: Reading, name: string): void {
  reading.value = undefined;
  if (name === 'DEFAULT') {
    reading.section = { name, keys: reading.defaults };
  } else if (reading.sections.has(name)) {
    reading.error = `section '${name}' already exists`;
  } else {
    const keys = new Map<string, string[]>();
    reading.sections.set(name, keys);
    reading.section = { name, keys };
  }
}

function readKey(reading: Reading, content: string): void {
  const { name, keys } = reading.section as NonNullable<Reading['section']>;
  const separator = content.search(/[=:]/);
  const key = content.slice(0, separator).trimEnd().toLowerCase();
  if (separator < 0 || key === '') {
    reading.malformed ??= `Source contains parsing errors: ${content}`;
    return;
  }
  const seen = `${name}\n${key}`;
  if (reading.seen.has(seen)) {
    reading.error = `option '${key}' in section '${name}' already exists`;
    return;
  }
  reading.seen.add(seen);
  reading.value = [strip(content.slice(separator + 1))];
  keys.set(key, reading.value);
}

/** The text `RawConfigParser.write` makes of sections. */
export function writeConfigurationFile({ defaults, sections }: Pick<ConfigurationFile, 'defaults' | 'sections'>): string {
  const all = defaults.size > 0 ? [['DEFAULT', defaults] as const, ...sections] : [...sections];
  return all.map(([name, keys]) => `[${name}]\n${[...keys].map(([key, value]) => `${key} = ${value.replaceAll('\n', '\n\t')}\n`).join('')}\n`).join('');
}
