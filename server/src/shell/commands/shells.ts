import type { ShellName } from '../../model/surface';
import type { Argument, Value } from '../../model/value';
import { absolute, readFile } from '../access';
import { mayHaveFetched } from '../apt-state';
import type { Context, Handler } from '../context';
import { set } from '../builtins/settings';
import type { Status } from '../status';
import { hole, known } from '../values';

/** `bash`, `sh` and the like: `-c text`, a script file, or what comes in. */
export const shell: Handler = ({ name, arguments: words, span }, context) => {
  const inner = { ...context, process: context.process.child() };
  const { process } = inner;
  process.shell = shellOf(name, context);
  const { mode, login, rest } = readWords(words, inner);
  if (mode === 'help') return 0;
  if (login) loginEnvironment(inner);
  else startupFile(words, inner);
  const [first, ...others] = rest;
  if (mode === 'command') {
    process.name = others[0]?.value ?? name;
    return first ? runText(first.value, first, others.slice(1), inner) : 2;
  }
  if (first && mode !== 'input') return runFile(first, others, inner);
  const { locate } = context.io.in;
  const text = context.io.in.all();
  if (known(text) === undefined && words.some(({ value }) => value === '-')) return unread('the script that comes in', inner);
  return runText(text, { value: '', span, ...(locate ? { locate } : {}) }, rest, inner);
};

/** Which shell a name means: Debian's `sh` is dash, Alpine's is ash. */
function shellOf(name: string, { world }: Context): ShellName {
  const base = name.slice(name.lastIndexOf('/') + 1).replace(/^-/, '');
  if (base === 'zsh' || base === 'fish' || base === 'pwsh') return base;
  if (base === 'sh' || base === 'dash' || base === 'ash') return world.posixShell();
  return 'bash';
}

interface Words {
  readonly mode: 'command' | 'file' | 'input' | 'help';
  readonly login: boolean;
  readonly rest: readonly Argument[];
}

/** Reads a shell's own options: `-lc`, `-exc`, `-o pipefail`, `--login`, `-s`. */
function readWords(words: readonly Argument[], context: Context): Words {
  let mode: Words['mode'] = 'file';
  let login = false;
  let i = 0;
  for (; i < words.length; i++) {
    const text = known(words[i]?.value);
    if (text === undefined || !/^(-|\+.)/.test(text)) break;
    // both end the options (POSIX, sh)
    if (text === '--' || text === '-') {
      i++;
      break;
    }
    if (text.startsWith('--')) {
      if (text === '--login') login = true;
      if (text === '--help' || text === '--version') return { mode: 'help', login, rest: [] };
      if (text === '--rcfile' || text === '--init-file') i++;
      continue;
    }
    const letters = text.slice(1);
    if (letters.includes('c')) mode = 'command';
    if (letters.includes('s')) mode = 'input';
    if (letters.includes('l')) login = true;
    const settings = letters.replace(/[cslir]/g, '');
    if (settings === '') continue;
    const takes = /[oO]$/.test(settings);
    const option: Argument[] = [{ value: text[0] + settings, span: undefined }, ...(takes && words[i + 1] ? [words[++i] as Argument] : [])];
    if (!/O$/.test(settings)) set({ name: 'set', path: undefined, arguments: option, program: undefined, span: undefined }, context);
    if (context.process.signal) return { mode: 'help', login, rest: [] };
  }
  return { mode, login, rest: words.slice(i) };
}

/** bash reads the file BASH_ENV names when it runs text or a script, and ~/.bashrc when it is interactive (bash(1), INVOCATION). */
function startupFile(words: readonly Argument[], context: Context): void {
  if (context.process.shell !== 'bash') return;
  const interactive = words.some(({ value }) => /^-[a-z]*i[a-z]*$/.test(known(value) ?? ''));
  if (interactive) context.process.variables.set('PS1', '$ ');
  const file = interactive ? `${known(context.process.variables.get('HOME')) ?? ''}/.bashrc` : context.process.variables.exportedValue('BASH_ENV');
  if (file !== undefined && file !== '') sourceFile(file, context);
}

