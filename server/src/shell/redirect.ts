import type { Value } from '../model/value';
import { absolute, readFile, writeFile } from './access';
import type { Context } from './context';
import { expandText, expandWord, textOf } from './expand';
import { Buffer, type Io, nowhere, Source } from './io';
import { ofHereDocument } from './letters';
import type { HereDoc, Redirect, Redirection } from './parse';
import { isPattern } from './pattern';
import type { Status } from './status';
import { concat, known } from './values';

/** A file that gets what a command wrote. */
interface Target {
  readonly path: string | undefined;
  readonly append: boolean;
  readonly buffer: Buffer;
}

/** Runs a command with its redirections; one that surely fails keeps the command from running, and `fail` says how that ends. */
export function withRedirections(
  redirections: readonly Redirection[],
  context: Context,
  run: (inner: Context) => Status,
  fail: () => Status = () => 1,
): Status {
  if (redirections.length === 0) return run(context);
  const targets: Target[] = [];
  let io = context.io;
  for (const redirection of redirections) {
    const next = redirect(redirection, io, targets, { ...context, io });
    if (next === undefined) return fail();
    io = next;
  }
  // a file is emptied before the command runs
  for (const { path, append } of targets) {
    if (path !== undefined && !writeFile(path, '', context, append)) return fail();
  }
  const status = run({ ...context, io });
  for (const { path, buffer } of targets) if (path !== undefined && buffer.text !== '') writeFile(path, buffer.text, context, true);
  return status;
}

function redirect(redirection: Redirection, io: Io, targets: Target[], context: Context): Io | undefined {
  switch (redirection.type) {
    case 'HereDoc':
      return { ...io, in: hereDocument(redirection, context) };
    case 'HereString':
      return { ...io, in: new Source(concat(expandText(redirection.target, context), '\n')) };
    default:
      return redirectFile(redirection, io, targets, context);
  }
}

function hereDocument({ operator, delimiter, body }: HereDoc, context: Context): Source {
  const stripped = operator === '<<-';
  const text = body.parts && !delimiter?.quoted ? textOf(body.parts, context) : body.text;
  const read = stripped && typeof text === 'string' ? text.replace(/^\t+/gm, '') : text;
  return new Source(read, ofHereDocument(body, { text, stripped }, context));
}

function redirectFile(redirection: Redirect, io: Io, targets: Target[], context: Context): Io | undefined {
  const { operator } = redirection;
  const word = targetOf(redirection, context);
  if (word === undefined) return undefined;
  const descriptor = redirection.descriptor?.type === 'FileDescriptor' ? redirection.descriptor.value : undefined;
  if (operator === '>&' || operator === '<&') {
    if (operator === '>&' && !/^(\d+|-)$/.test(known(word) ?? '1')) return output({ which: 'both', word, append: false }, io, targets, context);
    if (descriptor === 2 && word === '1') return { ...io, error: io.out };
    if ((descriptor ?? 1) === 1 && word === '2') return { ...io, out: io.error };
    return io;
  }
  if (operator === '<' || operator === '<>') {
    const text = readFile(absolute(word, context), context);
    if (text === undefined && operator === '<') return undefined;
    return (descriptor ?? 0) === 0 ? { ...io, in: new Source(text ?? '') } : io;
  }
  const which = operator.startsWith('&') ? 'both' : descriptor === 2 ? 'error' : (descriptor ?? 1) === 1 ? 'out' : 'other';
  return output({ which, word, append: operator.endsWith('>>') }, io, targets, context);
}

/** The file's name. Other shells than a POSIX one look for what a pattern matches, and fail where that is several (bash's manual, Redirections). */
function targetOf({ target }: Redirect, context: Context): Value | undefined {
  if (!target || context.process.shell === 'sh' || context.process.shell === 'ash' || !isPattern(target.text)) return expandText(target, context);
  const [only, another] = expandWord(target, context);
  return another ? undefined : only?.value;
}

/** What is written, where to, and whether behind what is there. */
interface Output {
  readonly which: 'out' | 'error' | 'both' | 'other';
  readonly word: Value;
  readonly append: boolean;
}

function output({ which, word, append }: Output, io: Io, targets: Target[], context: Context): Io {
  const path = absolute(word, context);
  const sink = path === '/dev/null' ? nowhere : path === '/dev/stdout' ? io.out : path === '/dev/stderr' ? io.error : new Buffer();
  if (sink instanceof Buffer && sink !== io.out && sink !== io.error) targets.push({ path, append, buffer: sink });
  if (which === 'other') return io;
  return { in: io.in, out: which === 'error' ? io.out : sink, error: which === 'out' ? io.error : sink };
}
