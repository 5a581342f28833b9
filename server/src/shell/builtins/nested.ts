import type { Argument, Value } from '../../model/value';
import { absolute, readFile } from '../access';
import { type Call, type Context, deeper, type Handler } from '../context';
import { execute, findProgram, runProgram } from '../execute';
import { nowhere } from '../io';
import { noteActivation } from '../notes';
import { readOptions } from '../options';
import { bringsNoPython } from '../programs';
import type { Status } from '../status';
import { concat, hole, known } from '../values';

function textOf(words: readonly Argument[]): Value {
  return words.some(({ many }) => many) ? hole('the text is not known') : concat(...words.flatMap(({ value }, i) => (i === 0 ? [value] : [' ', value])));
}

/** `eval word…`: the words joined are shell text, run here. */
export const evaluateWords: Handler = ({ arguments: words, span }, context) => {
  const text = known(textOf(words));
  if (text === undefined) return 'open';
  const [only, ...others] = words;
  const locate = (others.length === 0 && only?.locate) || (() => span);
  return context.session.shell.evaluateText({ text, locate }, deeper(context));
};

/** `. file` and `source file`: runs a file's text here; `return` ends it. */
export const source: Handler = ({ arguments: [file, ...words], span }, context) => {
  const { process } = context;
  if (!file) return 2;
  const path = sourcedPath(file.value, context);
  const text = readFile(path, context);
  if (text === undefined) {
    // a POSIX shell that is not interactive ends where `.` finds no file
    if (process.shell === 'sh') {
      process.lastStatus = 2;
      process.signal = { kind: 'exit' };
      return 2;
    }
    return 1;
  }
  const shellText = known(text);
  if (shellText === undefined) return sourceUnread(path, context);
  noteActivation(path, span, context);
  const saved = { arguments: process.arguments, file: process.file };
  process.file = file.value;
  if (words.length > 0 && process.shell !== 'sh') process.arguments = words.map(({ value }) => value);
  process.returnable++;
  let status = context.session.shell.evaluateText({ text: shellText, locate: () => span }, deeper(context));
  process.returnable--;
  if (process.signal?.kind === 'return') {
    process.signal = undefined;
    status = process.lastStatus;
  }
  process.arguments = saved.arguments;
  process.file = saved.file;
  return status;
};

/** A file whose text is not known may lead to any Python, as those do that activate something. */
function sourceUnread(path: string | undefined, { process, world }: Context): Status {
  if (path === undefined || !bringsNoPython(path, world.system?.complete === true))
    process.variables.set('PATH', hole(`${path ?? 'a file'}, which is not known, may change PATH`));
  return 'likely';
}

/** A name without a slash is looked for along PATH; bash then looks in the working folder, dash does not. */
function sourcedPath(value: Value, context: Context): string | undefined {
  const name = known(value);
  if (name === undefined || name.includes('/')) return absolute(value, context);
  const found = findProgram(name, context);
  if (found.kind === 'file') return found.path;
  return context.process.shell === 'sh' ? `/nowhere/${name}` : absolute(value, context);
}

/** `exec [-cl] [-a name] command…`: the shell becomes the command, with `-c` without its variables; alone it only redirects. */
export const exec: Handler = ({ arguments: words, span }, context) => {
  const { process } = context;
  const options = readOptions(process.shell === 'sh' ? [] : words, ['-a'], true);
  const [name, ...rest] = process.shell === 'sh' ? words : options.operands;
  if (!name) return 0;
  if (options.has('-c')) for (const each of process.variables.names()) if (each !== 'PATH') process.variables.unset(each);
  process.exitTrap = undefined;
  const status = runProgram(name, rest, span, context);
  process.lastStatus = status;
  process.signal = { kind: 'exit' };
  return status;
};

