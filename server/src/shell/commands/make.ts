import type { Argument } from '../../model/value';
import { absolute, readFile } from '../access';
import { type Context, deeper, type Handler } from '../context';
import { notFollowed, runProgram } from '../execute';
import { type Makefile, readMakefile, type Rule } from '../makefile';
import { readOptions } from '../options';
import { resolvePath } from '../paths';
import { failed, type Status } from '../status';
import { known } from '../values';

const withValue = ['-C', '-f', '-j', '-l', '-o', '-W', '-I', '--directory', '--file', '--makefile', '--jobs'];

/**
 * `make [-C folder] [-f file] [NAME=value…] target…` with a makefile whose text is known and of the simple kind
 * (makefile.ts): the recipes of the targets, each line in a shell of its own. Any other is not followed.
 */
export const make: Handler = (call, context) => {
  const options = readOptions(call.arguments, withValue);
  if (options.has('-n', '--just-print', '--dry-run', '-v', '--version', '-h', '--help')) return 0;
  const inner: Context = deeper(context, { process: context.process.child() });
  const folder = options.value('-C', '--directory');
  inner.process.cwd = (folder === undefined ? undefined : absolute(folder, context)) ?? context.process.cwd;
  const makefile = read(options.value('-f', '--file', '--makefile'), assignmentsIn(options.operands), inner);
  const goals = options.operands.flatMap(({ value }) => known(value) ?? []).filter((word) => !word.includes('='));
  const wanted = goals.length > 0 ? goals : [makefile?.first ?? ''];
  if (!makefile || options.operands.some(({ value }) => known(value) === undefined)) return notFollowed(context, call);
  const run = new Run(makefile, inner, call.span, options.has('-k', '-i', '--keep-going', '--ignore-errors'));
  if (!wanted.every((goal) => run.understands(goal, []))) return notFollowed(context, call);
  return wanted.every((goal) => run.build(goal)) ? 'likely' : 2;
};

function read(file: Argument['value'] | undefined, given: ReadonlyMap<string, string>, context: Context): Makefile | undefined {
  const names = file === undefined ? ['GNUmakefile', 'makefile', 'Makefile'] : [file];
  const texts = names.map((name) => readFile(absolute(name, context), context)).filter((text) => text !== undefined);
  const text = texts.length > 0 ? known(texts.find((each) => known(each) !== undefined) ?? texts[0]) : undefined;
  return text === undefined ? undefined : readMakefile(text, given, (name) => known(context.process.variables.exportedValue(name)));
}

/** `NAME=value` words: they win over what the makefile says. */
function assignmentsIn(words: readonly Argument[]): ReadonlyMap<string, string> {
  return new Map(
    words.flatMap(({ value }) => {
      const [, name, text] = /^([A-Za-z_]\w*)\s*:?=([^]*)$/.exec(known(value) ?? '') ?? [];
      return name === undefined ? [] : [[name, text ?? ''] as const];
    }),
  );
}

/** One run of make: what was built is not built again. */
class Run {
  readonly #makefile: Makefile;
  readonly #context: Context;
  readonly #span: Argument['span'];
  readonly #goesOn: boolean;
  readonly #built = new Set<string>();
  /** Targets that were looked through: many may need the same. */
  readonly #understood = new Set<string>();

  constructor(makefile: Makefile, context: Context, span: Argument['span'], goesOn: boolean) {
    this.#makefile = makefile;
    this.#context = context;
    this.#span = span;
    this.#goesOn = goesOn;
  }

  #rule(target: string): Rule | undefined {
    return this.#makefile.rules.get(target);
  }

  #kind(target: string): string {
    const { process, world } = this.#context;
    const cwd = known(process.cwd);
    return cwd === undefined ? 'unknown' : world.files.what(resolvePath(cwd, target)).kind;
  }

  /** Whether it can be told for a target, and all it needs, whether it is built. */
  understands(target: string, way: readonly string[]): boolean {
    if (this.#understood.has(target)) return true;
    if (way.includes(target) || way.length > 50) return false;
    const rule = this.#rule(target);
    // a file that is there and needs others may be older or newer than they
    if (!rule) return this.#kind(target) !== 'unknown' && this.#kind(target) !== 'absent';
    if (!rule.phony && this.#kind(target) === 'unknown') return false;
    const isUnderstood = rule.needs.every((each) => this.understands(each, [...way, target]));
    if (isUnderstood) this.#understood.add(target);
    return isUnderstood;
  }

  /** Whether a target was built, or was there. */
  build(target: string): boolean {
    const rule = this.#rule(target);
    if (!rule || this.#built.has(target)) return true;
    this.#built.add(target);
    if (!rule.needs.every((each) => this.build(each))) return false;
    if (!rule.phony && this.#kind(target) === 'file') return true;
    return rule.recipe.every((line) => this.#runLine(line));
  }

  #runLine(line: string): boolean {
    const [, marks = '', text = ''] = /^([-@+\s]*)([^]*)$/.exec(line) ?? [];
    const words = ['-c', text].map((value): Argument => ({ value, span: this.#span }));
    const status: Status = runProgram({ value: this.#makefile.shell, span: this.#span }, words, this.#span, {
      ...this.#context,
      process: this.#context.process.fork(),
    });
    return !failed(status) || marks.includes('-') || this.#goesOn;
  }
}
