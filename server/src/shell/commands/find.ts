import type { Argument } from '../../model/value';
import { absolute, mayWrite } from '../access';
import type { Context, Handler } from '../context';
import { notFollowed, runProgram } from '../execute';
import { basename, dirname } from '../paths';
import { matchesPattern } from '../pattern';
import type { Status } from '../status';
import { hole, known } from '../values';

/** A file `find` looks at: its path as printed and as it is. */
interface Entry {
  readonly shown: string;
  readonly path: string;
}

/** What is done with what was found. */
type Act = (entries: readonly Entry[], context: Context) => Status;

interface Expression {
  readonly accepts: (entry: Entry, context: Context) => boolean;
  readonly acts: readonly Act[];
  readonly deepest: number;
  readonly shallowest: number;
}

/** `find path… tests… actions`: tests on names, types and depth; `-delete`, `-exec`, `-print`. Anything else is not followed. */
export const find: Handler = ({ arguments: words, span }, context) => {
  const start = words.findIndex(({ value }) => /^[-(!]/.test(known(value) ?? ''));
  const roots = start < 0 ? words : words.slice(0, start);
  const expression = start < 0 ? parse([], span) : parse(words.slice(start), span);
  if (!expression) return notFollowed(context);
  const found: Entry[] = [];
  let complete = true;
  for (const { value } of roots.length > 0 ? roots : [{ value: '.' }]) {
    const path = absolute(value, context);
    if (path === undefined) return notFollowed(context);
    if (context.world.files.what(path).kind === 'unknown') complete = false;
    found.push(...entriesOf(String(known(value)), path, expression, context));
    complete &&= isAllKnown(path, context);
  }
  if (found.length === 0 && !complete) return notFollowed(context);
  for (const act of expression.acts) act(found, context);
  if (!complete) context.io.out.write(hole('what else find finds is not known'));
  return 0;
};

/** Whether all below a folder is recorded. System folders count, as what matters there is. */
function isAllKnown(path: string, context: Context): boolean {
  const { files } = context.world;
  const folders = [path, ...files.below(path)].filter((below) => files.what(below, false).kind === 'directory');
  return folders.every((folder) => files.isComplete(folder)) || /^\/(usr|lib|)(\/|$)/.test(path);
}

function entriesOf(shown: string, root: string, expression: Expression, context: Context): Entry[] {
  const { files } = context.world;
  const real = files.realPath(root);
  if (files.what(root).kind === 'absent') return [];
  const below = files.below(real).map((path) => ({ shown: shown.replace(/\/$/, '') + path.slice(real === '/' ? 0 : real.length), path }));
  return [{ shown, path: real }, ...below].filter((entry) => {
    const depth = entry.path === real ? 0 : entry.path.slice(real === '/' ? 0 : real.length).split('/').length - 1;
    return depth <= expression.deepest && depth >= expression.shallowest && expression.accepts(entry, context);
  });
}

function parse(words: readonly Argument[], span: Argument['span']): Expression | undefined {
  const tests: ((entry: Entry, context: Context) => boolean)[] = [];
  const acts: Act[] = [];
  let [deepest, shallowest] = [Number.POSITIVE_INFINITY, 0];
  let negated = false;
  const test = (check: (entry: Entry, context: Context) => boolean) => {
    const turned = negated;
    tests.push((entry, context) => check(entry, context) !== turned);
    negated = false;
  };
  for (let i = 0; i < words.length; i++) {
    const word = known(words[i]?.value);
    const next = () => known(words[++i]?.value) ?? '';
    if (word === '-name' || word === '-iname') {
      const pattern = next();
      test(({ path }) => (word === '-name' ? matchesPattern(basename(path), pattern) : matchesPattern(basename(path).toLowerCase(), pattern.toLowerCase())));
    } else if (word === '-path' || word === '-wholename') {
      const pattern = next();
      test(({ shown }) => matchesPattern(shown, pattern));
    } else if (word === '-type') {
      const kinds = next().split(',');
      test(({ path }, context) =>
        kinds.includes({ file: 'f', directory: 'd', link: 'l', absent: '', unknown: 'f' }[context.world.files.what(path, false).kind]),
      );
    } else if (word === '-maxdepth') deepest = Number(next());
    else if (word === '-mindepth') shallowest = Number(next());
    else if (word === '!' || word === '-not') negated = true;
    else if (word === '-print') acts.push(printer('\n'));
    else if (word === '-print0') acts.push(printer('\0'));
    else if (word === '-delete') acts.push(remove);
    else if (word === '-exec' || word === '-execdir' || word === '-ok' || word === '-okdir') {
      const end = words.findIndex(({ value }, at) => at > i && (value === ';' || value === '+'));
      if (end < 0) return undefined;
      // -ok asks first, and nobody answers
      acts.push(word.startsWith('-ok') ? () => 0 : runner(words.slice(i + 1, end), words[end]?.value === '+', span));
      i = end;
    } else if (word !== '-xdev' && word !== '-mount' && word !== '-depth' && word !== '-follow' && word !== '-a' && word !== '-and') return undefined;
  }
  return { accepts: (entry, context) => tests.every((check) => check(entry, context)), acts: acts.length > 0 ? acts : [printer('\n')], deepest, shallowest };
}

const printer =
  (end: string): Act =>
  (entries, context) => {
    for (const { shown } of entries) context.io.out.write(shown + end);
    return 0;
  };

const remove: Act = (entries, context) => {
  for (const { path } of [...entries].reverse()) if (mayWrite(dirname(path), context) !== false) context.world.files.remove(path);
  return 0;
};

const runner =
  (words: readonly Argument[], together: boolean, span: Argument['span']): Act =>
  (entries, context) => {
    const rounds = together ? (entries.length > 0 ? [entries] : []) : entries.map((entry) => [entry]);
    for (const round of rounds) {
      const made = words.flatMap((word): Argument[] => {
        const text = known(word.value);
        if (text === '{}') return round.map(({ shown }) => ({ value: shown, span: word.span }));
        return [text?.includes('{}') ? { ...word, value: text.replaceAll('{}', round[0]?.shown ?? '') } : word];
      });
      const [name, ...rest] = made;
      if (name) runProgram(name, rest, span, { ...context, process: context.process.child() });
    }
    return 0;
  };
