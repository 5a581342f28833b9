import type { Span } from '../model/span';
import type { Value } from '../model/value';
import { same } from './same';
import { concat, hole, known, sameValue } from './values';

/** A shell variable: one value or an array, and whether child processes see it. */
export interface Variable {
  readonly value: Value | readonly Value[];
  readonly exported: boolean;
  readonly readonly?: boolean;
  /** Where it was set. */
  readonly span?: Span | undefined;
}

/** The variables of one process. */
export class Variables {
  #set: Map<string, Variable | undefined>;
  /** Whether no copy shares the map: most copies are never written to. */
  #own = true;
  /** What child processes see, until something is set. */
  #exported: Map<string, Variable | undefined> | undefined;
  #environment: ReadonlyMap<string, Value> | undefined;
  /** Names marked for export before they have a value. */
  #marked = new Set<string>();
  /** Whether a variable that was never mentioned is surely unset. */
  complete: boolean;

  constructor(complete: boolean, set = new Map<string, Variable | undefined>()) {
    this.complete = complete;
    this.#set = set;
  }

  fork(): Variables {
    const copy = this.#sharing(this.#set);
    this.#own = false;
    copy.#marked = new Set(this.#marked);
    copy.#exported = this.#exported;
    copy.#environment = this.#environment;
    return copy;
  }

  #sharing(set: Map<string, Variable | undefined>): Variables {
    const copy = new Variables(this.complete, set);
    copy.#own = false;
    return copy;
  }

  /** The map to write to. */
  #write(): Map<string, Variable | undefined> {
    if (!this.#own) this.#set = new Map(this.#set);
    this.#own = true;
    this.#exported = undefined;
    this.#environment = undefined;
    return this.#set;
  }

  /** What a child process starts with. */
  exported(): Variables {
    this.#exported ??= new Map([...this.#set].filter(([, variable]) => !variable || (variable.exported && isValue(variable.value))));
    const child = this.#sharing(this.#exported);
    child.#exported = this.#exported;
    this.#environment ??= this.#visible();
    child.#environment = this.#environment;
    return child;
  }

  /** The text of a variable: `undefined` where it is unset, a hole where it is not known. */
  get(name: string): Value | undefined {
    const variable = this.variable(name);
    if (!variable) return undefined;
    return isValue(variable.value) ? variable.value : (variable.value[0] ?? '');
  }

  /** The variable itself; one that may have come from outside is a hole. */
  variable(name: string): Variable | undefined {
    if (this.#set.has(name)) return this.#set.get(name);
    return this.complete ? undefined : { value: hole(`what $${name} holds there is not known`), exported: true };
  }

  /** Whether it was set or unset here, or is surely unset. */
  isDecided(name: string): boolean {
    return this.complete || this.#set.has(name);
  }

  /** Assigns; `export`, `allexport` and the like are the caller's. Read-only variables stay. */
  set(name: string, value: Value | readonly Value[], exported?: boolean, span?: Span): void {
    const before = this.#set.get(name);
    if (before?.readonly) return;
    this.#write().set(name, { value, exported: exported ?? before?.exported ?? this.#marked.has(name), span });
  }

  setVariable(name: string, variable: Variable | undefined): void {
    if (!this.#set.get(name)?.readonly) this.#write().set(name, variable);
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
    this.#write().delete(name);
  }

  markExported(name: string, exported: boolean): void {
    const before = this.#set.get(name);
    if (before) this.#write().set(name, { ...before, exported });
    else if (exported) this.#marked.add(name);
    else this.#marked.delete(name);
  }

  markReadonly(name: string): void {
    const before = this.#set.get(name);
    if (before) this.#write().set(name, { ...before, readonly: true });
  }

  /** Names that are set, or were unset here. */
  names(): string[] {
    return [...this.#set.keys()].filter((name) => this.#set.get(name) !== undefined);
  }

  /** Names and values child processes see, as far as they are known to be set. */
  environment(): ReadonlyMap<string, Value> {
    this.#environment ??= this.#visible();
    return this.#environment;
  }

  /** Whether another's are the same in every respect. */
  isSame(other: Variables): boolean {
    return this.complete === other.complete && same(this.#set, other.#set) && same(this.#marked, other.#marked);
  }

  #visible(): Map<string, Value> {
    const found = new Map<string, Value>();
    for (const [name, variable] of this.#set) {
      if (variable?.exported && isValue(variable.value)) found.set(name, variable.value);
    }
    return found;
  }

  /** Becomes what is true of both. */
  join(other: Variables, because: string): void {
    for (const name of new Set([...this.#set.keys(), ...other.#set.keys()])) {
      const [a, b] = [this.variable(name), other.variable(name)];
      if (a === b || (a && b && a.exported === b.exported && sameContent(a.value, b.value))) continue;
      this.#write().set(name, { value: hole(because), exported: Boolean(a?.exported || b?.exported) });
    }
    this.complete &&= other.complete;
  }

  become(other: Variables): void {
    this.#write().clear();
    for (const [name, variable] of other.#set) this.#write().set(name, variable);
    this.complete = other.complete;
  }
}

function isValue(value: Variable['value']): value is Value {
  return !Array.isArray(value);
}

function sameContent(a: Variable['value'], b: Variable['value']): boolean {
  if (isValue(a) && isValue(b)) return sameValue(a, b);
  return !isValue(a) && !isValue(b) && a.length === b.length && a.every((value, i) => sameValue(value, b[i] ?? ''));
}

/** A variable's text if it is set and wholly known. */
export function knownVariable(variables: Variables, name: string): string | undefined {
  return known(variables.get(name));
}