/** Runs a file's text in the process, if it is there and known. */
function sourceFile(file: Value, context: Context): void {
  const text = known(readFile(absolute(file, context), context));
  if (text === undefined) return;
  context.process.returnable++;
  context.session.shell.evaluateText({ text, locate: () => undefined }, context);
  context.process.returnable--;
  if (context.process.signal?.kind === 'return') context.process.signal = undefined;
}

/** Options a shell is started with from outside (`SHELL ["/bin/bash", "-lo", "pipefail", "-c"]`). */
export function readShellOptions(options: readonly string[], context: Context): void {
  const words = options.map((value) => ({ value, span: undefined }));
  const { login } = readWords(words, context);
  if (login) loginEnvironment(context);
  else startupFile(words, context);
}

/** A login shell reads /etc/profile, which on Debian and Alpine sets PATH anew. */
export function loginEnvironment(context: Context): void {
  const { process, world } = context;
  const distribution = world.release?.distribution;
  if (distribution === undefined || !['debian', 'ubuntu', 'alpine'].includes(distribution)) {
    process.variables.set('PATH', hole('a login shell reads its own start-up files'), true);
    return;
  }
  const root = process.user === 'root' || distribution === 'alpine';
  const path = root ? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' : '/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games';
  const home = known(process.variables.get('HOME'));
  // ~/.profile of a person, from /etc/skel, adds these where they are
  const own =
    home === undefined || process.user === 'root'
      ? []
      : ['.local/bin', 'bin'].map((folder) => `${home}/${folder}`).filter((folder) => world.files.what(folder).kind === 'directory');
  process.variables.set('PATH', [...own, path].join(':'), true);
  for (const file of world.files.names('/etc/profile.d').filter((name) => name.endsWith('.sh'))) sourceFile(`/etc/profile.d/${file}`, context);
  if (home !== undefined) readProfile(home, context);
}

/** The first of bash's own profiles, else ~/.profile. */
function readProfile(home: string, context: Context): void {
  const { process, world } = context;
  const bash = process.shell === 'bash';
  const own = bash ? ['.bash_profile', '.bash_login'].find((name) => world.files.what(`${home}/${name}`).kind === 'file') : undefined;
  if (own !== undefined) return sourceFile(`${home}/${own}`, context);
  sourceFile(`${home}/.profile`, context);
}

function runText(value: Value, word: Argument, rest: readonly Argument[], context: Context): Status {
  const text = known(value);
  setArguments(rest, context);
  if (text === undefined) {
    context.world.mayHoldOtherPrograms();
    mayHaveFetched(context.world);
    context.world.files.mayHoldPrograms('a script whose text is not known may have brought it');
    return 'likely';
  }
  const located = word.locate ?? (() => word.span);
  return context.session.shell.runShell({ text, locate: located }, context);
}

function runFile(file: Argument, rest: readonly Argument[], context: Context): Status {
  const path = absolute(file.value, context);
  const text = readFile(path, context);
  if (text === undefined) return 127;
  setArguments(rest, context);
  context.process.name = file.value;
  context.process.file = file.value;
  const script = known(text);
  if (script === undefined) return unread(known(file.value) ?? 'a script', context);
  return context.session.shell.runShell({ text: script, locate: () => file.span }, context);
}

/** A script whose text is not known ran: that it left pip and the marker alone is taken for granted. */
export function unread(name: string, { world }: Context): Status {
  world.assumption = `${name}, whose text is not known, changed nothing of this`;
  world.mayHoldOtherPrograms();
  mayHaveFetched(world);
  world.files.mayHoldPrograms(`${name}, whose text is not known, may have brought it`);
  return 'likely';
}

function setArguments(words: readonly Argument[], { process }: Context): void {
  process.arguments = words.map(({ value }) => value);
  process.argumentsComplete = !words.some(({ many }) => many);
}
