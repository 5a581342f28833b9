/** Stands where an entry was taken away, or never was. */
export const gone = Symbol('gone');

/** What a name stands for: a value, or nothing. */
export type Entry<V> = V | typeof gone;

/** What happened to entries since somebody began to look. */
export interface Trace<V> {
  /** Names that were written in any copy, and what they stood for before. */
  readonly written: Map<string, Entry<V>>;
  /** Absent: nobody wants to know. */
  readonly reads?: Reads;
}

/** What was read of entries. */
export interface Reads {
  /** Names. */
  readonly looked: Set<string>;
  /** Beginnings of names of which all were read. */
  readonly listed: Set<string>;
  /** Questions that were answered by what had not been written, and the answers. */
  readonly asked: Map<string, Answer<unknown>>;
}

/** An answer, and the names that were read for it. */
export interface Answer<T> {
  readonly given: T;
  readonly names: readonly string[];
}

/** A trace that keeps what is read too. */
export function fullTrace<V>(): Required<Trace<V>> {
  return { written: new Map(), reads: { looked: new Set(), listed: new Set(), asked: new Map() } };
}

/** Whether one of some names is a key. Without a function for each: this is asked more often than all else. */
export function isAnyIn(names: readonly string[], keys: ReadonlyMap<string, unknown>): boolean {
  if (keys.size === 0) return false;
  for (let at = 0; at < names.length; at += 1) if (keys.has(names[at] as string)) return true;
  return false;
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
  /** Names that were read for the question that is being answered. */
  #question: string[] | undefined;
  /** Answers that hold until something is written; copies that are still the same share them. */
  #answers = new Map<string, Answer<unknown>>();

  constructor(base: ReadonlyMap<string, V> = new Map(), trace: Trace<V> = { written: new Map() }) {
    this.#base = base;
    this.#trace = trace;
  }

  /** A copy that changes apart from this one. */
  fork(): Entries<V> {
    const copy = new Entries(this.#base, this.#trace);
    copy.#changes = this.#changes;
    copy.#answers = this.#answers;
    copy.#own = false;
    this.#own = false;
    return copy;
  }

  /** Takes over a copy's entries. */
  become(copy: Entries<V>): void {
    this.#changes = copy.#changes;
    this.#answers = copy.#answers;
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

  #look(name: string): void {
    if (this.#question) this.#question.push(name);
    else this.#trace.reads?.looked.add(name);
  }

  /** Answers a question. What it depends on is kept as one thing, where that is not what was just written. */
  ask<T>(question: string, answer: () => T): T {
    const { reads, written } = this.#trace;
    if (!reads && !this.#question) return answer();
    const answered = (this.#answers.get(question) as Answer<T> | undefined) ?? this.watch(answer);
    this.#answers.set(question, answered);
    const { given, names } = answered;
    if (this.#question) for (const name of names) this.#question.push(name);
    else if (isAnyIn(names, written)) for (const name of names) reads?.looked.add(name);
    else reads?.asked.set(question, answered);
    return given;
  }

  /** Answers a question, and tells which names were read for it. */
  watch<T>(answer: () => T): Answer<T> {
    const outer = this.#question;
    const names: string[] = [];
    this.#question = names;
    try {
      return { given: answer(), names };
    } finally {
      this.#question = outer;
    }
  }

  get(name: string): V | undefined {
    this.#look(name);
    const entry = this.#changes.get(name);
    if (entry === undefined) return this.#base.get(name);
    return entry === gone ? undefined : entry;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  /** Whether a name was ever written to, since the very beginning. */
  wasWritten(name: string): boolean {
    this.#look(name);
    return this.#changes.has(name);
  }

  /** Names that stand for something and begin so, in no order. */
  names(beginning = ''): string[] {
    this.#trace.reads?.listed.add(beginning);
    const names: string[] = [];
    for (const name of this.#base.keys()) if (name.startsWith(beginning) && !this.#changes.has(name)) names.push(name);
    for (const [name, entry] of this.#changes) if (entry !== gone && name.startsWith(beginning)) names.push(name);
    return names;
  }

  /** All that names stand for as far as it is wanted; nobody keeps that it was asked for. */
  all(isWanted: (value: V) => boolean): Map<string, V> {
    const all = new Map<string, V>();
    const add = (entry: Entry<V>, name: string) => void (entry !== gone && isWanted(entry) && all.set(name, entry));
    this.#base.forEach((_value, name) => add(this.entry(name), name));
    this.#changes.forEach((entry, name) => this.#base.has(name) || add(entry, name));
    return all;
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
    if (this.#answers.size > 0) this.#answers = new Map();
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
