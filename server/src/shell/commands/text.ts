import { absolute } from '../access';
import type { Handler } from '../context';
import { type Options, readOptions } from '../options';
import { basename as lastPart, dirname as folderOf } from '../paths';
import type { Status } from '../status';
import { concat, hasUnknownWords, hole, known, mapKnown, mapLines } from '../values';
import { ended, inputOf, lines } from './lines';

/** `cat file…`. */
export const cat: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, []);
  const { text, missing } = inputOf(options.operands, context);
  context.io.out.write(options.only('-u') ? text : hole('what cat writes is not known'));
  return Number(missing);
};

/** A filter of lines: its options with a value, all options that are understood, and what it makes of the text; what another option makes of it is not known. */
const filter =
  (withValue: readonly string[], understood: readonly string[], change: (text: string, options: Options) => string | undefined): Handler =>
  ({ arguments: words }, context) => {
    const options = readOptions(words, withValue);
    const { text, missing } = inputOf(options.operands, context);
    const made = options.only(...understood) ? mapLines(text, (subject) => change(subject, options)) : undefined;
    context.io.out.write(made ?? hole('what a filter writes is not known'));
    return Number(missing);
  };

/** The lines of `head` and `tail`; the first word may be their number (`head -1`), several files get titles. */
const endOf = (old: RegExp, take: (all: readonly string[], wanted: string) => readonly string[] | undefined): Handler => {
  const lineOptions = ['-n', '--lines'];
  const handler = filter([...lineOptions, '-c', '--bytes'], [...lineOptions, '-q', '--quiet', '--silent'], (text, options) => {
    const wanted = options.has(...lineOptions) ? known(options.value(...lineOptions)) : '10';
    const taken = wanted === undefined || options.operands.length > 1 ? undefined : take(lines(text), wanted);
    return taken && ended(taken);
  });
  return (call, context) => {
    const [first, ...rest] = call.arguments;
    const number = known(first?.value) ?? '';
    if (!first || !old.test(number)) return handler(call, context);
    return handler({ ...call, arguments: [{ ...first, value: '-n' }, { ...first, value: number.replace(/^-/, '') }, ...rest] }, context);
  };
};

/** `head -n N`; `-N`: all but the last N. */
export const head = endOf(/^-\d+$/, (all, wanted) => {
  if (!/^-?\d+$/.test(wanted)) return undefined;
  return all.slice(0, wanted.startsWith('-') ? Math.max(0, all.length + Number(wanted)) : Number(wanted));
});
/** `tail -n N`; `+N`: from line N on. */
export const tail = endOf(/^[-+]\d+$/, (all, wanted) => {
  if (!/^[-+]?\d+$/.test(wanted)) return undefined;
  return all.slice(wanted.startsWith('+') ? Math.max(0, Number(wanted) - 1) : Math.max(0, all.length - Math.abs(Number(wanted))));
});
/** `sort [-u] [-r]`. */
export const sort = filter(['-k', '-t', '-o'], ['-u', '--unique', '-r', '--reverse', '-s', '--stable'], (text, options) => {
  if (hasUnknownWords(text)) return undefined;
  const sorted = lines(text).sort();
  const unique = options.has('-u', '--unique') ? [...new Set(sorted)] : sorted;
  return ended(options.has('-r', '--reverse') ? unique.reverse() : unique);
});
/** `uniq`. */
export const uniq = filter(['-f', '-s', '-w'], [], (text) =>
  hasUnknownWords(text) ? undefined : ended(lines(text).filter((line, i, all) => i === 0 || line !== all[i - 1])),
);
/** `tac`. */
export const tac = filter(['-s'], [], (text) => ended(lines(text).reverse()));

