import type { Span } from '../../model/span';
import { isSpace } from './lines';

/** Words between blanks, as FROM and COPY have them: quotes mean nothing (parser/line_parsers.go, parseStringsWhitespaceDelimited). */
export function splitAtSpace(text: string): Span[] {
  return [...text.matchAll(/[^\t\v\f\r ]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Words of ENV and ARG: blanks inside quotes and escaped ones belong to the word, quotes stay in it (parseWords). */
export function splitQuoted(text: string, escape: string): Span[] {
  const words: Span[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpace(text, at)) {
      at += 1;
      continue;
    }
    const end = wordEnd(text, at, escape);
    words.push({ start: at, end });
    at = end;
  }
  return words;
}

function wordEnd(text: string, start: number, escape: string): number {
  let quote = '';
  for (let at = start; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char === escape && quote !== "'") at += 1;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (isSpace(text, at)) return at;
  }
  return text.length;
}

/** One `--name=value` before an instruction's arguments. */
export interface Flag {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

/** Flags at the beginning of an instruction's arguments, and where what follows them begins (parser/split_command.go). */
export function splitFlags(text: string): { readonly flags: Flag[]; readonly rest: number } {
  const flags: Flag[] = [];
  let at = 0;
  for (;;) {
    while (at < text.length && isSpace(text, at)) at += 1;
    if (!text.startsWith('--', at)) return { flags, rest: at };
    const end = wordEnd(text, at, '\\');
    const word = unquote(text.slice(at, end));
    const equals = word.indexOf('=');
    if (word !== '--')
      flags.push({ name: word.slice(2, equals < 0 ? undefined : equals), value: equals < 0 ? '' : word.slice(equals + 1), span: { start: at, end } });
    at = end;
    if (word === '--') return { flags, rest: at };
  }
}

function unquote(word: string): string {
  return word.replace(/\\(.)|["']/gs, (_, escaped: string | undefined) => escaped ?? '');
}
