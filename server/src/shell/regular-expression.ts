import { posixClasses } from './pattern';

/** So many parts without a bound, and texts and lines so long, keep even a hostile expression fast: what people filter in a build is short. */
const mostRepeats = 3;
const mostOptional = 6;
const longestText = 4_000;
const longestLine = 200;

/** Whether a text is short enough for an expression: one that repeats nothing takes any. */
export function isSearchable(text: string, { source }: RegExp): boolean {
  return !/[*+{]/.test(source) || (text.length <= longestText && text.split('\n').every((line) => line.length <= longestLine));
}

/** Whether it could take long: a repeated group with a choice or a repetition in it, or many parts without a bound or that may be missing. */
function isSlow(source: string): boolean {
  const plain = source
    .replace(/\\./g, 'a')
    .replace(/\[[^\]]*\]/g, 'a')
    .replace(/\(\?(:|<?[=!])/g, '(');
  const hasNested = /\([^()]*[*+?{|][^()]*\)[*+{]/.test(plain) || /\)[*+{]/.test(plain.replace(/\([^()]*\)/g, 'a'));
  return hasNested || (plain.match(/[*+{]/g) ?? []).length > mostRepeats || (plain.match(/\?/g) ?? []).length > mostOptional;
}

/** One of Perl's, as far as JavaScript's is the same; what stands before `\K` has to be there and is not part of what is found (perlre). */
export function perlExpression(pattern: string, flags = ''): RegExp | undefined {
  const [before = '', after, ...more] = pattern.split('\\K');
  const isOther = /\(\?[^:=!<]|[+*?}]\+|\\[^dDwWsSbB.\\/\-[\]{}()+*?|^$"']|\[\[:/.test(before + (after ?? ''));
  return isOther || more.length > 0 ? undefined : compiled(after === undefined ? pattern : `(?<=${before})${after}`, flags);
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return source.length > 400 || isSlow(source) ? undefined : new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

/**
 * A POSIX regular expression, basic or extended, with the extensions of GNU (regex(7); grep(1), "Basic vs Extended").
 * `undefined` where it is not understood, or where matching it might take long.
 */
export function posixExpression(pattern: string, extended: boolean, flags = ''): RegExp | undefined {
  const source = translated(pattern, extended);
  return source === undefined ? undefined : compiled(source, flags);
}

function translated(pattern: string, extended: boolean): string | undefined {
  let made = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern[at] as string;
    if (letter === '[') {
      const list = bracketAt(pattern, at);
      if (!list) return undefined;
      made += list.source;
      at = list.end;
    } else if (letter === '\\') {
      const next = pattern[++at];
      const escaped = next === undefined ? undefined : afterBackslash(next, extended);
      if (escaped === undefined) return undefined;
      made += escaped;
    } else if ('(){}|+?'.includes(letter)) made += extended ? letter : `\\${letter}`;
    else if (letter === '*') made += made === '' || made === '^' ? '\\*' : '*';
    else if (letter === '^') made += made === '' || made.endsWith('(') || made.endsWith('|') ? '^' : extended ? '^' : '\\^';
    else if (letter === '$') made += at === pattern.length - 1 || /^(\\?[)|])/.test(pattern.slice(at + 1)) ? '$' : '\\$';
    else made += letter === '/' ? '\\/' : letter;
  }
  return made;
}

function afterBackslash(letter: string, extended: boolean): string | undefined {
  if ('(){}|+?'.includes(letter)) return extended ? `\\${letter}` : letter;
  if (/[wWsSbB1-9]/.test(letter)) return `\\${letter}`;
  if (letter === 'n' || letter === 't') return `\\${letter}`;
  return /[A-Za-z0-9<>`']/.test(letter) ? undefined : /[-_:=,@#%&!~ "]/.test(letter) ? letter : `\\${letter}`;
}

/** A bracket expression: its source, and where it ends. */
function bracketAt(pattern: string, from: number): { readonly source: string; readonly end: number } | undefined {
  const isNegated = pattern[from + 1] === '^';
  const start = from + (isNegated ? 2 : 1);
  let made = '';
  for (let at = start; at < pattern.length; at += 1) {
    const letter = pattern[at] as string;
    if (letter === ']' && at > start) return { source: `[${isNegated ? '^' : ''}${made}]`, end: at };
    if (letter === '[' && pattern[at + 1] === ':') {
      const end = pattern.indexOf(':]', at);
      const named = posixClasses[pattern.slice(at + 2, end)];
      if (end < 0 || named === undefined) return undefined;
      made += named;
      at = end + 1;
    } else made += letter === '\\' || letter === ']' || letter === '[' || letter === '^' ? `\\${letter}` : letter;
  }
  return undefined;
}
