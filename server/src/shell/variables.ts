import type { Span } from '../model/span';
import type { Value } from '../model/value';
import { Entries } from './entries';
import { concat, hole, sameValue } from './values';

/** A shell variable: one value or an array, and whether child processes see it. */
export interface Variable {
  readonly value: Value | readonly Value[];
  readonly exported: boolean;
  readonly readonly?: boolean;
  /** Where it was set. */
  readonly span?: Span | undefined;
}

/** Stands for a variable that was unset. */
const unset = null;

/** The variables of one process. */
export class Variables {
  readonly entries: Entries<Variable | typeof unset>;
  /** What child processes see, until something is set. */
  #exported: ReadonlyMap<string, Variable | typeof unset> | undefined;
  /** Names marked for export before they have a value. */
  #marked = new Set<string>();
  /** Whether a variable that was never mentioned is surely unset. */
  complete: boolean;

  constructor(complete: boolean, entries = new Entries<Variable | typeof unset>()) {
    this.complete = complete;
    this.entries = entries;
  }

  fork(): Variables {
    const copy = new Variables(this.complete, this.entries.fork());
    copy.#marked = new Set(this.#marked);
    copy.#exported = this.#exported;
    return copy;
  }

  /** Forgets what was derived, where the entries were written to directly. */
  refresh(): void {
    this.#exported = undefined;
  }

  #write(name: string, variable: Variable | typeof unset): void {
    this.#exported = undefined;
    this.entries.set(name, variable);
  }

  /** What a child process starts with. What it looks at is looked at here too. */
  exported(): Variables {
    this.#exported ??= this.#visible();
    const child = new Variables(this.complete, new Entries(this.#exported, { ...this.entries.trace, written: new Map() }));
    child.#exported = this.#exported;
    return child;
  }

  #visible(): Map<string, Variable | typeof unset> {
    return this.entries.all((variable) => variable === unset || (variable.exported && isValue(variable.value)));
  }

  /** The text of a variable: `undefined` where it is unset, a hole where it is not known. */
  get(name: string): Value | undefined {
    const variable = this.variable(name);
    if (!variable) return undefined;
    return isValue(variable.value) ? variable.value : (variable.value[0] ?? '');
  }

  /** The variable itself; one that may have come from outside is a hole. */
  variable(name: string): Variable | undefined {
    const variable = this.entries.get(name);
    if (variable !== undefined) return variable ?? undefined;
    return this.complete ? undefined : { value: hole(`what $${name} holds there is not known`), exported: true };
  }

  /** Whether it was set or unset here, or is surely unset. */
  isDecided(name: string): boolean {
    return this.complete || this.entries.has(name);
  }

  /** Assigns; `export`, `allexport` and the like are the caller's. Read-only variables stay. */
  set(name: string, value: Value | readonly Value[], exported?: boolean, span?: Span): void {
    const before = this.entries.get(name);
    if (before?.readonly) return;
    this.#write(name, { value, exported: exported ?? before?.exported ?? this.#marked.has(name), span });
  }

  setVariable(name: string, variable: Variable | undefined): void {
    if (!this.entries.get(name)?.readonly) this.#write(name, variable ?? unset);
  }

  append(name: string, value: Value): void {
    const before = this.variable(name);
    if (before && !isValue(before.value)) this.set(name, [...before.value, value], before.exported);
    else this.set(name, concat(before && isValue(before.value) ? before.value : '', value));
  }

  unset(name: string): void {
    this.setVariable(name, undefined);
  }

  /** Makes a variable what it was before it was ever mentioned here. */
  forget(name: string): void {
    this.#exported = undefined;
    this.entries.delete(name);
  }

  markExported(name: string, exported: boolean): void {
    const before = this.entries.get(name);
    if (before) this.#write(name, { ...before, exported });
    else if (exported) this.#marked.add(name);
    else this.#marked.delete(name);
  }

  markReadonly(name: string): void {
    const before = this.entries.get(name);
    if (before) this.#write(name, { ...before, readonly: true });
  }

  /** Names that are set, or were unset here. */
  names(): string[] {
    return this.entries.names().filter((name) => this.entries.get(name) !== unset);
  }

  /** What child processes see under a name; `undefined` where that is not known to be set. */
  exportedValue(name: string): Value | undefined {
    const variable = this.entries.get(name);
    return variable?.exported && isValue(variable.value) ? variable.value : undefined;
  }

  /** Names of what child processes see, as far as they are known to be set. */
  exportedNames(): string[] {
    return this.entries.names().filter((name) => this.exportedValue(name) !== undefined);
  }

  /** Becomes what is true of both, copies of one original. */
  join(other: Variables, because: string): void {
    for (const name of this.entries.trace.written.keys()) {
      const [a, b] = [this.variable(name), other.variable(name)];
      if (a === b || (a && b && a.exported === b.exported && sameContent(a.value, b.value))) continue;
      this.#write(name, { value: hole(because), exported: Boolean(a?.exported || b?.exported) });
    }
    this.complete &&= other.complete;
  }

  /** Takes over a copy's. */
  become(copy: Variables): void {
    this.#exported = undefined;
    this.entries.become(copy.entries);
    this.complete = copy.complete;
  }
}

function isValue(value: Variable['value']): value is Value {
  return !Array.isArray(value);
}

function sameContent(a: Variable['value'], b: Variable['value']): boolean {
  if (isValue(a) && isValue(b)) return sameValue(a, b);
  return !isValue(a) && !isValue(b) && a.length === b.length && a.every((value, i) => sameValue(value, b[i] ?? ''));
}
