import type { Facts } from '../model/analysis';
import type { Step } from '../model/surface';
import type { Value } from '../model/value';
import { absolute, ownerOf } from '../shell/access';
import { type Context, spanOf } from '../shell/context';
import type { Entries } from '../shell/entries';
import { guarded, runShell } from '../shell/evaluate';
import { runProgram } from '../shell/execute';
import { firstUser } from '../shell/commands/accounts';
import { Source } from '../shell/io';
import { noteStop } from '../shell/notes';
import { resolvePath } from '../shell/paths';
import type { Status } from '../shell/status';
import { failed } from '../shell/status';
import { hole, known } from '../shell/values';
import type { Variables } from '../shell/variables';
import { expandReferences } from '../surfaces/references';
import { readShellOptions } from '../shell/commands/shells';
import { copyFiles } from './copy-files';
import type { Ended } from './ended';
import { mountAll } from './mounts';

/** What steps may look at beside their own state. */
export interface Surroundings {
  readonly facts: Facts;
  readonly ended: ReadonlyMap<string, Ended>;
  /** Variables from before this step and those it is joined with. */
  readonly before: Variables;
  /** Names set for the build alone. */
  readonly build: Entries<true>;
}

type StepOf<K extends Step['kind']> = Extract<Step, { readonly kind: K }>;

/** Applies one step to the state of its job. `stopped`: it surely fails for a reason of its own, and nothing after it is reached. */
export function runStep(step: Step, context: Context, surroundings: Surroundings): 'stopped' | void {
  const { process, world } = context;
  switch (step.kind) {
    case 'shell':
    case 'exec':
      return runCommand(step, context, surroundings);
    case 'variable':
      return setVariable(step, context, surroundings);
    case 'user':
      return changeUser(filled(step.user, surroundings), context);
    case 'directory': {
      const path = absolute(filled(step.path, surroundings), context);
      process.cwd = path ?? hole('the working folder is not known');
      // BuildKit makes it the user's own (dockerfile2llb, dispatchWorkdir)
      if (path !== undefined && world.files.what(path).kind === 'absent') world.files.set(path, { kind: 'directory', complete: true, ...ownerOf(context) });
      return;
    }
    case 'file':
      return putFile(step, context, surroundings);
    case 'copy':
      return copyFiles(
        {
          from: step.from,
          sources: step.sources.map((source) => filled(source, surroundings)),
          target: filled(step.target, surroundings),
          owner: ownerGiven(step.owner, context, surroundings),
        },
        context,
        surroundings,
      );
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
  if (step.scope === 'build') build.set(step.name, true);
  else build.delete(step.name);
  process.variables.set(step.name, filled(step.value, surroundings), true, step.span);
}

/** `COPY <<EOF target`: into the target where that is a folder. */
function putFile(step: StepOf<'file'>, context: Context, surroundings: Surroundings): void {
  const target = filled(step.path, surroundings);
  const path = absolute(target, context);
  if (path === undefined) return;
  const { files } = context.world;
  const intoFolder = step.name !== undefined && (known(target)?.endsWith('/') === true || files.what(path).kind === 'directory');
  const text = filled(step.text, surroundings);
  const owner = ownerGiven(step.owner, context, surroundings);
  const owned = owner === undefined ? {} : { owner };
  const executable = step.executable ?? known(text)?.startsWith('#!') === true;
  files.set(intoFolder ? resolvePath(path, step.name ?? '') : path, { kind: 'file', text, ...owned, executable });
}

/** Whose copied files are: root's, unless a name or number is given. */
function ownerGiven(value: Value | undefined, { world }: Context, surroundings: Surroundings): string | undefined {
  if (value === undefined) return 'root';
  const name = known(filled(value, surroundings))?.split(':')[0];
  if (name === '0') return 'root';
  if (name !== firstUser) return name;
  const people = world.users.keys();
  return people.length === 1 ? people[0] : name;
}

/** A RUN, a script: a process of its own that sees the variables set so far. */
function runCommand(step: StepOf<'shell' | 'exec'>, context: Context, surroundings: Surroundings): 'stopped' | void {
  const process = context.process.child();
  process.shell = step.kind !== 'shell' || step.shell === 'sh' ? context.world.posixShell() : step.shell;
  if (step.kind === 'shell') readShellOptions(step.options ?? [], { ...context, process });
  if (step.kind === 'shell') process.variables.set('PWD', process.cwd, true);
  // a build has nobody who types
  const io = context.world.system === surroundings.facts.machine.system ? context.io : { ...context.io, in: new Source('') };
  const inner = { ...context, process, io };
  const before = context.session.refusals();
  const unmount = mountAll(step.mounts ?? [], inner, { ...surroundings, filled: (value) => filled(value, surroundings) });
  const status = guarded(() => (step.kind === 'shell' ? runShell(step.source, inner) : runWords(step, inner)));
  unmount();
  if (status === 'limit') context.process.reach = 'possible';
  // a build stops where a command fails; what would be refused after a refusal is worth saying all the same
  else if (failed(status) && context.session.refusals() === before) {
    noteStop(context.session);
    return 'stopped';
  }
}

function runWords({ arguments: words, span }: StepOf<'exec'>, context: Context): Status {
  const [name, ...rest] = words;
  return name ? runProgram(name, rest, spanOf(words) ?? span, context) : 0;
}

function changeUser(value: Value, { process, world }: Context): void {
  const name = known(value)?.split(':')[0];
  // nothing is left of an ARG that the build is to be told
  process.user = name === '0' ? 'root' : name === undefined || name === '' || /^\d+$/.test(name) ? undefined : name;
  const home = world.homeOf(process.user);
  // Docker sets HOME from the user where nothing else did
  if (home !== undefined) process.variables.set('HOME', home, true);
  else process.variables.set('HOME', hole('the home of the user is not known'), true);
}
