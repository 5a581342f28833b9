import type { Argument } from '../../model/value';
import { absolute, readFile } from '../access';
import type { Handler } from '../context';
import { runProgram } from '../execute';
import { readOptions } from '../options';
import type { Status } from '../status';
import { hole, known, wordOf } from '../values';
import { leadingAssignments } from './users';

/** A program that runs another one: its options with a value, and how many of its own words come before. */
const wrapper =
  (values: readonly string[] = [], before = 0): Handler =>
  ({ arguments: words, span }, context) => {
    const options = readOptions(words, values, true);
    const own = typeof before === 'number' ? before : 0;
    const [name, ...rest] = options.operands.slice(own);
    if (!name) return options.has('--help', '--version', '-V', '-h') || own === 0 ? 0 : 1;
    return runProgram(name, rest, span, { ...context, process: context.process.child() });
  };

/** `timeout [-k n] [-s sig] duration command`. */
export const timeout = wrapper(['-k', '-s', '--kill-after', '--signal'], 1);
/** `nice [-n n] command`. */
export const nice = wrapper(['-n', '--adjustment']);
/** `nohup`, `setsid`, `time`, `eatmydata`, `fakeroot`, `unbuffer` and the like: options only. */
export const plain = wrapper();
/** `ionice [-c n] [-n n] command`. */
export const ionice = wrapper(['-c', '-n', '-p', '--class', '--classdata']);
/** `stdbuf -oL command`. */
export const stdbuf = wrapper(['-i', '-o', '-e', '--input', '--output', '--error']);
/** `chrt [-i] priority command`. */
export const chrt = wrapper(['-T', '-P', '-D'], 1);
/** `chroot root command`: what stands in another root is not known. */
export const chroot: Handler = (call, context) => {
  // only root may
  if (context.process.user !== 'root') return context.process.user === undefined ? 'open' : 125;
  const [root, name, ...rest] = readOptions(call.arguments, ['--userspec', '--groups'], true).operands;
  if (root?.value === '/' && name) return runProgram(name, rest, call.span, { ...context, process: context.process.child() });
  context.io.out.write(hole('what a command in another root writes is not known'));
  return 'likely';
};

/** `setarch [architecture] [-R] command`: the architecture comes first, or not at all (util-linux). */
export const setarch: Handler = (call, context) => {
  const hasArchitecture = !/^-/.test(known(call.arguments[0]?.value) ?? '');
  return plain(hasArchitecture ? { ...call, arguments: call.arguments.slice(1) } : call, context);
};

/** `taskset [-c] mask command`. */
export const taskset = wrapper(['-p'], 1);

/** `flock file command` and `flock file -c text`. */
export const flock: Handler = ({ arguments: words, span }, context) => {
  const { operands } = readOptions(words, ['-w', '-E', '--timeout', '--wait'], true);
  const [name, ...rest] = operands.slice(1);
  if (!name) return 0;
  const inner = { ...context, process: context.process.child() };
  if (name.value === '-c' || name.value === '--command')
    return runProgram({ value: 'sh', span: undefined }, [{ value: '-c', span: undefined }, ...rest], span, inner);
  return runProgram(name, rest, span, inner);
};

/** `script [-q] -c text [file]`: runs text as on a terminal. */
export const script: Handler = ({ arguments: words, span }, context) => {
  const options = readOptions(words, ['-c', '-t', '-I', '-O', '-B', '-T', '-m', '-o', '-E', '--command']);
  const text = options.value('-c', '--command');
  if (text === undefined) return 'likely';
  const status = runProgram(
    { value: 'sh', span: undefined },
    [
      { value: '-c', span: undefined },
      { value: text, span },
    ],
    span,
    { ...context, process: context.process.child() },
  );
  return options.has('-e', '--return') ? status : 0;
};

/** `env [-i] [-u name] [NAME=value…] [command]`. */
export const env: Handler = ({ arguments: words, span }, context) => {
  const options = readOptions(words, ['-u', '-C', '-S', '--unset', '--chdir', '--split-string'], true);
  const process = context.process.child();
  if (options.has('-i', '--ignore-environment') || options.operands[0]?.value === '-') {
    for (const name of process.variables.names()) process.variables.unset(name);
    process.variables.complete = true;
  }
  for (const name of unsetNames(words)) process.variables.unset(name);
  const folder = options.value('-C', '--chdir');
  if (folder !== undefined) process.cwd = absolute(folder, context) ?? hole('the folder is not known');
  const split = options.value('-S', '--split-string');
  const given =
    split === undefined
      ? options.operands
      : [
          ...(known(split) ?? '')
            .split(/\s+/)
            .filter(Boolean)
            .map((value) => ({ value, span })),
          ...options.operands,
        ];
  const { assignments, rest } = leadingAssignments(given[0]?.value === '-' ? given.slice(1) : given);
  for (const { name, value, span: at } of assignments) process.variables.set(name, value, true, at);
  const [name, ...others] = rest;
  if (!name) {
    context.io.out.write(hole('the environment is not known'));
    return 0;
  }
  return runProgram(name, others, span, { ...context, process });
};

