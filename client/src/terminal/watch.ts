import { type Disposable, EventEmitter, type LogOutputChannel, type Terminal, window } from 'vscode';
import type { EndedCommand } from '../../../server/protocol/terminal';
import { type Recognition, endOutput, nothingReadOf, readOutput } from '../../../server/src/recognition/recognise';
import { unfound } from '../../../server/src/recognition/unfound';
import { beginningOf } from './beginning';
import { type Beginning, endedCommand, withoutNext } from './ended-command';
import { rememberEarlier } from './earlier';
import { atMost, pause } from '../patience';
import { type RunningTasks, followTasks } from './tasks';
import { type EndedExecution, type ShellExecution, shellEvents } from './shell-integration';
import { rememberShells } from './shells';

/** A command that ended and whose output has to do with us. `terminal` is absent for a task: nobody types there. */
export interface Failure {
  readonly terminal: Terminal | undefined;
  readonly ended: EndedCommand;
}

/** News of a terminal. */
export type News =
  | { readonly kind: 'began' | 'ended'; readonly terminal: Terminal; readonly execution: ShellExecution; readonly exitCode?: number | undefined }
  | { readonly kind: 'closed'; readonly terminal: Terminal };

/** What goes on in the terminals of this window, as far as their shells tell. */
export interface Terminals extends Disposable {
  /** Whether a program is running there. */
  readonly isBusy: (terminal: Terminal) => boolean;
  /** Waits for news of a terminal; its end is always news. */
  readonly next: (terminal: Terminal, isWanted: (news: News) => boolean) => Promise<News>;
}

/** Who is told. */
export interface Listeners {
  readonly log: LogOutputChannel;
  readonly onBegin: (beginning: Beginning) => unknown;
  readonly onFailure: (failure: Failure, execution: ShellExecution) => unknown;
}

/** A command that is running: what is kept of it does not grow with its output. */
interface Running {
  readonly terminal: Terminal;
  beginning: Beginning | undefined;
  recognition: Recognition;
  /** Its output was read to the end. */
  isRead: Promise<void>;
}

// the last output may come after the news that the command has ended; so do the folder the shell is in then, and a
// command that was typed meanwhile
const patience = 1000;
const settling = 300;

/** Follows every command in every terminal: reads its output, knows whether it is running. */
export function watchTerminals(listeners: Listeners): Terminals {
  const running = new Map<ShellExecution, Running>();
  const news = new EventEmitter<News>();
  const earlier = rememberEarlier();
  const shells = rememberShells();
  const processes = followTasks();
  const events = shellEvents();
  const waste = [
    news,
    processes,
    window.onDidCloseTerminal((terminal) => {
      forget(terminal, running);
      news.fire({ kind: 'closed', terminal });
    }),
    events?.onDidStartTerminalShellExecution((started) => {
      const { terminal, execution } = started;
      const each: Running = {
        terminal,
        beginning: beginningOf(started, { shell: shells.of(terminal), before: earlier.of(terminal) }),
        recognition: nothingReadOf(execution.commandLine.value),
        isRead: Promise.resolve(),
      };
      forget(terminal, running);
      running.set(execution, cutOff(each, execution.commandLine.value));
      each.isRead = readAll(each, execution, listeners.log);
      if (each.beginning) listeners.onBegin(each.beginning);
      news.fire({ kind: 'began', terminal, execution });
    }),
    events?.onDidEndTerminalShellExecution((ended) => {
      const each = running.get(ended.execution);
      running.delete(ended.execution);
      earlier.add(ended);
      shells.ended(ended);
      if (each) void tellEnd(each, ended, listeners, processes);
      news.fire({ ...ended, kind: 'ended' });
    }),
  ];
  return {
    isBusy: (terminal) => [...running.values()].some((each) => each.terminal === terminal),
    next: (terminal, isWanted) =>
      new Promise((resolve) => {
        const listener = news.event((event) => {
          if (event.terminal !== terminal || !(event.kind === 'closed' || isWanted(event))) return;
          listener.dispose();
          resolve(event);
        });
      }),
    dispose: () => waste.forEach((disposable) => disposable?.dispose()),
  };
}

/** Waits until no program is running in a terminal. False: it was closed. */
export async function isIdle(terminals: Terminals, terminal: Terminal): Promise<boolean> {
  while (terminals.isBusy(terminal)) await terminals.next(terminal, ({ kind }) => kind === 'ended');
  return terminal.exitStatus === undefined;
}

/** The commands that began last in their terminals. */
const last = new WeakMap<Terminal, Running>();

/** Of lines that were typed ahead or pasted, VS Code may read all as the first command: what begins now was none of it. */
function cutOff(begun: Running, commandLine: string): Running {
  const before = last.get(begun.terminal);
  last.set(begun.terminal, begun);
  if (before?.beginning) before.beginning = { ...before.beginning, commandLine: withoutNext(before.beginning.commandLine, commandLine) };
  return begun;
}

/** Whatever ran in a terminal has ended, whether the editor saw it or not. */
function forget(terminal: Terminal, running: Map<ShellExecution, Running>): void {
  for (const [execution, each] of running) if (each.terminal === terminal) running.delete(execution);
}

async function readAll(each: Running, execution: ShellExecution, log: LogOutputChannel): Promise<void> {
  try {
    for await (const chunk of execution.read()) each.recognition = readOutput(each.recognition, chunk);
  } catch (error) {
    log.warn(`The output of a command could not be read: ${String(error)}`);
  }
}

async function tellEnd(each: Running, ended: EndedExecution, { onFailure }: Listeners, processes: RunningTasks): Promise<void> {
  const { terminal, shellIntegration, execution, exitCode } = ended;
  await atMost(patience, each.isRead);
  const read = endOutput(each.recognition);
  const sightings = read.length > 0 ? read : unfound(execution.commandLine.value, exitCode);
  if (sightings.length === 0) return;
  const ofTask = processes.take(await terminal.processId);
  if (ofTask) return void onFailure({ terminal: undefined, ended: endedCommand(ofTask, { sightings, exitCode, cwdAfter: undefined }) }, execution);
  if (!each.beginning || ofTask === null) return;
  await pause(settling);
  onFailure({ terminal, ended: endedCommand(each.beginning, { sightings, exitCode, cwdAfter: shellIntegration.cwd?.fsPath }) }, execution);
}
