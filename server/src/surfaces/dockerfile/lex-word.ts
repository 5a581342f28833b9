import type { Hole, Reference, Value } from '../../model/value';
import { concat } from '../../shell/values';
import { isSpace } from './lines';

/** A word after quotes and escapes, or what is wrong with it. */
export type LexedWord = { readonly kind: 'word'; readonly value: Value } | { readonly kind: 'invalid'; readonly message: string };

/** How a word is read. `quotes: false`: they are letters like others, as in the text of a heredoc. */
export interface LexOptions {
  readonly escape: string;
  readonly quotes?: boolean;
}

/** Reads a word as BuildKit's shell/lex.go does; variables stay as holes with a `reference`. */
export function lexWord(text: string, options: LexOptions): LexedWord {
  const lexer = new Lexer(text, options);
  const value = lexer.read('', false);
  return lexer.error === undefined ? { kind: 'word', value } : { kind: 'invalid', message: lexer.error };
}

/**
 * Raw words of an instruction's line, quotes and escapes kept; blanks after `<<` belong to the word. `undefined` where
 * the line cannot be read, in which case BuildKit sees no heredoc in it.
 */
export function rawWords(text: string): string[] | undefined {
  const lexer = new Lexer(text, { escape: '\\' });
  const words: string[] = [];
  while (lexer.at < text.length) {
    const start = lexer.at;
    while (lexer.at < text.length && !isSpace(text, lexer.at)) lexer.skipUnit();
    if (lexer.error !== undefined) return undefined;
    if (lexer.at > start) words.push(text.slice(start, lexer.at));
    else lexer.at += 1;
  }
  return words;
}

const name = /(?:\d+|[@*#?$!-]|[\p{L}_][\p{L}\p{Nd}_]*)/uy;

class Lexer {
  at = 0;
  error: string | undefined;
  private readonly text: string;
  private readonly escape: string;
  private readonly quotes: boolean;

  constructor(text: string, { escape, quotes = true }: LexOptions) {
    this.text = text;
    this.escape = escape;
    this.quotes = quotes;
  }

  /** Reads up to a character (`''`: to the end), which is passed. `raw`: escapes stay, for patterns. */
  read(stop: string, raw: boolean): Value {
    const pieces: Value[] = [];
    while (this.at < this.text.length) {
      const char = this.text[this.at] as string;
      if (char === stop) {
        this.at += 1;
        return concat(...pieces);
      }
      pieces.push(this.unit(char, raw));
    }
    if (stop !== '') this.fail(`${stop} is missing`);
    return concat(...pieces);
  }

  /** Passes one character, quoted stretch or substitution. */
  skipUnit(): void {
    if (!this.text.startsWith('<<', this.at)) {
      this.unit(this.text[this.at] as string, true);
      return;
    }
    this.at += 2;
    while (this.at < this.text.length && isSpace(this.text, this.at)) this.at += 1;
  }

  private unit(char: string, raw: boolean): Value {
    if (char === '$') return this.dollar();
    if (this.quotes && char === "'") return this.single();
    if (this.quotes && char === '"') return this.double(raw);
    this.at += 1;
    if (char !== this.escape) return char;
    // an escape character last in the word is dropped
    const next = this.text[this.at] ?? '';
    this.at += 1;
    return raw ? char + next : next;
  }

  private single(): Value {
    const end = this.text.indexOf("'", this.at + 1);
    if (end < 0) return this.fail("' is missing");
    const inner = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return inner;
  }

  private double(raw: boolean): Value {
    const pieces: Value[] = [];
    this.at += 1;
    while (this.at < this.text.length) {
      const char = this.text[this.at] as string;
      if (char === '$') pieces.push(this.dollar());
      else if (char === '"') {
        this.at += 1;
        return concat(...pieces);
      } else pieces.push(this.inDouble(char, raw));
    }
    return this.fail('" is missing');
  }

  /** Only the quote, the dollar and the escape character itself can be escaped here. */
  private inDouble(char: string, raw: boolean): string {
    this.at += 1;
    const next = this.text[this.at] ?? '';
    if (char !== this.escape || !['"', '$', this.escape].includes(next)) return char;
    this.at += 1;
    return raw ? char + next : next;
  }

  private dollar(): Value {
    this.at += 1;
    if (this.text[this.at] === '{') return this.braces();
    const variable = this.name();
    return variable === '' ? '$' : mention({ variable });
  }

  private braces(): Value {
    this.at += 1;
    const variable = this.name();
    if (variable === '') return this.fail('bad substitution');
    const rest = this.text.slice(this.at, this.at + 2);
    if (rest.startsWith('}')) {
      this.at += 1;
      return mention({ variable });
    }
    const operator = /^(:[-+?]|[-+?#%/])/.exec(rest)?.[1];
    if (operator === undefined) return this.fail(`\${${variable}${rest[0] ?? ''}: not a substitution Docker knows`);
    this.at += operator.length;
    return operator === '/' ? this.replacing(variable) : this.withOperand(variable, operator);
  }

  private withOperand(variable: string, operator: string): Value {
    const doubled = (operator === '#' || operator === '%') && this.text[this.at] === operator ? operator : '';
    this.at += doubled.length;
    const operand = this.read('}', operator === '#' || operator === '%');
    return mention({ variable, operator: (operator + doubled) as NonNullable<Reference['operator']>, operand });
  }

  private replacing(variable: string): Value {
    const all = this.text[this.at] === '/';
    if (all) this.at += 1;
    const operand = this.read('/', true);
    const replacement = this.read('}', true);
    return mention({ variable, operator: all ? '//' : '/', operand, replacement });
  }

  private name(): string {
    name.lastIndex = this.at;
    const found = name.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private fail(message: string): Value {
    this.error ??= message;
    this.at = this.text.length;
    return '';
  }
}

function mention(reference: Reference): Value {
  const hole: Hole = { because: `the value of ${reference.variable} is not known`, reference };
  return { pieces: [hole] };
}
