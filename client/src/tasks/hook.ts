import {
  type CancellationToken,
  type Disposable,
  ProcessExecution,
  ProgressLocation,
  Task,
  type TaskExecution,
  TaskRevealKind,
  TaskScope,
  type WorkspaceFolder,
  tasks,
  window,
} from 'vscode';
import type { ProgramCall } from '../../../server/protocol/environment';
import { commandLine } from './command-line';

/** How a row of programs ended. */
export type Outcome =
  | { readonly kind: 'succeeded' }
  | { readonly kind: 'cancelled' }
  /** `exitCode` is absent where the program could not be started, or its terminal was closed. */
  | { readonly kind: 'failed'; readonly step: ProgramCall; readonly exitCode: number | undefined };

/** What is run, and what people read meanwhile. */
export interface Run {
  readonly title: string;
  readonly folder: WorkspaceFolder | undefined;
  readonly steps: readonly ProgramCall[];
  /** Working folder, where the programs read paths relative to it. */
  readonly cwd?: string;
}

/** Runs programs one after the other as tasks, with progress and a way to cancel; stops at the first that fails. */
export async function runPrograms({ title, folder, steps, cwd }: Run): Promise<Outcome> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    for (const step of steps) {
      if (token.isCancellationRequested) return { kind: 'cancelled' };
      progress.report({ message: commandLine(step) });
      const exitCode = await runTask(taskFor({ title, folder, cwd }, step), token);
      if (token.isCancellationRequested) return { kind: 'cancelled' };
      if (exitCode !== 0) return { kind: 'failed', step, exitCode };
    }
    return { kind: 'succeeded' };
  });
}

function taskFor({ title, folder, cwd }: Pick<Run, 'title' | 'folder'> & { readonly cwd: string | undefined }, { program, args }: ProgramCall): Task {
  // not in the folder: `python -m venv` would import a venv.py that lies there
  const execution = new ProcessExecution(program, [...args], { cwd: cwd ?? __dirname });
  // a new definition each time: the same task is not started twice, and VS Code would ask
  const task = new Task({ type: 'pep668', run: Date.now() }, folder ?? TaskScope.Global, title, 'pep668', execution, []);
  task.presentationOptions = { reveal: TaskRevealKind.Silent, showReuseMessage: false };
  return task;
}

/** The exit code; `undefined` where the program never ran or its terminal was closed. Ends only when the program has ended. */
async function runTask(task: Task, token: CancellationToken): Promise<number | undefined> {
  const waste: Disposable[] = [];
  try {
    return await new Promise<number | undefined>((resolve, reject) => {
      let execution: TaskExecution | undefined;
      const ours = (other: TaskExecution) => other === execution || other.task.definition['run'] === task.definition['run'];
      waste.push(
        tasks.onDidEndTaskProcess(({ execution: other, exitCode }) => ours(other) && resolve(exitCode)),
        // comes after the one above; alone where the process could not be started
        tasks.onDidEndTask(({ execution: other }) => ours(other) && resolve(undefined)),
        token.onCancellationRequested(() => waste.push(untilDisposed(() => execution?.terminate()))),
      );
      tasks.executeTask(task).then((started) => {
        execution = started;
      }, reject);
    });
  } finally {
    for (const disposable of waste) disposable.dispose();
  }
}

/** Again and again: a task that is only about to start does not hear the first time. */
function untilDisposed(stop: () => void): Disposable {
  stop();
  const timer = setInterval(stop, 300);
  return { dispose: () => clearInterval(timer) };
}
