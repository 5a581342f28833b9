/** `${text#pattern}`; `undefined` where the pattern is none. */
export function trimPrefix(text: string, pattern: string, longest: boolean): string | undefined {
  const source = patternSource(pattern, longest);
  return source === undefined ? undefined : text.replace(new RegExp(`^${source}`, 's'), '');
}

/** `${text%pattern}`: without the shortest or longest match that reaches the end. */
export function trimSuffix(text: string, pattern: string, longest: boolean): string | undefined {
  const source = patternSource(pattern, true);
  if (source === undefined) return undefined;
  const whole = new RegExp(`^${source}$`, 's');
  for (let cut = 0; cut <= text.length; cut += 1) {
    const start = longest ? cut : text.length - cut;
    if (whole.test(text.slice(start))) return text.slice(0, start);
  }
  return text;
}

/** `${text/pattern/replacement}`, or every match of it. */
export function replaceMatches(text: string, pattern: string, replacement: string, all: boolean): string | undefined {
  const source = patternSource(pattern, true);
  return source === undefined ? undefined : text.replace(new RegExp(source, all ? 'gs' : 's'), () => replacement);
}

/** A pattern of `*` and `?` as a regular expression; brackets mean nothing (BuildKit, convertShellPatternToRegex). */
function patternSource(pattern: string, greedy: boolean): string | undefined {
  let source = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at] as string;
    const next = pattern[at + 1] ?? '';
    if (char === '*') source += greedy ? '.*' : '.*?';
    else if (char === '?') source += '.';
    else if (char !== '\\') source += literal(char);
    else if (next !== '}' && next !== '/') {
      if (!['*', '?', '\\'].includes(next)) return undefined;
      source += literal(next);
      at += 1;
    }
  }
  return source;
}

function literal(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}
