import type { Argument, Value } from '../../model/value';
import { absolute, readFile } from '../access';
import type { Context, Handler } from '../context';
import { readOptions } from '../options';
import { basename as lastPart, dirname as folderOf } from '../paths';
import type { Status } from '../status';
import { concat, hole, known, mapKnown, mapLines } from '../values';

/** Text of the files named, or of the input; and whether one is surely missing. */
export function inputOf(operands: readonly Argument[], context: Context): { readonly text: Value; readonly missing: boolean } {
  if (operands.length === 0) return { text: context.io.in.all(), missing: false };
  const texts = operands.map(({ value }) => (value === '-' ? context.io.in.all() : readFile(absolute(value, context), context)));
  return { text: concat(...texts.map((text) => text ?? '')), missing: texts.includes(undefined) };
}

/** The lines of a text, without their ends. */
export const lines = (text: string): string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));
/** Lines with their ends. */
export const ended = (found: readonly string[]): string => found.map((line) => `${line}\n`).join('');

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
    context.io.out.write(mapLines(text, (subject) => change(subject, options)) ?? hole('what a filter writes is not known'));
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
/** `cut [-s] -dX -f1,3-`, `cut -c1-4`: fields or letters by their numbers, from 1. */
export const cut = filter(['-d', '-f', '-c', '-b', '--delimiter', '--fields', '--characters'], (text, options) => {
  const [fields, letters] = [known(options.value('-f', '--fields')), known(options.value('-c', '--characters'))];
  const wants = chosen(fields ?? letters ?? '');
  if (!wants || options.has('-b', '--complement', '--output-delimiter')) return undefined;
  const delimiter = fields === undefined ? '' : (known(options.value('-d', '--delimiter')) ?? '\t');
  const kept = lines(text).filter((line) => !options.has('-s') || line.includes(delimiter));
  return ended(
    kept.map((line) =>
      line.includes(delimiter)
        ? line
            .split(delimiter)
            .filter((_field, i) => wants(i + 1))
            .join(delimiter)
        : line,
    ),
  );
});

/** Which of things counted from 1 a list like `1,3-5,7-` names. */
function chosen(list: string): ((at: number) => boolean) | undefined {
  if (!/^(\d+(-\d*)?|-\d+)(,(\d+(-\d*)?|-\d+))*$/.test(list)) return undefined;
  const ranges = list.split(',').map((part) => {
    const [from = '', to] = part.split('-');
    return [Number(from || 1), to === undefined ? Number(from) : Number(to || Infinity)] as const;
  });
  return (at) => ranges.some(([from, to]) => from <= at && at <= to);
}
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
