import type { Handler } from '../context';
import { known } from '../values';

const letters: Readonly<Record<string, string>> = {
  e: 'errexit',
  u: 'nounset',
  a: 'allexport',
  n: 'noexec',
  f: 'noglob',
  x: 'xtrace',
  v: 'verbose',
  C: 'noclobber',
  b: 'notify',
  m: 'monitor',
  h: 'hashall',
  E: 'errtrace',
  T: 'functrace',
  B: 'braceexpand',
  p: 'privileged',
};
/** Long names of `set -o` that dash of Debian knows. */
const dashOptions = new Set([
  'errexit',
  'noglob',
  'ignoreeof',
  'interactive',
  'monitor',
  'noexec',
  'stdin',
  'xtrace',
  'verbose',
  'vi',
  'emacs',
  'noclobber',
  'allexport',
  'notify',
  'nounset',
  'nolog',
  'debug',
]);

/** `set [-+eu…] [-o name] [--] [word…]`. An option the shell does not know ends it. */
export const set: Handler = ({ arguments: words }, { process }) => {
  let i = 0;
  for (; i < words.length; i++) {
    const text = known(words[i]?.value);
    if (text === undefined || !/^[-+]./.test(text) || text === '--') break;
    const on = text.startsWith('-');
    for (const letter of text.slice(1)) {
      const name = letter === 'o' ? known(words[++i]?.value) : letters[letter];
      if (name === undefined) continue;
      if (letter === 'o' && process.shell === 'sh' && !dashOptions.has(name)) {
        process.lastStatus = 2;
        process.signal = { kind: 'exit' };
        return 2;
      }
      if (on) process.options.add(name);
      else process.options.delete(name);
    }
  }
  const ended = words[i]?.value === '--';
  if (ended || i < words.length) {
    const rest = words.slice(ended ? i + 1 : i);
    process.arguments = rest.map(({ value }) => value);
    process.argumentsComplete = !rest.some(({ many }) => many);
  }
  return 0;
};

/** `shopt -s|-u name…`. */
export const shopt: Handler = ({ arguments: words }, { process }) => {
  const on = words.some(({ value }) => /^-\w*s/.test(known(value) ?? ''));
  const off = words.some(({ value }) => /^-\w*u/.test(known(value) ?? ''));
  for (const { value } of words) {
    const name = known(value);
    if (name === undefined || name.startsWith('-')) continue;
    if (on) process.options.add(name);
    else if (off) process.options.delete(name);
    else return Number(!process.options.has(name));
  }
  return 0;
};

/** `shift [n]`. */
export const shift: Handler = ({ arguments: [count] }, { process }) => {
  const by = Number(known(count?.value) ?? 1);
  if (process.argumentsComplete && by > process.arguments.length) return 1;
  process.arguments = process.arguments.slice(by);
  return 0;
};

/** `alias name=text…`. It counts from the next line on. */
export const alias: Handler = ({ arguments: words, span }, { process, text, locate }) => {
  for (const { value } of words) {
    const [, name, body] = /^([^=\s]+)=([^]*)$/.exec(known(value) ?? '') ?? [];
    if (name !== undefined && body !== undefined) process.aliases.set(name, { text: body, from: nextLine(text, span, locate) });
  }
  return 0;
};

/** Offset in the text after the line a command stands on; where that is not known, the alias counts nowhere. */
function nextLine(
  text: string,
  span: { readonly start: number } | undefined,
  locate: (start: number, end: number) => { readonly start: number } | undefined,
): number {
  if (!span) return Number.POSITIVE_INFINITY;
  for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1) {
    const end = text.indexOf('\n', at);
    if (end < 0) return Number.POSITIVE_INFINITY;
    const place = locate(end, end + 1);
    if (place && place.start > span.start) return end + 1;
  }
  return Number.POSITIVE_INFINITY;
}

/** `unalias [-a] name…`. */
export const unalias: Handler = ({ arguments: words }, { process }) => {
  for (const { value } of words) {
    if (value === '-a') process.aliases = new Map();
    else process.aliases.delete(known(value) ?? '');
  }
  return 0;
};
