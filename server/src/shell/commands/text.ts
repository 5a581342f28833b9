import type { Argument, Value } from '../../model/value';
import { absolute, readFile } from '../access';
import type { Context, Handler } from '../context';
import { readOptions } from '../options';
import { basename as lastPart, dirname as folderOf } from '../paths';
import { longestMatched, posixExpression } from '../regular-expression';
import type { Status } from '../status';
import { concat, hole, known, knownPrefix, mapKnown } from '../values';

/** Text of the files named, or of the input; and whether one is surely missing. */
function inputOf(operands: readonly Argument[], context: Context): { readonly text: Value; readonly missing: boolean } {
  if (operands.length === 0) return { text: context.io.in.all(), missing: false };
  const texts = operands.map(({ value }) => (value === '-' ? context.io.in.all() : readFile(absolute(value, context), context)));
  return { text: concat(...texts.map((text) => text ?? '')), missing: texts.includes(undefined) };
}

const lines = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
const ended = (found: readonly string[]): string => found.map((line) => `${line}\n`).join('');

/** `cat file…`. */
export const cat: Handler = ({ arguments: words }, context) => {
  const { text, missing } = inputOf(readOptions(words, []).operands, context);
  context.io.out.write(text);
  return Number(missing);
};

/** A filter of lines: options with a value, and what it makes of the text. */
const filter =
  (withValue: readonly string[], change: (text: string, options: ReturnType<typeof readOptions>) => string | undefined, operandsBefore = 0): Handler =>
  ({ arguments: words }, context) => {
    const options = readOptions(words, withValue);
    const { text, missing } = inputOf(options.operands.slice(operandsBefore), context);
    const subject = known(text);
    const made = subject === undefined ? undefined : change(subject, options);
    context.io.out.write(made ?? hole('what a filter writes is not known'));
    return Number(missing);
  };

const count = (options: ReturnType<typeof readOptions>): number => Math.abs(Number(known(options.value('-n', '--lines')) ?? 10));

/** `head -n N`. */
export const head = filter(['-n', '-c', '--lines', '--bytes'], (text, options) =>
  options.has('-c', '--bytes') ? undefined : ended(lines(text).slice(0, count(options))),
);
/** `tail -n N`. */
export const tail = filter(['-n', '-c', '--lines', '--bytes'], (text, options) => {
  const wanted = known(options.value('-n', '--lines')) ?? '10';
  if (options.has('-c', '--bytes') || options.has('-f')) return undefined;
  return ended(wanted.startsWith('+') ? lines(text).slice(Number(wanted) - 1) : lines(text).slice(-count(options)));
});
/** `sort [-u] [-r]`. */
export const sort = filter(['-k', '-t', '-o'], (text, options) => {
  if (options.has('-k', '-n', '-V', '-o')) return undefined;
  const sorted = lines(text).sort();
  const unique = options.has('-u') ? [...new Set(sorted)] : sorted;
  return ended(options.has('-r') ? unique.reverse() : unique);
});
/** `uniq`. */
export const uniq = filter(['-f', '-s', '-w'], (text, options) =>
  options.has('-c', '-d', '-u') ? undefined : ended(lines(text).filter((line, i, all) => i === 0 || line !== all[i - 1])),
);
/** `tac`. */
export const tac = filter([], (text) => ended(lines(text).reverse()));
/** `cut -dX -fN`. */
export const cut = filter(['-d', '-f', '-c', '--delimiter', '--fields'], (text, options) => {
  const field = known(options.value('-f', '--fields'));
  const delimiter = known(options.value('-d', '--delimiter')) ?? '\t';
  if (field === undefined || !/^\d+$/.test(field)) return undefined;
  return ended(lines(text).map((line) => (line.includes(delimiter) ? (line.split(delimiter)[Number(field) - 1] ?? '') : line)));
});
/** `wc -l`. */
export const wc = filter([], (text, options) => (options.has('-l') && options.operands.length === 0 ? `${(text.match(/\n/g) ?? []).length}\n` : undefined));

