import type { Argument, Value } from '../../model/value';
import { absolute, mayWrite } from '../access';
import { possibly } from '../branch';
import type { Context, Handler } from '../context';
import { notFollowed, runProgram } from '../execute';
import { nowhere } from '../io';
import { blurMarkers, namesMarker } from '../markers';
import { basename, dirname } from '../paths';
import { matchesPattern } from '../pattern';
import type { Status } from '../status';
import { concat, known, splitValue } from '../values';

/** A file `find` looks at: its path as printed and as it is. */
interface Entry {
  readonly shown: string;
  readonly path: string;
}

/** What is done with what was found; `more`: below which folder as written there may be others that match. */
type Act = (entries: readonly Entry[], more: string | undefined, context: Context) => Status;

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
  const skip = () => {
    if (words.some(({ value }) => namesMarker(value))) blurMarkers(context);
    return notFollowed(context);
  };
  if (!expression) return skip();
  const found: Entry[] = [];
  let more: string | undefined;
  for (const { value } of roots.length > 0 ? roots : [{ value: '.' }]) {
    const path = absolute(value, context);
    if (path === undefined) return skip();
    const shown = String(known(value));
    found.push(...entriesOf(shown, path, expression, context));
    if (context.world.files.what(path).kind === 'unknown' || !isAllKnown(path, context)) more ??= shown.replace(/\/$/, '');
  }
  for (const act of expression.acts) act(found, more, context);
  if (more === undefined) return 0;
  context.io.out.write({ pieces: [{ because: 'what else find finds is not known', begins: `${more}/` }] });
  return found.length === 0 ? notFollowed({ ...context, io: { ...context.io, out: nowhere } }) : 0;
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
  (entries, _more, context) => {
    for (const { shown } of entries) context.io.out.write(shown + end);
    return 0;
  };

const remove: Act = (entries, _more, context) => {
  for (const { path } of [...entries].reverse()) if (mayWrite(dirname(path), context) !== false) context.world.files.remove(path);
  return 0;
};

const runner =
  (words: readonly Argument[], together: boolean, span: Argument['span']): Act =>
  (entries, more, context) => {
    const run = (found: readonly Value[], many: boolean, here: Context) => {
      const [name, ...rest] = words.flatMap((word): Argument[] => {
        const text = known(word.value);
        if (text === '{}') return found.map((value) => ({ value, span: word.span, ...(many ? { many } : {}) }));
        return [
          text?.includes('{}')
            ? { ...word, value: concat(...splitValue(text, '{}').flatMap((part, at) => (at === 0 ? [part] : [found[0] ?? '', part]))) }
            : word,
        ];
      });
      if (name) runProgram(name, rest, span, { ...here, process: here.process.child() });
    };
    const paths = entries.map(({ shown }) => shown);
    if (together && paths.length > 0) run(paths, false, context);
    else for (const path of together ? [] : paths) run([path], false, context);
    if (more !== undefined && paths.length === 0) {
      const because = 'what find finds is not known';
      possibly(context, because, (inner) => (run([{ pieces: [`${more}/`, { because }] }], together, inner), 0));
    }
    return 0;
  };
