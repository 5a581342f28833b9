import type { Argument, Value } from '../../model/value';
import { absolute, readFile } from '../../shell/access';
import type { Call, Context, Handler } from '../../shell/context';
import { notFollowed } from '../../shell/execute';
import { basename } from '../../shell/paths';
import type { Status } from '../../shell/status';
import { hole, known, sourceOf } from '../../shell/values';
import { pythonAt } from '../../shell/virtual-environment';
import { runSource } from './source';

/** Options of the interpreter that take a value (`python --help`). */
const withValue = new Set(['-W', '-X', '--check-hash-based-pycs']);

/** What a Python command line runs. */
type Run =
  | { readonly kind: 'module'; readonly name: Argument; readonly words: readonly Argument[] }
  | { readonly kind: 'code'; readonly code: Argument }
  | { readonly kind: 'script'; readonly file: Argument; readonly words: readonly Argument[] }
  | { readonly kind: 'input'; readonly words: readonly Argument[] }
  | { readonly kind: 'version' }
  | { readonly kind: 'nothing'; readonly status: Status }
  | { readonly kind: 'unknown' };

/** `python [options] -m module | -c code | script | -`. Modules are handed to the program of their name with this interpreter. */
export const python: Handler = (call, context) => {
  const { run, options } = readCommandLine(call.arguments);
  switch (run.kind) {
    case 'module':
      return runModule(run.name, run.words, options, call, context);
    case 'script':
      return runScript(run.file, run.words, call, context);
    case 'code':
      return runSource(known(run.code.value), call, context);
    case 'input':
      return runInput(run.words, call, context);
    case 'version':
      context.io.out.write(versionOf(call, context));
      return 0;
    case 'nothing':
      context.io.out.write(hole('what Python prints is not known'));
      return run.status;
    default:
      return notFollowed(context);
  }
};

/** What `python --version` prints, as far as the version is known. */
function versionOf({ path }: Call, { world }: Context): Value {
  const version = path === undefined ? undefined : pythonAt(path, world)?.interpreter.version;
  if (version === undefined) return hole('what Python prints is not known');
  return /^\d+\.\d+\.\d/.test(version) ? `Python ${version}\n` : { pieces: [`Python ${version}`, { because: 'the last part of the version is not known' }] };
}

function readCommandLine(words: readonly Argument[]): { readonly run: Run; readonly options: string } {
  let options = '';
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Argument;
    const text = known(word.value);
    const rest = words.slice(i + 1);
    if (text === undefined) return { run: word.many ? { kind: 'unknown' } : { kind: 'script', file: word, words: rest }, options };
    if (text === '-') return { run: { kind: 'input', words: rest }, options };
    if (!text.startsWith('-')) return { run: { kind: 'script', file: word, words: rest }, options };
    if (text === '-V' || text === '--version') return { run: { kind: 'version' }, options };
    if (['-VV', '-h', '--help', '-?'].includes(text)) return { run: { kind: 'nothing', status: 0 }, options };
    if (withValue.has(text)) i++;
    else if (!text.startsWith('--')) {
      const at = text.search(/[mcWX]/);
      options += at < 0 ? text.slice(1) : text.slice(1, at);
      if (at >= 0) {
        const value = text.slice(at + 1);
        const given = value === '' ? rest[0] : { value, span: word.span };
        const after = value === '' ? rest.slice(1) : rest;
        if (text[at] === 'W' || text[at] === 'X') i += value === '' ? 1 : 0;
        else if (!given) return { run: { kind: 'nothing', status: 2 }, options };
        else return { run: text[at] === 'm' ? { kind: 'module', name: given, words: after } : { kind: 'code', code: given }, options };
      }
    }
  }
  return { run: { kind: 'input', words: [] }, options };
}

function runModule(name: Argument, words: readonly Argument[], options: string, call: Call, context: Context): Status {
  const module = known(name.value)?.replace(/\.__main__$/, '');
  const handler = module === undefined ? undefined : context.session.handlers.get(module === 'venv' ? 'python -m venv' : module);
  // -S keeps site-packages away: "No module named pip"
  if (options.includes('S') && module !== 'venv' && module !== 'ensurepip') return 1;
  if (!handler || module === undefined || !modules.has(module)) return notFollowed(context);
  const path = call.path;
  return handler({ ...call, name: module, arguments: words, asModule: true, ...(path === undefined ? {} : { python: path }) }, context);
}

/** Modules with a handler of their own; the name of a system program is none. */
const modules = new Set(['pip', 'venv', 'virtualenv', 'ensurepip', 'pipx', 'uv', 'pipenv', 'poetry', 'pdm', 'flit', 'hatch', 'piptools', 'easy_install']);

/** A program that comes in: by its address it may be one we know. */
function runInput(words: readonly Argument[], call: Call, context: Context): Status {
  const text = context.io.in.all();
  const source = sourceOf(text);
  const byName = source?.endsWith('.py') ? context.session.handlers.get(basename(source)) : undefined;
  if (byName) return byName({ ...call, arguments: words, source, ...(call.path === undefined ? {} : { python: call.path }) }, context);
  if (known(text) === undefined) context.world.files.mayHoldPrograms('a Python program whose text is not known may have brought it');
  return runSource(known(text), call, context);
}

function runScript(file: Argument, words: readonly Argument[], call: Call, context: Context): Status {
  const text = known(file.value);
  const name = text === undefined ? undefined : basename(text);
  const path = absolute(file.value, context);
  const node = path === undefined ? undefined : context.world.files.what(path);
  const moved: Call = { ...call, arguments: words, ...(call.path === undefined ? {} : { python: call.path }) };
  // a program's own script, run with another interpreter
  const program = node?.kind === 'file' && node.runs && !('interpreter' in node.runs) ? node.runs.program : undefined;
  if (program !== undefined) return context.session.handlers.get(program)?.(moved, context) ?? notFollowed(context);
  if (name !== undefined && /^pip-[\d.]+.*\.whl$/.test(text?.split('/').at(-2) ?? '') && name === 'pip')
    return context.session.handlers.get('pip')?.({ ...moved, asModule: true }, context) ?? 0;
  if (node?.kind === 'absent') return 2;
  const byName = name === undefined ? undefined : context.session.handlers.get(name);
  const content = readFile(path, context);
  const source = content === undefined ? undefined : sourceOf(content);
  if (byName && name?.endsWith('.py')) return byName({ ...moved, source }, context);
  return runSource(known(content), call, context);
}