/** `command [-pvV] name…`: runs past functions, or says what a name is. */
export const command: Handler = (call, context) => {
  const [first, ...rest] = call.arguments;
  const option = known(first?.value) ?? '';
  if (/^-[pvV]+$/.test(option)) return /[vV]/.test(option) ? which(rest, context) : runPast({ ...call, arguments: rest }, context, systemPath);
  return runPast(option === '--' ? { ...call, arguments: rest } : call, context);
};

/** Where `command -p` looks (getconf PATH). */
const systemPath = '/bin:/usr/bin';

/** `builtin name…` is `command` for builtins. */
function runPast({ arguments: [name, ...rest], span }: Call, context: Context, path?: string): Status {
  if (!name) return 0;
  const word = known(name.value) ?? '';
  if (context.session.builtins.has(word)) {
    const saved = context.process.functions;
    context.process.functions = new Map();
    const status = execute(name, rest, span, context);
    context.process.functions = saved;
    return status;
  }
  if (path === undefined) return runProgram(name, rest, span, context);
  const process = context.process.child();
  process.variables.set('PATH', path, true);
  return runProgram(name, rest, span, { ...context, process });
}

/** `command -v`, `type` and `which`: the path of each name; 1 where one is surely not there. */
export function which(words: readonly Argument[], context: Context, external = false): Status {
  let status: Status = words.length === 0 ? 1 : 0;
  for (const { value } of words) {
    const name = known(value);
    if (name?.startsWith('-')) continue;
    const found = name === undefined ? 'open' : whichOne(name, context, external);
    if (typeof found === 'string' && found !== 'open' && found !== 'absent') context.io.out.write(`${found}\n`);
    else if (found === 'open') {
      context.io.out.write(hole('where a program is found is not known'));
      status = status === 0 ? 'open' : status;
    } else status = context.process.shell === 'sh' && !external ? 127 : 1;
  }
  return status;
}

function whichOne(name: string, context: Context, external: boolean): string {
  if (!external && (context.process.functions.has(name) || context.session.builtins.has(name))) return name;
  const found = findProgram(name, context);
  if (found.kind === 'file') return found.path;
  if (found.kind === 'absent') return 'absent';
  if (found.kind === 'unknown') return 'open';
  const known = context.session.handlers.has(name);
  return known && context.world.isCommon(name) ? `/usr/bin/${name}` : 'open';
}

/** `type [-pPt] name…`: bash's `-p` writes the path alone; dash takes it for a name. */
export const type: Handler = ({ arguments: words }, context) => {
  const option = known(words[0]?.value) ?? '';
  if (context.process.shell === 'bash' && /^-[pP]$/.test(option)) return which(words.slice(1), context, true);
  const names = context.process.shell === 'sh' ? words : words.filter(({ value }) => !/^-/.test(known(value) ?? ''));
  let status: Status = 0;
  for (const { value } of names) {
    const name = known(value);
    const found = name === undefined ? 'open' : name.startsWith('-') ? 'absent' : whichOne(name, context, false);
    if (found === 'open') status = 'open';
    if (found === 'absent') status = context.process.shell === 'sh' ? 127 : 1;
    context.io.out.write(found === 'open' ? hole('what a name is is not known') : found === 'absent' ? `${name}: not found\n` : `${name} is ${found}\n`);
  }
  return status;
};

/** `hash [-r] name…`: remembers where programs are; 1 where one is surely not there. Says nothing of where. */
export const hash: Handler = ({ arguments: words }, context) => {
  const names = words.filter(({ value }) => !/^-/.test(known(value) ?? ''));
  return names.length === 0 ? 0 : which(names, { ...context, io: { ...context.io, out: nowhere } });
};

/** `trap text EXIT`: run when the shell ends. */
export const trap: Handler = ({ arguments: [text, ...signals] }, { process, locate }) => {
  if (!signals.some(({ value }) => value === 'EXIT' || value === '0')) return 0;
  process.exitTrap = text && text.value !== '-' ? { text: text.value, locate: () => text.span ?? locate(0, 0) } : undefined;
  return 0;
};
