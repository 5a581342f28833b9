import type { Value } from '../../model/value';
import type { Handler } from '../context';
import { concat, hole, known, mapKnown } from '../values';

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  e: '\u001b',
  '"': '"',
  "'": "'",
};

/** Backslash escapes as `echo -e` and `printf` read them. */
function unescape(text: string): string {
  return text.replace(/\\(?:x([0-9a-fA-F]{1,2})|0?([0-7]{1,3})|([^]))/g, (all, hex?: string, octal?: string, c?: string) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    return escapes[c ?? ''] ?? all;
  });
}

/** `echo`: dash reads backslash escapes always, bash with `-e`. */
export const echo: Handler = ({ arguments: words }, { process, io }) => {
  const posix = process.shell === 'sh';
  let newline = true;
  let escaped = posix;
  let i = 0;
  for (; i < words.length; i++) {
    const text = known(words[i]?.value) ?? '';
    if (!(posix ? /^-n$/ : /^-[neE]+$/).test(text)) break;
    newline &&= !text.includes('n');
    if (!posix) escaped = text.includes('e');
  }
  const parts = words.slice(i).map(({ value }) => (escaped ? mapKnown(value, unescape) : value));
  io.out.write(concat(...parts.flatMap((part, at) => (at === 0 ? [part] : [' ', part])), newline ? '\n' : ''));
  return 0;
};

/** `printf format word…`: the format is used again while words are left. */
export const printf: Handler = ({ arguments: words }, { process, io }) => {
  const rest = words[0]?.value === '--' ? words.slice(1) : words;
  const toVariable = rest[0]?.value === '-v' ? known(rest[1]?.value) : undefined;
  const [format, ...values] = (toVariable === undefined ? rest : rest.slice(2)).map(({ value }) => value);
  const text = known(format);
  const written = text === undefined || words.some(({ many }) => many) ? hole('what is printed is not known') : formatAll(text, values);
  if (toVariable !== undefined) process.variables.set(toVariable, written);
  else io.out.write(written);
  return 0;
};

function formatAll(format: string, values: readonly Value[]): Value {
  const parts: Value[] = [];
  let used = 0;
  do {
    const before = used;
    const pattern = /%(?:%|([-+ #0]*(?:\d+|\*)?(?:\.\d+)?[a-zA-Z]))|[^%]+|%/g;
    for (const [part, conversion] of format.matchAll(pattern)) {
      if (part === '%%') parts.push('%');
      else if (conversion === undefined) parts.push(unescape(part));
      else parts.push(converted(conversion, values[used++] ?? ''));
    }
    if (used === before) break; // a format without conversions is used once
  } while (used < values.length && parts.length < 10_000);
  return concat(...parts);
}

function converted(conversion: string, value: Value): Value {
  if (conversion === 'b') return mapKnown(value, unescape);
  if (conversion === 'd' || conversion === 'i') return value === '' ? '0' : value;
  return conversion === 's' ? value : hole('how it is printed is not followed');
}
