import type { Facts } from '../model/analysis';
import type { Step } from '../model/surface';
import type { Value } from '../model/value';
import { absolute } from '../shell/access';
import { type Context, spanOf } from '../shell/context';
import { guarded, runShell } from '../shell/evaluate';
import { runProgram } from '../shell/execute';
import { basename, resolvePath } from '../shell/paths';
import type { Status } from '../shell/status';
import { failed } from '../shell/status';
import { isTracked, programName } from '../shell/programs';
import { hole, known } from '../shell/values';
import type { Variables } from '../shell/variables';
import { expandReferences } from '../surfaces/references';
import { readShellOptions } from '../shell/commands/shells';
import type { Ended } from './ended';

/** What steps may look at beside their own state. */
export interface Surroundings {
  readonly facts: Facts;
  readonly ended: ReadonlyMap<string, Ended>;
  /** Variables from before this step and those it is joined with. */
  readonly before: Variables;
  /** Names set for the build alone. */
  readonly build: Set<string>;
}

type StepOf<K extends Step['kind']> = Extract<Step, { readonly kind: K }>;

/** Applies one step to the state of its job. `stopped`: it surely fails for a reason of its own, and nothing after it is reached. */
export function runStep(step: Step, context: Context, surroundings: Surroundings): 'stopped' | void {
  const { process, world } = context;
  switch (step.kind) {
    case 'shell':
    case 'exec':
      return runCommand(step, context);
    case 'variable':
      return setVariable(step, context, surroundings);
    case 'user':
      return changeUser(filled(step.user, surroundings), context);
    case 'directory': {
      const path = absolute(filled(step.path, surroundings), context);
      process.cwd = path ?? hole('the working folder is not known');
      if (path !== undefined && world.files.get(path).kind === 'absent') world.files.set(path, { kind: 'directory', complete: true, owner: 'root' });
      return;
    }
    case 'file':
      return putFile(step, context, surroundings);
    case 'copy':
      return copy(step, context, surroundings);
    case 'unknown':
      process.reach = 'possible';
  }
}

/** What a value mentions of the state, filled in. */
function filled(value: Value, { before }: Surroundings): Value {
  // HOME is there for commands only, unless ENV set it
  return expandReferences(value, (name) => (name === 'HOME' && !before.variable(name)?.span ? undefined : before.get(name)));
}

/** `ENV` wins over `ARG` of the same name, wherever it stands (Dockerfile reference, ARG). */
function setVariable(step: StepOf<'variable'>, { process }: Context, surroundings: Surroundings): void {
  const { build } = surroundings;
  const isSet = process.variables.isDecided(step.name) && process.variables.variable(step.name) !== undefined;
  if (step.scope === 'build' && isSet && !build.has(step.name)) return;
  if (step.scope === 'build') build.add(step.name);
  else build.delete(step.name);
  process.variables.set(step.name, filled(step.value, surroundings), true, step.span);
}

/** `COPY <<EOF target`: into the target where that is a folder. */
function putFile(step: StepOf<'file'>, context: Context, surroundings: Surroundings): void {
  const target = filled(step.path, surroundings);
  const path = absolute(target, context);
  if (path === undefined) return;
  const { files } = context.world;
  const intoFolder = step.name !== undefined && (known(target)?.endsWith('/') === true || files.get(path).kind === 'directory');
  const text = filled(step.text, surroundings);
  files.set(intoFolder ? resolvePath(path, step.name ?? '') : path, { kind: 'file', text, ...(known(text)?.startsWith('#!') ? { executable: true } : {}) });
}

/** A RUN, a script: a process of its own that sees the variables set so far. */
function runCommand(step: StepOf<'shell' | 'exec'>, context: Context): 'stopped' | void {
  const process = context.process.child();
  process.shell = step.kind !== 'shell' || step.shell === 'sh' ? context.world.posixShell() : step.shell;
  if (step.kind === 'shell') readShellOptions(step.options ?? [], { ...context, process });
  if (step.kind === 'shell') process.variables.set('PWD', process.cwd, true);
  const inner = { ...context, process };
  const before = context.session.refusals();
  const status = guarded(() => (step.kind === 'shell' ? runShell(step.source, inner) : runWords(step, inner)));
  if (status === 'limit') context.process.reach = 'possible';
  // a build stops where a command fails; what would be refused after a refusal is worth saying all the same
  else if (failed(status) && context.session.refusals() === before) return 'stopped';
}

function runWords({ arguments: words, span }: StepOf<'exec'>, context: Context): Status {
  const [name, ...rest] = words;
  return name ? runProgram(name, rest, spanOf(words) ?? span, context) : 0;
}

function changeUser(value: Value, { process, world }: Context): void {
  const name = known(value)?.split(':')[0];
  process.user = name === '0' ? 'root' : name === undefined || /^\d+$/.test(name) ? undefined : name;
  const home = world.homeOf(process.user);
  // Docker sets HOME from the user where nothing else did
  if (home !== undefined) process.variables.set('HOME', home, true);
  else process.variables.set('HOME', hole('the home of the user is not known'), true);
}

function copy(step: StepOf<'copy'>, context: Context, surroundings: Surroundings): void {
  const { facts, ended } = surroundings;
  const target = absolute(filled(step.target, surroundings), context);
  if (target === undefined) return;
  const intoFolder = known(step.target)?.endsWith('/') === true || step.sources.length > 1 || context.world.files.get(target).kind === 'directory';
  for (const value of step.sources) {
    const source = known(filled(value, surroundings));
    const other = step.from.kind === 'job' ? ended.get(step.from.job) : undefined;
    if (source === undefined) context.world.files.blur(intoFolder ? target : target);
    else if (other) copyFromJob(source, target, intoFolder, other, context);
    else copyFromContext(source, target, intoFolder, step.from.kind === 'context' ? facts : undefined, context);
  }
}

/** Copies what is recorded in another stage; a folder's content goes into the target. */
function copyFromJob(source: string, target: string, intoFolder: boolean, other: Ended, context: Context): void {
  const from = resolvePath('/', source);
  const { files } = other.world;
  const node = files.get(from);
  if (node.kind === 'directory') {
    for (const path of files.below(files.realPath(from))) {
      const found = files.get(path, false);
      if (found.kind !== 'absent') context.world.files.set(target + path.slice(files.realPath(from).length), found);
    }
    if (!node.complete) context.world.files.blur(target);
    for (const [prefix, modules] of other.world.modules) if (prefix.startsWith(from)) context.world.modules.set(target + prefix.slice(from.length), modules);
  } else if (node.kind !== 'absent') context.world.files.set(intoFolder ? resolvePath(target, basename(from)) : target, node);
}

function copyFromContext(source: string, target: string, intoFolder: boolean, facts: Facts | undefined, context: Context): void {
  const { files } = context.world;
  const program = programName(basename(source));
  if (!facts && isTracked(program)) return files.set(intoFolder ? resolvePath(target, basename(source)) : target, { kind: 'file', runs: { program } });
  const text = /[*?[]/.test(source) ? undefined : facts?.readBeside(source.replace(/^\.?\//, ''));
  if (text !== undefined)
    files.set(intoFolder ? resolvePath(target, basename(source)) : target, { kind: 'file', text, ...(text.startsWith('#!') ? { executable: true } : {}) });
  else if (/[*?[]/.test(source) || !facts) files.blur(target);
  else if (/^(\.?\/?|.*\/)$/.test(source) || intoFolder || !/\.\w+$/.test(source)) files.copy(target, resolvePath('/', source).slice(1), facts.readBeside);
  else files.set(target, { kind: 'file' });
}
