/** Why a text cannot be read as an INI file. `twice` is an error of its own: pip does not catch it. */
export interface Unreadable {
  readonly problem: 'no-header' | 'syntax' | 'twice';
  readonly message: string;
  /** The line at fault, 0-based. */
  readonly line: number;
}

/** Sections by name, options by name in lower case, `DEFAULT` among them. */
export type Sections = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** The section whose values belong to all others, where those are there. */
const common = 'DEFAULT';

/**
 * Reads a text as Python's `configparser` does by its defaults (strict, full-line comments only, empty lines in
 * values), without interpolation. Source: CPython Lib/configparser.py, `RawConfigParser._read`.
 */
export function readIni(text: string): Sections | Unreadable {
  const reader = new Reader();
  for (const [number, line] of text.split(/\r\n|\r|\n/).entries()) {
    const failed = reader.take(line, number);
    if (failed) return failed;
  }
  return reader.end();
}

class Reader {
  readonly #sections = new Map<string, Map<string, string[]>>();
  readonly #seen = new Set<string>();
  #section: { readonly name: string; readonly values: Map<string, string[]> } | undefined;
  #option: string[] | undefined;
  #indent = 0;
  #line = 0;
  // kept to the end: what stands twice is reported before
  #syntax: Unreadable | undefined;

  take(line: string, number: number): Unreadable | undefined {
    this.#line = number;
    const value = strip(line);
    if (/^[#;]/.test(value)) return undefined;
    if (value === '') {
      this.#option?.push('');
      return undefined;
    }
    const indent = line.search(/[^\s\x1c-\x1f\x85]|\ufeff/);
    if (this.#option && indent > this.#indent) {
      this.#option.push(value);
      return undefined;
    }
    this.#indent = indent;
    const header = /^\[(.+)\]/.exec(value)?.[1];
    return header === undefined ? this.#takeOption(value) : this.#open(header);
  }

  #open(name: string): Unreadable | undefined {
    if (this.#sections.has(name) && name !== common) return { problem: 'twice', message: `the section [${name}] stands twice`, line: this.#line };
    const values = this.#sections.get(name) ?? new Map<string, string[]>();
    this.#sections.set(name, values);
    this.#section = { name, values };
    this.#option = undefined;
    return undefined;
  }

  #takeOption(value: string): Unreadable | undefined {
    if (!this.#section) return { problem: 'no-header', message: 'it does not begin with a section header', line: this.#line };
    const at = value.search(/[=:]/);
    const name = strip(value.slice(0, Math.max(at, 0))).toLowerCase();
    if (name === '') this.#syntax ??= { problem: 'syntax', message: `“${value}” is no “key = value”`, line: this.#line };
    if (at < 0) return undefined;
    const key = `${this.#section.name}\n${name}`;
    if (this.#seen.has(key)) return { problem: 'twice', message: `the key ${name} stands twice in [${this.#section.name}]`, line: this.#line };
    this.#seen.add(key);
    const lines = [strip(value.slice(at + 1))];
    this.#section.values.set(name, lines);
    this.#option = name === '' ? undefined : lines;
    return undefined;
  }

  end(): Sections | Unreadable {
    if (this.#syntax) return this.#syntax;
    const joined = (values: ReadonlyMap<string, string[]>) =>
      new Map([...values].map(([name, lines]) => [name, lines.join('\n').replace(/[\s\x1c-\x1f\x85]+$/, '')] as const));
    return new Map([...this.#sections].map(([name, values]) => [name, joined(values)] as const));
  }
}

/** An option of a section: its own, else the common one; `undefined` where the section is not there. */
export function optionIn(sections: Sections, section: string, name: string): string | undefined {
  const own = sections.get(section);
  return own && (own.get(name) ?? sections.get(common)?.get(name));
}

/** Python's `str.strip`: JavaScript's takes a byte order mark for a space too, and leaves the separators. */
function strip(text: string): string {
  return text.replace(/^(?:(?!\ufeff)[\s\x1c-\x1f\x85])+|(?:(?!\ufeff)[\s\x1c-\x1f\x85])+$/g, '');
}
