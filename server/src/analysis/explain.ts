import { installers } from '../installers';
import type { Invocation } from '../model/invocation';
import type { Locate } from '../model/span';
import type { ShellName } from '../model/surface';
import type { Resolution } from '../model/system';
import type { Reason, Verdict } from '../model/verdict';
import { bootProcess, bootWorld } from '../shell/boot';
import { guarded, runShell } from '../shell/evaluate';
import { resolvePath } from '../shell/paths';
import type { Process } from '../shell/process';
import { startContext, startSession } from '../shell/session';
import type { Status } from '../shell/status';
import { known } from '../shell/values';
import type { World } from '../shell/world';
import { unknownSystem } from './unknown-system';

/** One command line and the place it would run at. */
export interface Question {
  readonly command: string;
  readonly place: Resolution;
  readonly shell?: ShellName | undefined;
  readonly user?: string | undefined;
  readonly variables?: Readonly<Record<string, string>> | undefined;
  /** Absolute working folder. */
  readonly cwd?: string | undefined;
  /** Files that are there before: path (absolute, relative to `cwd`, or `~/…`) to text. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  /** Where pieces of `command` stand in what was typed, where it is a rendering of that; default: letter by letter. */
  readonly locate?: Locate | undefined;
}

/** The verdict on the whole line, and on each installer call in the order they would run. */
export interface Answer {
  readonly verdict: Verdict;
  readonly invocations: readonly Invocation[];
  /** Calls that run, with what decides; for `unknown`: why. */
  readonly reasons: readonly Reason[];
  /** How the line ends: the status the shell reports; `undefined` where it was not followed to its end. */
  readonly ends: Status | undefined;
  /** The folder the shell stands in after it; `undefined` where that is not known. */
  readonly cwd: string | undefined;
}

/** Predicts what a command line would do. Spans are offsets in `command`, or where `locate` says. */
export function explain(question: Question): Answer {
  const system = question.place.kind === 'system' ? question.place.system : unknownSystem(question.place.because);
  const world = bootWorld(system);
  const process = bootProcess(system);
  // where there is sudo, there is somebody who uses it
  if (system.packages.includes('sudo')) addUser(ordinaryUser, world);
  setUser(question.user, process, world);
  process.cwd = question.cwd ?? system.cwd;
  process.variables.set('PWD', process.cwd, true);
  for (const [name, value] of Object.entries(question.variables ?? {})) process.variables.set(name, value, true);
  process.shell = question.shell === 'sh' ? world.posixShell() : (question.shell ?? 'bash');
  putFiles(question, process, world);
  const { session, recording } = startSession(installers);
  const source = { text: question.command, locate: question.locate ?? ((start: number, end: number) => ({ start, end })) };
  const ended = guarded(() => runShell(source, startContext(session, world, process)));
  const gap = ended === 'limit' ? 'the command is too long or too deeply nested to follow' : recording.gaps[0];
  return { ...judge(recording.invocations, gap), ends: ended === 'limit' || gap !== undefined ? undefined : ended, cwd: known(process.cwd) };
}

/** Name of the first person's user on an image asked about as if it were somebody's machine. */
const ordinaryUser = 'dev';

function addUser(name: string, world: World): string {
  const home = world.homeOf(name) ?? `/home/${name}`;
  if (!world.homes.has(name)) {
    world.homes.set(name, home);
    world.files.set(home, { kind: 'directory', complete: world.system?.complete === true, owner: name });
  }
  return home;
}

function setUser(user: string | undefined, process: Process, world: World): void {
  const name = user ?? process.user;
  process.user = name;
  if (name === undefined) return;
  process.variables.set('HOME', addUser(name, world), true);
  process.variables.set('USER', name, true);
  process.variables.set('LOGNAME', name, true);
}

function putFiles(question: Question, process: Process, world: World): void {
  const cwd = typeof process.cwd === 'string' ? process.cwd : '/';
  // a working folder belongs to who works there, but where the system has it already
  const owner = process.user ?? 'root';
  const home = world.homeOf(process.user) ?? '/root';
  const complete = world.system?.complete === true;
  if (complete && world.files.what(cwd).kind !== 'directory') world.files.set(cwd, { kind: 'directory', complete: true, owner });
  for (const [name, text] of Object.entries(question.files ?? {})) {
    const path = name.startsWith('~/') ? resolvePath(home, name.slice(2)) : resolvePath(cwd, name);
    const own = name.startsWith('/') && !path.startsWith(`${cwd}/`) && !path.startsWith(`${home}/`) ? 'root' : owner;
    world.files.set(path, { kind: 'file', text, owner: own, executable: text.startsWith('#!') });
  }
}

/** The whole line: refused if one call surely is; then failing, unknown, allowed. */
function judge(invocations: readonly Invocation[], gap: string | undefined): Omit<Answer, 'ends' | 'cwd'> {
  const sure = invocations.filter(({ reach }) => reach === 'certain');
  const deciding = (verdict: Verdict) => sure.filter((invocation) => invocation.verdict === verdict).flatMap(({ reasons }) => reasons);
  const has = (verdict: Verdict) => sure.some((invocation) => invocation.verdict === verdict);
  if (has('refused')) return { verdict: 'refused', invocations, reasons: deciding('refused') };
  if (gap !== undefined) return { verdict: 'unknown', invocations, reasons: [{ message: gap }] };
  if (has('unknown')) return { verdict: 'unknown', invocations, reasons: deciding('unknown') };
  const perhaps = invocations.find(({ reach, verdict }) => reach === 'possible' && verdict === 'refused');
  if (perhaps)
    return { verdict: 'unknown', invocations, reasons: [{ message: 'whether the call that would be refused runs is not known' }, ...perhaps.reasons] };
  if (has('fails')) return { verdict: 'fails', invocations, reasons: deciding('fails') };
  return { verdict: 'allowed', invocations, reasons: sure.length > 0 ? deciding('allowed') : [{ message: 'no installer runs' }] };
}
