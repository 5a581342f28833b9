import type { Span } from '../model/span';
import type { Argument, Value } from '../model/value';
import { absolute } from './access';
import { mayHaveFetched } from './apt-state';
import { type Call, type Context, deeper, step } from './context';
import { blurMarkers, namesMarker } from './markers';
import type { What } from './node';
import { notingMarkers } from './notes';
import { basename } from './paths';
import { isTracked, mayBring, onlyTells, programName } from './programs';
import type { Definition } from './process';
import type { Status } from './status';
import { because, hole, known, splitValue } from './values';

/** Where a command word leads. */
export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly node: What }
  /** A program we know by its name alone. */
  | { readonly kind: 'name' }
  | { readonly kind: 'absent' }
  /** `unlikely`: nothing speaks for it being there. */
  | { readonly kind: 'unknown'; readonly because: string; readonly unlikely?: true };

/** Runs what a command word names: a function, a builtin, or a program. */
export function execute(name: Argument, words: readonly Argument[], span: Span | undefined, context: Context): Status {
  const word = known(name.value);
  if (word === undefined) return unknownCommand(context);
  const { process, session } = context;
  const definition = process.functions.get(word);
  if (definition === 'unknown') return unknownCommand(context);
  if (definition) return callFunction(definition, words, context);
  const builtin = (process.shell === 'fish' ? session.fishBuiltins.get(word) : undefined) ?? session.builtins.get(word);
  if (builtin && isBuiltin(word, process.shell)) return builtin({ name: word, path: undefined, arguments: words, program: name.span, span }, context);
  // a builtin of other shells, and nowhere a program
  if (builtin && notInDash.has(word)) return 127;
  return runProgram(name, words, span, context);
}

function unknownCommand(context: Context): Status {
  context.io.out.write(hole('which command runs is not known'));
  return 'open';
}

/** Builtins that bash has and the POSIX shell of Debian (dash) has not. */
const notInDash = new Set([
  'compgen',
  'source',
  'pushd',
  'popd',
  'dirs',
  'declare',
  'typeset',
  'shopt',
  'let',
  'builtin',
  'mapfile',
  'readarray',
  'disown',
  'enable',
]);
/** Those the POSIX shell of Alpine (ash) has beyond dash. */
const inAsh = new Set(['source', 'let']);

function isBuiltin(name: string, shell: string): boolean {
  if (shell === 'ash') return !notInDash.has(name) || inAsh.has(name);
  return shell !== 'sh' || !notInDash.has(name);
}

/** Runs a program as a wrapper does (`sudo`, `env`, `xargs`): no functions, no builtins. */
export function runProgram(name: Argument, words: readonly Argument[], span: Span | undefined, context: Context): Status {
  step(context);
  const word = known(name.value);
  if (word === undefined) return unknownCommand(context);
  const inner = deeper(context);
  const found = findProgram(word, context);
  const call: Call = { name: word, path: found.kind === 'file' ? found.path : undefined, arguments: words, program: name.span, span };
  if (found.kind === 'absent') return isTracked(basename(word)) ? (context.session.handlers.get('not found')?.(call, inner) ?? 127) : 127;
  if (found.kind === 'unknown') return unresolved(call, found.because, inner);
  if (found.kind === 'file' && found.node.kind === 'file') return notingMarkers(call, inner, () => runFile(call, found.node as FileNode, inner));
  // what was copied there may be a file or a folder
  if (found.kind === 'file' && found.node.kind === 'directory') return found.node.complete ? 126 : notFollowed(inner, { ...call, name: found.path });
  const handler = context.session.handlers.get(programName(basename(word)));
  if (handler) return notingMarkers(call, inner, () => handler(call, inner));
  if (words.some(({ value }) => namesMarker(value))) blurMarkers(context);
  return onlyTells(word) ? told(inner) : notFollowed(inner, call);
}

function unresolved(call: Call, reason: string, context: Context): Status {
  const program = programName(basename(call.name));
  const handler = isTracked(program) || !call.name.includes('/') ? context.session.handlers.get(program) : undefined;
  return handler ? handler({ ...call, unresolved: reason }, context) : notFollowed(context, call);
}

/** A program whose doing we do not follow: people mean it to work; what it writes is not known. */
export function notFollowed(context: Context, call?: Call): Status {
  const { files } = context.world;
  context.world.mayHoldOtherPrograms();
  mayHaveFetched(context.world);
  files.mayHoldOthers('a program that is not followed may have put it there');
  if (call && buildsPython(call, context)) files.doubt('a Python that was built here may have brought it');
  else if (call && mayBring(call.name)) files.mayHoldPrograms(`${call.name} may have brought it`);
  return told(context);
}

/** `make install` in the folder of Python's own source. */
function buildsPython({ name, arguments: words }: Call, { process }: Context): boolean {
  if (name !== 'make' || !words.some(({ value }) => /install$/.test(known(value) ?? ''))) return false;
  return /^c?python/i.test(basename(known(process.cwd) ?? ''));
}

/** A program that writes something to its output. */
function told({ io }: Context): Status {
  io.out.write(hole('what a program writes is not known'));
  return 'likely';
}

type FileNode = Extract<What, { kind: 'file' }>;

