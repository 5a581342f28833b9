import type { Python } from '../../shell/virtual-environment';
import { called, compare, constants, formatted, isTrue, joinPaths, method, NotUnderstood, type Result, scalar, textOf } from './standard-library';

const token = /\s*(?:([fr]?)("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(\d+)|([A-Za-z_][\w.]*)|([<>=!]=|[-()[\],+/%:<>*.]))/y;

/**
 * The value of a Python expression that speaks of constants and of the interpreter itself: its version, its folders
 * (`sysconfig.get_path("stdlib")`), joined and compared. `undefined` where anything else is in it.
 */
export function evaluateExpression(text: string, python: Python): Result | undefined {
  try {
    const reader = new Reader(text, python);
    const value = reader.expression();
    return reader.atEnd ? value : undefined;
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

interface Token {
  readonly kind: 'text' | 'format' | 'number' | 'name' | 'sign';
  readonly text: string;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  for (let end = 0; end < text.trimEnd().length; end = token.lastIndex) {
    const [, prefix, quoted, number, name, sign] = token.exec(text) ?? [];
    if (quoted !== undefined) tokens.push({ kind: prefix === 'f' ? 'format' : 'text', text: unquoted(quoted, prefix === 'r') });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else throw new NotUnderstood();
  }
  return tokens;
}

function unquoted(quoted: string, raw: boolean): string {
  const inner = quoted.slice(1, -1);
  if (raw || !inner.includes('\\')) return inner;
  if (/\\[^\\'"n]/.test(inner)) throw new NotUnderstood();
  return inner.replace(/\\(.)/g, (_all, letter: string) => (letter === 'n' ? '\n' : letter));
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #python: Python;
  #at = 0;

  constructor(text: string, python: Python) {
    this.#tokens = tokensOf(text);
    this.#python = python;
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  #takes(text: string): boolean {
    const found = this.#tokens[this.#at];
    const takes = found?.text === text && (found.kind === 'sign' || found.kind === 'name');
    if (takes) this.#at += 1;
    return takes;
  }

  #wants(text: string): void {
    if (!this.#takes(text)) throw new NotUnderstood();
  }

  /** `A if B else C`. */
  expression(): Result {
    const value = this.#comparison();
    if (!this.#takes('if')) return value;
    const condition = this.#comparison();
    this.#wants('else');
    const other = this.expression();
    return isTrue(condition) ? value : other;
  }

  #comparison(): Result {
    const left = this.#sum();
    const sign = ['<', '>', '<=', '>=', '==', '!='].find((each) => this.#takes(each));
    return sign === undefined ? left : Number(compare(left, sign, this.#sum()));
  }

  #sum(): Result {
    let value = this.#primary();
    for (;;) {
      if (this.#takes('+')) value = textOf(value) + textOf(this.#primary());
      else if (this.#takes('/')) value = joinPaths([textOf(value), textOf(this.#primary())]);
      else if (this.#takes('%')) value = formatted(textOf(value), this.#primary());
      else return value;
    }
  }

  #primary(): Result {
    const found = this.#tokens[this.#at++];
    if (found === undefined) throw new NotUnderstood();
    if (found.kind === 'sign') return this.#grouped(found.text);
    if (found.kind === 'number') return this.#trailed(Number(found.text));
    if (found.kind === 'name') return this.#trailed(this.#named(found.text));
    return this.#trailed(found.kind === 'format' ? this.#filled(found.text) : found.text);
  }

  #grouped(sign: string): Result {
    if (sign !== '(') throw new NotUnderstood();
    const values = this.#list(')');
    return this.#trailed(values.length === 1 && this.#tokens[this.#at - 2]?.text !== ',' ? (values[0] as Result) : values.map(scalar));
  }

  #list(end: string): Result[] {
    const values: Result[] = [];
    while (!this.#takes(end)) {
      if (this.#takes('*')) values.push(...(this.expression() as readonly (string | number)[]));
      else values.push(this.expression());
      if (!this.#takes(',') && this.#tokens[this.#at]?.text !== end) throw new NotUnderstood();
    }
    return values;
  }

  /** `{…}` of a format string. */
  #filled(text: string): string {
    return text.replace(/\{([^{}]*)\}/g, (_all, inner: string) => {
      const value = evaluateExpression(inner, this.#python);
      if (value === undefined) throw new NotUnderstood();
      return textOf(value);
    });
  }

  #named(name: string): Result {
    if (this.#takes('(')) return called(name, [...this.#list(')'), ...this.#key(name)], this.#python);
    const value = constants(this.#python)[name];
    if (value === undefined) throw new NotUnderstood();
    return value;
  }

  /** `['stdlib']` after `get_paths()`. */
  #key(name: string): Result[] {
    if (!name.endsWith('get_paths')) return [];
    this.#wants('[');
    return this.#list(']');
  }

  /** `[0]`, `[:2]` and methods (`.join(…)`) after a value. */
  #trailed(value: Result): Result {
    if (this.#takes('.')) return this.#trailed(this.#method(value));
    if (!this.#takes('[')) return value;
    const first = this.#takes(':') ? undefined : this.expression();
    const last = first === undefined ? this.expression() : undefined;
    this.#wants(']');
    if (!Array.isArray(value)) throw new NotUnderstood();
    const list = value as readonly (string | number)[];
    if (last !== undefined) return this.#trailed(list.slice(0, Number(last)));
    return this.#trailed(scalar(list[Number(first)]));
  }

  #method(value: Result): Result {
    const { text: name } = this.#tokens[this.#at++] ?? { text: '' };
    this.#wants('(');
    return method(value, name, this.#list(')'));
  }
}