function unsetNames(words: readonly Argument[]): string[] {
  return words.flatMap(({ value }, i) => {
    const text = known(value) ?? '';
    if (text === '-u' || text === '--unset') return [known(words[i + 1]?.value) ?? ''];
    return /^-u./.test(text) ? [text.slice(2)] : text.startsWith('--unset=') ? [text.slice(8)] : [];
  });
}

const xargsValues = ['-a', '-d', '-E', '-I', '-L', '-n', '-P', '-s', '--arg-file', '--delimiter', '--max-args', '--max-lines', '--max-procs', '--replace'];

/** `xargs [options] command words…`: the input's items are more words; one call, or one for each group. */
export const xargs: Handler = ({ arguments: words, span }, context) => {
  const options = readOptions(words, xargsValues, true);
  const [name = { value: 'echo', span }, ...rest] = options.operands;
  const file = options.value('-a', '--arg-file');
  const text = file === undefined ? context.io.in.all() : readFile(absolute(file, context), context);
  if (text === undefined) return 1;
  const input = known(text);
  const run = (more: readonly Argument[]): Status =>
    runProgram(name, more, span, { ...context, io: { ...context.io, in: context.io.in }, process: context.process.child() });
  const replace = known(options.value('-I', '--replace'));
  if (input === undefined) {
    const item: Argument = { value: wordOf(text) ?? hole('what xargs passes on is not known'), span: undefined, many: true };
    return replace === undefined
      ? run([...rest, item])
      : run(rest.map((word) => (known(word.value)?.includes(replace) ? { ...word, value: item.value } : word)));
  }
  const items = itemsOf(input, options, replace);
  const groups =
    replace !== undefined ? items.map((item) => [item]) : grouped(items, Number(known(options.value('-n', '--max-args', '-L', '--max-lines')) ?? 0));
  if (groups.length === 0) return options.has('-r', '--no-run-if-empty') || replace !== undefined ? 0 : run(rest);
  let status: Status = 0;
  for (const group of groups.slice(0, 500)) {
    const made =
      replace === undefined
        ? [...rest, ...group.map((value): Argument => ({ value, span: undefined }))]
        : rest.map((word) => ({ ...word, value: known(word.value)?.replaceAll(replace, group[0] ?? '') ?? word.value }));
    const ended = run(made);
    if (ended !== 0) status = typeof ended === 'number' ? (ended === 127 || ended === 126 ? ended : 123) : status === 0 ? ended : status;
  }
  return status;
};

function itemsOf(text: string, options: ReturnType<typeof readOptions>, replace: string | undefined): string[] {
  if (options.has('-0', '--null')) return text.split('\0').filter((item) => item !== '');
  const delimiter = known(options.value('-d', '--delimiter'));
  if (delimiter !== undefined) {
    const at = delimiter === '\\n' ? '\n' : delimiter === '\\0' ? '\0' : delimiter;
    return text.replace(new RegExp(`${at === '\n' ? '\\n' : ''}$`), '').split(at);
  }
  if (replace !== undefined || options.has('-L', '--max-lines'))
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .flatMap((line) => (replace === undefined ? [line] : [line]));
  return quotedItems(text).map((item) => item.replace(/"([^"]*)"|'([^']*)'|\\([^])/g, (_all, a?: string, b?: string, c?: string) => a ?? b ?? c ?? ''));
}

/** Items with their quotes; xargs ends where one does not close on its line. */
function quotedItems(text: string): string[] {
  const items: string[] = [];
  for (const { 0: item, index } of text.matchAll(/(?:"[^"\n]*"|'[^'\n]*'|\\[^]|[^\s"'\\])+|["'\\]/g)) {
    if (!/^(\s|$)/.test(text.slice(index + item.length, index + item.length + 1))) break;
    if (/^["'\\]$/.test(item)) break;
    items.push(item);
  }
  return items;
}

function grouped(items: readonly string[], size: number): string[][] {
  if (items.length === 0) return [];
  if (!(size > 0)) return [[...items]];
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
