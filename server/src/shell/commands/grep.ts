import type { Argument } from '../../model/value';
import type { Handler } from '../context';
import { type Options, readOptions } from '../options';
import { isSearchable, perlExpression, posixExpression } from '../regular-expression';
import { hole, known, knownPrefix } from '../values';
import { ended, inputOf, lines } from './lines';

const grepValues = ['-e', '--regexp', '-f', '--file', '-m', '--max-count', '-A', '--after-context', '-B', '--before-context', '-C', '--context'];
const silence = ['-q', '--quiet', '--silent'];
const grepKinds = [
  '-E',
  '--extended-regexp',
  '-P',
  '--perl-regexp',
  '-F',
  '--fixed-strings',
  '-G',
  '--basic-regexp',
  '-i',
  '--ignore-case',
  '-y',
  '-v',
  '--invert-match',
  '-w',
  '--word-regexp',
  '-x',
  '--line-regexp',
  '-e',
  '--regexp',
];
/** Options with which grep writes the lines it finds, and no more than them. */
const grepPlain = [
  ...silence,
  ...grepKinds,
  '-m',
  '--max-count',
  '-s',
  '--no-messages',
  '-a',
  '--text',
  '-h',
  '--no-filename',
  '--color',
  '--colour',
  '--line-buffered',
];
/** Options that say what is written of what is found. */
const grepForms = [
  '-o',
  '--only-matching',
  '-c',
  '--count',
  '-l',
  '--files-with-matches',
  '-n',
  '--line-number',
  '-H',
  '--with-filename',
  '-A',
  '--after-context',
  '-B',
  '--before-context',
  '-C',
  '--context',
  '-b',
  '--byte-offset',
];

/** `grep [-qvEFiowx] pattern file…`; where the text or the pattern is not known, either may happen. */
export const grep: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, [...grepValues, '--include', '--exclude']);
  const given = options.value('-e', '--regexp');
  const pattern = known(given ?? options.operands[0]?.value);
  const operands = given === undefined ? options.operands.slice(1) : options.operands;
  const { text } = inputOf(operands, context);
  const beginning = knownPrefix(text).replace(/[^\n]*$/, '');
  const all = matching(known(text), pattern, options) ?? seenAtOnce(beginning, pattern, options);
  const most = options.has('-m', '--max-count') ? Number(known(options.value('-m', '--max-count')) ?? Number.NaN) : Number.POSITIVE_INFINITY;
  const found = all?.slice(0, most);
  const isOpen = found === undefined || Number.isNaN(most);
  if (!options.has(...silence))
    context.io.out.write((isOpen ? undefined : written(found, pattern, operands, options)) ?? hole('what grep writes is not known'));
  return isOpen ? 'open' : Number(found.length === 0);
};

/** What grep writes of what it found: a file's name stands before a line where there are several. */
function written(found: readonly string[], pattern: string | undefined, files: readonly Argument[], options: Options): string | undefined {
  if (files.length > 1 && !options.has('-h', '--no-filename')) return undefined;
  if (options.only(...grepPlain)) return ended(found);
  if (options.only(...grepPlain, '-c', '--count')) return `${found.length}\n`;
  return options.only(...grepPlain, '-o', '--only-matching') ? onlyMatching(found, pattern, options) : undefined;
}

const grepWith =
  (option: string): Handler =>
  (call, context) =>
    grep({ ...call, arguments: [{ value: option, span: undefined }, ...call.arguments] }, context);

/** `egrep` is `grep -E`. */
export const egrep = grepWith('-E');
/** `fgrep` is `grep -F`. */
export const fgrep = grepWith('-F');

/** What is found in the part that is known is found, whatever comes after it; nothing where more would be written. */
function seenAtOnce(text: string, pattern: string | undefined, options: Options): string[] | undefined {
  const isEnough = options.has(...silence) || options.value('-m', '--max-count') === '1';
  const found = text === '' || options.has('-v', '--invert-match') || !isEnough ? [] : matching(text, pattern, options);
  return found === undefined || found.length === 0 ? undefined : found;
}

function matching(text: string | undefined, pattern: string | undefined, options: Options): string[] | undefined {
  if (text === undefined || pattern === undefined || options.count('-e', '--regexp') > 1 || !options.only(...grepPlain, ...grepForms)) return undefined;
  const expression = expressionOf(pattern, options);
  if (!expression || !isSearchable(text, expression)) return undefined;
  return lines(text).filter((line) => expression.test(line) !== options.has('-v', '--invert-match'));
}

/** What a pattern matches: a plain text with `-F`, else a regular expression; `-x`: all of the line, `-w`: whole words. */
function expressionOf(pattern: string, options: Options, flags = ''): RegExp | undefined {
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
function onlyMatching(found: readonly string[], pattern: string | undefined, options: Options): string | undefined {
  const expression = pattern === undefined || options.has('-v', '--invert-match') ? undefined : expressionOf(pattern, options, 'g');
  return expression && ended(found.flatMap((line) => [...line.matchAll(expression)].flatMap(([text]) => (text === '' ? [] : [text]))));
}
