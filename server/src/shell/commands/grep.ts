import type { Handler } from '../context';
import { readOptions } from '../options';
import { isSearchable, perlExpression, posixExpression } from '../regular-expression';
import { hole, known, knownPrefix } from '../values';
import { ended, inputOf, lines } from './text';

/** `grep [-qvEFiowx] pattern file…`; where the text or the pattern is not known, either may happen. */
export const grep: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, ['-e', '-f', '-m', '-A', '-B', '-C', '--include', '--exclude']);
  const given = options.value('-e');
  const pattern = known(given ?? options.operands[0]?.value);
  const { text } = inputOf(given === undefined ? options.operands.slice(1) : options.operands, context);
  const beginning = knownPrefix(text).replace(/[^\n]*$/, '');
  const all = matching(known(text), pattern, options) ?? seenAtOnce(beginning, pattern, options);
  const found = options.value('-m') === '1' ? all?.slice(0, 1) : all;
  const silent = options.has('-q', '--quiet', '--silent');
  if (found === undefined) {
    if (!silent) context.io.out.write(hole('what grep finds is not known'));
    return 'open';
  }
  if (!silent && options.has('-o', '--only-matching')) context.io.out.write(onlyMatching(found, pattern, options) ?? hole('what grep writes is not known'));
  else if (!silent && options.has('-c', '--count')) context.io.out.write(`${found.length}\n`);
  else if (!silent && !options.has('-l', '-L', '-n', '-H')) context.io.out.write(ended(found));
  else if (!silent) context.io.out.write(hole('what grep writes is not known'));
  return Number(found.length === 0);
};

const grepWith =
  (option: string): Handler =>
  (call, context) =>
    grep({ ...call, arguments: [{ value: option, span: undefined }, ...call.arguments] }, context);

/** `egrep` is `grep -E`. */
export const egrep = grepWith('-E');
/** `fgrep` is `grep -F`. */
export const fgrep = grepWith('-F');

/** What is found in the part that is known is found, whatever comes after it; nothing where more would be written. */
function seenAtOnce(text: string, pattern: string | undefined, options: ReturnType<typeof readOptions>): string[] | undefined {
  const isEnough = options.has('-q', '--quiet', '--silent') || options.value('-m') === '1';
  const found = text === '' || options.has('-v', '--invert-match') || !isEnough ? [] : matching(text, pattern, options);
  return found === undefined || found.length === 0 ? undefined : found;
}

function matching(text: string | undefined, pattern: string | undefined, options: ReturnType<typeof readOptions>): string[] | undefined {
  if (text === undefined || pattern === undefined || options.has('-r', '-R', '-f')) return undefined;
  const expression = expressionOf(pattern, options);
  if (!expression || !isSearchable(text, expression)) return undefined;
  return lines(text).filter((line) => expression.test(line) !== options.has('-v', '--invert-match'));
}

/** What a pattern matches: a plain text with `-F`, else a regular expression; `-x`: all of the line, `-w`: whole words. */
function expressionOf(pattern: string, options: ReturnType<typeof readOptions>, flags = ''): RegExp | undefined {
  const isPlain = options.has('-F', '--fixed-strings');
  const made = isPlain ? pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : pattern;
  const whole = options.has('-x', '--line-regexp') ? '^' : options.has('-w', '--word-regexp') ? '\\b' : undefined;
  const isPerl = options.has('-P', '--perl-regexp');
  const found = isPlain ? new RegExp(made) : isPerl ? perlExpression(made) : posixExpression(made, options.has('-E', '--extended-regexp'));
  if (!found) return undefined;
  const source = whole === undefined ? found.source : `${whole}(?:${found.source})${whole === '^' ? '$' : whole}`;
  return new RegExp(source, flags + (options.has('-i', '--ignore-case') ? 'i' : ''));
}

/** `grep -o`: what matched, one a line. */
function onlyMatching(found: readonly string[], pattern: string | undefined, options: ReturnType<typeof readOptions>): string | undefined {
  const expression = pattern === undefined || options.has('-v', '--invert-match') ? undefined : expressionOf(pattern, options, 'g');
  return expression && ended(found.flatMap((line) => [...line.matchAll(expression)].flatMap(([text]) => (text === '' ? [] : [text]))));
}
