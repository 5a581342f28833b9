/** Compiles a shell pattern (`*`, `?`, `[a-z]`, backslash quotes) to a regular expression for a whole text. `slashes`: whether `*` and `?` match `/`. */
export function patternToRegExp(pattern: string, slashes = true): RegExp {
  const any = slashes ? '[^]' : '[^/]';
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i] ?? '';
    if (c === '*') {
      while (pattern[i + 1] === '*') i++; // `**` is `*` here, and stays linear
      source += `${any}*`;
    } else if (c === '?') source += any;
    else if (c === '\\' && i + 1 < pattern.length) source += quote(pattern[++i] ?? '');
    else if (c === '[') {
      const end = bracketEnd(pattern, i);
      if (end < 0) source += '\\[';
      else {
        source += bracket(pattern.slice(i + 1, end));
        i = end;
      }
    } else source += quote(c);
  }
  return new RegExp(`^${source}$`, 'u');
}

function quote(c: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(c) ? `\\${c}` : c;
}

function bracketEnd(pattern: string, start: number): number {
  let i = start + 1;
  if (pattern[i] === '!' || pattern[i] === '^') i++;
  if (pattern[i] === ']') i++;
  for (; i < pattern.length; i++) {
    if (pattern[i] === '[' && pattern[i + 1] === ':') i = Math.max(i, pattern.indexOf(':]', i) + 1);
    else if (pattern[i] === ']') return i;
  }
  return -1;
}

/** POSIX's character classes by name (`[:alpha:]`), as they stand between the brackets of a regular expression. */
export const posixClasses: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  digit: '0-9',
  lower: 'a-z',
  upper: 'A-Z',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
};

function bracket(inner: string): string {
  const negated = inner[0] === '!' || inner[0] === '^';
  const body = (negated ? inner.slice(1) : inner)
    .replace(/\[:(\w+):\]/g, (_all, name: string) => `\u0000${name}\u0000`)
    .replace(/[\\\]^[]/g, '\\$&')
    .replace(/\u0000(\w+)\u0000/g, (_all, name: string) => posixClasses[name] ?? '');
  return `[${negated ? '^' : ''}${body}]`;
}

/** Whether a text matches a shell pattern as a whole; a pattern that cannot be compiled matches nothing. */
export function matchesPattern(text: string, pattern: string, slashes = true): boolean {
  try {
    return patternToRegExp(pattern, slashes).test(text);
  } catch {
    return false; // a range out of order: the shell matches nothing either
  }
}

/** Whether a text holds a character that makes it a pattern; `[` alone is the name of a command. */
export function isPattern(text: string): boolean {
  return text !== '[' && /[*?[]/.test(text);
}

/** Puts a backslash before the characters that mean something in patterns. */
export function quotePattern(text: string): string {
  return text.replace(/[*?[\]\\]/g, '\\$&');
}
