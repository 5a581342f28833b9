import type { WordPart } from './parse';

/** The alternatives a word with brace expansions stands for, each as parts of a word. */
export function expandBraces(parts: readonly WordPart[]): (readonly WordPart[])[] {
  let words: WordPart[][] = [[]];
  for (const part of parts) {
    const choices = part.type === 'BraceExpansion' ? alternatives(part.text).map((text) => literal(part, text)) : [part];
    words = words.flatMap((word) => choices.map((choice) => [...word, choice]));
    if (words.length > 512) return [parts];
  }
  return words;
}

function literal(part: WordPart, text: string): WordPart {
  return { type: 'Literal', pos: part.pos, end: part.end, value: text, text };
}

/** `{a,b{1,2}}` → `a`, `b1`, `b2`; `{1..3}` → `1`, `2`, `3`. */
function alternatives(text: string): string[] {
  const inner = text.slice(1, -1);
  const range = /^(-?\d+)\.\.(-?\d+)(?:\.\.(-?\d+))?$/.exec(inner);
  if (range) {
    const [, from = '', to = ''] = range;
    const width = [from, to].some((bound) => /^-?0\d/.test(bound)) ? Math.max(from.length, to.length) : 0;
    return numbers(Number(from), Number(to), Math.abs(Number(range[3] ?? 1)) || 1).map((number) => padded(number, width));
  }
  const letters = /^([a-zA-Z])\.\.([a-zA-Z])$/.exec(inner);
  if (letters) return numbers(inner.charCodeAt(0), inner.charCodeAt(3), 1).map((code) => String.fromCharCode(Number(code)));
  return splitTop(inner).flatMap(expandText);
}

function expandText(text: string): string[] {
  const open = text.indexOf('{');
  if (open < 0) return [text];
  const close = closing(text, open);
  if (close < 0) return [text];
  const rest = expandText(text.slice(close + 1));
  return alternatives(text.slice(open, close + 1)).flatMap((middle) => rest.map((end) => text.slice(0, open) + middle + end));
}

function numbers(from: number, to: number, by: number): string[] {
  const count = Math.min(Math.floor(Math.abs(to - from) / by) + 1, 512);
  return Array.from({ length: count }, (_, i) => String(from + (to >= from ? i : -i) * by));
}

/** A number with zeros before it, as bash counts where a bound begins with one. */
function padded(number: string, width: number): string {
  return number.startsWith('-') ? `-${number.slice(1).padStart(width - 1, '0')}` : number.padStart(width, '0');
}

function splitTop(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}') depth--;
    else if (text[i] === ',' && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) return i;
  }
  return -1;
}