/** `tr SET1 [SET2]` and `tr -d SET1`. */
export const tr: Handler = ({ arguments: words }, { io }) => {
  const options = readOptions(words, []);
  const [from, to] = options.operands.map(({ value }) => known(value));
  const changed = mapKnown(io.in.all(), (text) => translate(text, from, to, options.has('-d', '--delete')) ?? text);
  const sure = from !== undefined && !/\[:/.test(from + (to ?? '')) && !options.has('-s', '-c', '-C');
  io.out.write(sure ? changed : hole('what tr writes is not known'));
  return 0;
};

function translate(text: string, from: string | undefined, to: string | undefined, drop: boolean): string | undefined {
  if (from === undefined) return undefined;
  const source = expandSet(from);
  if (drop) return [...text].filter((c) => !source.includes(c)).join('');
  const target = expandSet(to ?? '');
  return [...text].map((c) => (source.includes(c) ? (target[Math.min(source.indexOf(c), target.length - 1)] ?? c) : c)).join('');
}

function expandSet(set: string): string[] {
  const plain = set.replace(/\\(n|t|r|0|\\)/g, (_all, c: string) => ({ n: '\n', t: '\t', r: '\r', '0': '\0', '\\': '\\' })[c] ?? c);
  const ranged = plain.replace(/(.)-(.)/g, (_all, a: string, b: string) => {
    const [from, to] = [a.charCodeAt(0), b.charCodeAt(0)];
    return to < from ? `${a}-${b}` : Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)).join('');
  });
  return [...ranged];
}

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
  if (text === undefined || pattern === undefined || options.has('-r', '-R', '-f', '-P')) return undefined;
  const expression = expressionOf(pattern, options);
  if (!expression || text.length > longestMatched) return undefined;
  return lines(text).filter((line) => expression.test(line) !== options.has('-v', '--invert-match'));
}

/** What a pattern matches: a plain text with `-F`, else a regular expression; `-x`: all of the line, `-w`: whole words. */
function expressionOf(pattern: string, options: ReturnType<typeof readOptions>, flags = ''): RegExp | undefined {
  const isPlain = options.has('-F', '--fixed-strings');
  const made = isPlain ? pattern.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : pattern;
  const whole = options.has('-x', '--line-regexp') ? '^' : options.has('-w', '--word-regexp') ? '\\b' : undefined;
  const found = isPlain ? new RegExp(made) : posixExpression(made, options.has('-E', '--extended-regexp'));
  if (!found) return undefined;
  const source = whole === undefined ? found.source : `${whole}(?:${found.source})${whole === '^' ? '$' : whole}`;
  return new RegExp(source, flags + (options.has('-i', '--ignore-case') ? 'i' : ''));
}

/** `grep -o`: what matched, one a line. */
function onlyMatching(found: readonly string[], pattern: string | undefined, options: ReturnType<typeof readOptions>): string | undefined {
  const expression = pattern === undefined || options.has('-v', '--invert-match') ? undefined : expressionOf(pattern, options, 'g');
  return expression && ended(found.flatMap((line) => [...line.matchAll(expression)].flatMap(([text]) => (text === '' ? [] : [text]))));
}

/** `basename path [suffix]`. */
export const basename: Handler = ({ arguments: words }, { io }) => {
  const [path, suffix] = words.filter(({ value }) => value !== '--');
  const cutEnd = known(suffix?.value) ?? '';
  io.out.write(
    concat(
      mapKnown(path?.value ?? '', (text) => {
        const name = lastPart(text.replace(/\/+$/, ''));
        return cutEnd !== '' && name.endsWith(cutEnd) && name !== cutEnd ? name.slice(0, -cutEnd.length) : name;
      }),
      '\n',
    ),
  );
  return 0;
};

/** `dirname path`. */
export const dirname: Handler = ({ arguments: [path] }, { io }) => {
  io.out.write(
    concat(
      mapKnown(path?.value ?? '', (text) => (text.includes('/') ? folderOf(text.replace(/\/+$/, '')) : '.')),
      '\n',
    ),
  );
  return 0;
};

/** `realpath`/`readlink -f path`. */
export const realpath: Handler = ({ arguments: words }, context) => {
  const [path] = readOptions(words, []).operands;
  const full = path && absolute(path.value, context);
  context.io.out.write(full === undefined ? hole('a path is not known') : `${context.world.files.realPath(full)}\n`);
  return full === undefined ? 'open' : 0;
};

/** `seq [first] last`. */
export const seq: Handler = ({ arguments: words }, { io }) => {
  const numbers = words.map(({ value }) => Number(known(value)));
  const [first, last] = numbers.length === 1 ? [1, numbers[0] ?? 0] : [numbers[0] ?? 1, numbers.at(-1) ?? 0];
  const by = numbers.length === 3 ? (numbers[1] ?? 1) : 1;
  if (numbers.some(Number.isNaN) || by <= 0 || (last - first) / by > 1000) {
    io.out.write(hole('a sequence is not known'));
    return 'likely';
  }
  for (let n = first; n <= last; n += by) io.out.write(`${n}\n`);
  return 0;
};

/** Says nothing and succeeds: `sleep`, `sync`, … */
export const quiet: Handler = (): Status => 0;