const cutOptions = ['-d', '--delimiter', '-f', '--fields', '-c', '--characters'];
/** `cut [-s] -dX -f1,3-`, `cut -c1-4`: fields or letters by their numbers, from 1. */
export const cut = filter(['-b', '--bytes', ...cutOptions], ['-s', '--only-delimited', ...cutOptions], (text, options) => {
  const [fields, letters] = [known(options.value('-f', '--fields')), known(options.value('-c', '--characters'))];
  const wants = chosen(fields ?? letters ?? '');
  const given = options.has('-d', '--delimiter') ? known(options.value('-d', '--delimiter')) : '\t';
  if (!wants || given === undefined) return undefined;
  const delimiter = fields === undefined ? '' : given;
  if (hasUnknownWords(text) && !/[ \t]/.test(delimiter)) return undefined;
  const kept = lines(text).filter((line) => !options.has('-s', '--only-delimited') || line.includes(delimiter));
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
export const wc = filter([], ['-l', '--lines'], (text, options) =>
  options.has('-l', '--lines') && options.operands.length === 0 ? `${(text.match(/\n/g) ?? []).length}\n` : undefined,
);

/** `tr SET1 [SET2]` and `tr -d SET1`. */
export const tr: Handler = ({ arguments: words }, { io }) => {
  const options = readOptions(words, []);
  const [from, to] = options.operands.map(({ value }) => known(value));
  const changed = mapKnown(io.in.all(), (text) => translate(text, from, to, options.has('-d', '--delete')) ?? text);
  const sure = from !== undefined && !/\[[:=]|\*\]/.test(from + (to ?? '')) && options.only('-d', '--delete');
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
  const plain = set.replace(/\\([0-7]{1,3}|[^])/g, (_all, c: string) =>
    /^[0-7]/.test(c) ? String.fromCharCode(Number.parseInt(c, 8)) : ({ n: '\n', t: '\t', r: '\r' }[c] ?? c),
  );
  const ranged = plain.replace(/(.)-(.)/g, (_all, a: string, b: string) => {
    const [from, to] = [a.charCodeAt(0), b.charCodeAt(0)];
    return to < from ? `${a}-${b}` : Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)).join('');
  });
  return [...ranged];
}

/** `basename path [suffix]`. */
export const basename: Handler = ({ arguments: words }, { io }) => {
  if (!readOptions(words, ['-s', '--suffix'], true).only()) {
    io.out.write(hole('what basename writes is not known'));
    return 0;
  }
  const [path, suffix] = words.filter(({ value }) => value !== '--');
  const cutEnd = known(suffix?.value) ?? '';
  io.out.write(
    concat(
      mapKnown(path?.value ?? '', (text) => {
        const name = lastPart(text.replace(/\/+$/, ''));
        if (name === '' && text !== '') return '/';
        return cutEnd !== '' && name.endsWith(cutEnd) && name !== cutEnd ? name.slice(0, -cutEnd.length) : name;
      }),
      '\n',
    ),
  );
  return 0;
};

/** `dirname path…`. */
export const dirname: Handler = ({ arguments: words }, { io }) => {
  const options = readOptions(words, [], true);
  if (!options.only()) io.out.write(hole('what dirname writes is not known'));
  else for (const { value } of options.operands) io.out.write(concat(mapKnown(value, parentOf), '\n'));
  return 0;
};

function parentOf(path: string): string {
  const text = path.replace(/\/+$/, '');
  if (text === '') return path === '' ? '.' : '/';
  return text.includes('/') ? folderOf(text).replace(/(?<=[^/])\/+$/, '') : '.';
}

/** `realpath path` and `readlink -f path`: only the last part may be missing; what other options make of it is not known. */
export const realpath: Handler = ({ name, arguments: words }, context) => {
  const options = readOptions(words, []);
  const [path] = options.operands;
  const full = path && absolute(path.value, context);
  const { files } = context.world;
  const isFollowed = lastPart(name) === 'realpath' || options.has('-f', '--canonicalize');
  if (full === undefined || !options.only('-f', '--canonicalize', '-n', '--no-newline', '-q', '-s') || !isFollowed) {
    context.io.out.write(hole('a path is not known'));
    return 'open';
  }
  if (files.what(folderOf(full)).kind === 'absent') return 1;
  context.io.out.write(`${files.realPath(full)}\n`);
  return 0;
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
