/** Stands where an entry was taken away, or never was. */
export const gone = Symbol('gone');

/** What a name stands for: a value, or nothing. */
export type Entry<V> = V | typeof gone;

/** What happened to entries since somebody began to look. */
export interface Trace<V> {
  /** Names that were asked for; absent: nobody wants to know. */
  readonly looked?: Set<string>;
  /** Beginnings of names of which all were asked for. */
  readonly listed?: Set<string>;
  /** Names that were written in any copy, and what they stood for before. */
  readonly written: Map<string, Entry<V>>;
}

/** A trace that keeps what was asked for too. */
export function fullTrace<V>(): Required<Trace<V>> {
  return { looked: new Set(), listed: new Set(), written: new Map() };
}

/**
 * Named values of a state; none of them is `undefined`. A copy costs nothing until one of the two is written to. What
 * happens to an original and its copies goes into one trace, so that two of them differ at most in what was written.
 */
export class Entries<V> {
  readonly #base: ReadonlyMap<string, V>;
  #changes = new Map<string, Entry<V>>();
  /** Whether no copy shares the changes: most copies are never written to. */
  #own = true;
  #trace: Trace<V>;

  constructor(base: ReadonlyMap<string, V> = new Map(), trace: Trace<V> = { written: new Map() }) {
    this.#base = base;
    this.#trace = trace;
  }

  /** A copy that changes apart from this one. */
  fork(): Entries<V> {
    const copy = new Entries(this.#base, this.#trace);
    copy.#changes = this.#changes;
    copy.#own = false;
    this.#own = false;
    return copy;
  }

  /** Takes over a copy's entries. */
  become(copy: Entries<V>): void {
    this.#changes = copy.#changes;
    this.#own = false;
    copy.#own = false;
  }

  /** From here on what happens is kept in another trace. */
  begin(trace: Trace<V>): void {
    this.#trace = trace;
  }

  /** What is kept of what happened since it began. */
  get trace(): Trace<V> {
    return this.#trace;
  }

  get(name: string): V | undefined {
    this.#trace.looked?.add(name);
    const entry = this.entry(name);
    return entry === gone ? undefined : entry;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** Whether a name was ever written to, since the very beginning. */
  wasWritten(name: string): boolean {
    this.#trace.looked?.add(name);
    return this.#changes.has(name);
  }

  /** Names that stand for something and begin so, in no order. */
  names(beginning = ''): string[] {
    this.#trace.listed?.add(beginning);
    const names: string[] = [];
    for (const name of this.#base.keys()) if (name.startsWith(beginning) && !this.#changes.has(name)) names.push(name);
    for (const [name, entry] of this.#changes) if (entry !== gone && name.startsWith(beginning)) names.push(name);
    return names;
  }

  /** All that names stand for; nobody keeps that it was asked for. */
  all(): (readonly [string, V])[] {
    const all = new Map<string, Entry<V>>([...this.#base, ...this.#changes]);
    return [...all].filter((each): each is [string, V] => each[1] !== gone);
  }

  set(name: string, value: V): void {
    this.#write(name, value);
  }

  delete(name: string): void {
    this.#write(name, gone);
  }

  #write(name: string, entry: Entry<V>): void {
    const { written } = this.#trace;
    if (!written.has(name)) written.set(name, this.entry(name));
    this.put(name, entry);
  }

  /** What a name stands for; nobody keeps that it was asked for. */
  entry(name: string): Entry<V> {
    const entry = this.#changes.get(name);
    if (entry !== undefined) return entry;
    const kept = this.#base.get(name);
    return kept === undefined ? gone : kept;
  }

  /** Writes what is known to come; nobody keeps that. */
  put(name: string, entry: Entry<V>): void {
    if (!this.#own) this.#changes = new Map(this.#changes);
    this.#own = true;
    this.#changes.set(name, entry);
  }
}

/** The entries whose names begin with a word, by the rest of their names. */
export class EntriesOf<V> {
  readonly #entries: Entries<unknown>;
  readonly #word: string;

  constructor(entries: Entries<unknown>, word: string) {
    this.#entries = entries;
    this.#word = word;
  }

  get(name: string): V | undefined {
    return this.#entries.get(this.#word + name) as V | undefined;
  }

  has(name: string): boolean {
    return this.#entries.has(this.#word + name);
  }

  set(name: string, value: V): void {
    this.#entries.set(this.#word + name, value);
  }

  delete(name: string): void {
    this.#entries.delete(this.#word + name);
  }

  keys(): string[] {
    return this.#entries.names(this.#word).map((name) => name.slice(this.#word.length));
  }
}