function runFile(call: Call, node: FileNode, context: Context): Status {
  if (node.runs) {
    const handler = context.session.handlers.get(node.runs.program);
    const python = 'python' in node.runs ? node.runs.python : undefined;
    if (isOrphan(node, context)) return 127;
    return handler ? handler(python === undefined ? call : { ...call, python }, context) : notFollowed(context);
  }
  const text = known(node.text);
  if (text === undefined) {
    context.world.assumption = `${call.name}, whose text is not known, changed nothing of this`;
    return notFollowed(context, { ...call, name: call.path ?? call.name });
  }
  if (node.executable === false || (node.executable === undefined && !text.startsWith('#!'))) return 126;
  return runScript(call, text, context);
}

/** Whether a script's first line names an interpreter that is gone. */
function isOrphan({ runs }: FileNode, { world }: Context): boolean {
  return runs !== undefined && 'python' in runs && runs.python !== undefined && world.files.what(runs.python).kind === 'absent';
}

/** A script file: its first line says who reads it. */
function runScript(call: Call, text: string, context: Context): Status {
  const line = /^#!\s*(\S+)(?:[ \t]+([^\n]*?))?\s*(?:\n|$)/.exec(text);
  const [, program = '/bin/sh', option] = line ?? [];
  const words = [program, ...(option ? (basename(program) === 'env' ? option.split(/\s+/) : [option]) : []), call.path ?? call.name];
  const [first = '', ...rest] = words.map((value): Argument => ({ value, span: call.program }));
  return runProgram(first as Argument, [...rest, ...call.arguments], call.span, context);
}

/** Finds what a command word names, by its path or along PATH. */
export function findProgram(word: string, context: Context): Found {
  const { process } = context;
  if (word === '' || (/\s/.test(word) && !word.includes('/'))) return { kind: 'absent' }; // nobody names a program so
  if (word.includes('/')) return byPath(word, context);
  const path = process.variables.get('PATH') ?? '/usr/local/bin:/usr/bin:/bin'; // what a shell sets where there is none
  const isFollowed = isTracked(word);
  const isPython = isFollowed && programName(word) === 'python';
  let unknown: Found | undefined;
  let unlikely: Found | undefined;
  for (const folder of splitValue(path, ':')) {
    // Python looks for itself along PATH once more, and knows no `~` there
    const at = absolute(folder === '' ? '.' : isPython ? folder : withHome(folder, context), context);
    if (at === undefined) {
      unknown ??= { kind: 'unknown', because: because(folder) };
      continue;
    }
    const full = `${at === '/' ? '' : at}/${word}`;
    const node = context.world.files.what(full);
    if (node.kind === 'file' && process.shell === 'sh' && isOrphan(node, context)) continue; // dash looks on where execve says ENOENT
    if (node.kind === 'file') return isFollowed && unknown ? unknown : { kind: 'file', path: full, node };
    if (node.kind === 'directory' && !node.complete && !isFollowed) return { kind: 'file', path: full, node };
    if (node.kind !== 'unknown' || !isFollowed) continue;
    if (node.unlikely) unlikely ??= { kind: 'unknown', because: node.because, unlikely: true };
    else unknown ??= { kind: 'unknown', because: node.because };
  }
  if (!isFollowed) return context.world.isMissing(word) ? { kind: 'absent' } : { kind: 'name' };
  return unknown ?? unlikely ?? { kind: 'absent' };
}

/** bash expands a `~` that stands in PATH itself. */
function withHome(folder: Value, { process }: Context): Value {
  const text = known(folder);
  if (process.shell !== 'bash' || !text?.startsWith('~/')) return folder;
  const home = known(process.variables.get('HOME'));
  return home === undefined ? folder : home + text.slice(1);
}

function byPath(word: string, context: Context): Found {
  const path = absolute(word, context);
  if (path === undefined) return { kind: 'unknown', because: 'the working folder is not known' };
  const node = context.world.files.what(path);
  if (node.kind === 'absent' || node.kind === 'link') return { kind: 'absent' };
  if (node.kind !== 'unknown') return { kind: 'file', path, node };
  return isTracked(basename(word)) || !context.session.handlers.has(basename(word)) ? node : { kind: 'name' };
}

/** Calls a shell function: its words are its arguments, `return` and `local` end with it. */
function callFunction(definition: Definition, words: readonly Argument[], context: Context): Status {
  step(context);
  const { process } = context;
  const saved = { arguments: process.arguments, complete: process.argumentsComplete, locals: process.locals, file: process.file };
  process.arguments = words.map(({ value }) => value);
  process.argumentsComplete = !words.some(({ many }) => many);
  process.locals = new Map();
  process.file = definition.file;
  process.returnable++;
  const inner = deeper(context, { locate: definition.locate, text: definition.text });
  const { body } = definition;
  let status = body.type === 'CompoundList' ? context.session.shell.evaluate(body, inner) : context.session.shell.evaluateNode(body, inner);
  process.returnable--;
  if (process.signal?.kind === 'return') {
    process.signal = undefined;
    status = process.lastStatus;
  }
  for (const [name, variable] of process.locals) process.variables.setVariable(name, variable);
  process.arguments = saved.arguments;
  process.argumentsComplete = saved.complete;
  process.locals = saved.locals;
  process.file = saved.file;
  return status;
}
