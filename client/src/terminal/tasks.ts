import { type Disposable, ProcessExecution, ShellExecution, type Task, env, tasks, workspace } from 'vscode';
import type { TerminalShell } from '../../../server/protocol/terminal';
import { commandLine } from '../tasks/command-line';
import type { Beginning } from './ended-command';
import { shellFrom } from './shell';
import { variablesOf } from './variables';

/** The tasks whose processes run, or have just ended. */
export interface RunningTasks extends Disposable {
  /** What the task of a process has begun, once; `null`: nothing to speak of. `undefined`: no task's process. */
  readonly take: (processId: number | undefined) => Beginning | null | undefined;
}

const most = 50;

/** Follows the processes of tasks: a task's terminal does not tell what was run in it. */
export function followTasks(): RunningTasks {
  const begun = new Map<number, Beginning | null>();
  const listener = tasks.onDidStartTaskProcess(({ execution, processId }) => {
    begun.set(processId, beginningOf(execution.task) ?? null);
    for (const oldest of [...begun.keys()].slice(0, -most)) begun.delete(oldest);
  });
  return {
    take: (processId) => {
      if (processId === undefined) return undefined;
      const beginning = begun.get(processId);
      begun.delete(processId);
      return beginning;
    },
    dispose: () => listener.dispose(),
  };
}

/** Our own tasks tell of their end themselves; variables of VS Code's are not looked into. */
function beginningOf({ definition, execution, scope }: Task): Beginning | undefined {
  if (definition.type === 'pep668' || !(execution instanceof ProcessExecution || execution instanceof ShellExecution)) return undefined;
  const { cwd: ownFolder, env: own = {} } = execution.options ?? {};
  const called = calledBy(execution);
  if (!called || called.text.includes('${')) return undefined;
  const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
  const cwd = ownFolder?.replaceAll('${workspaceFolder}', folder?.uri.fsPath ?? '') ?? folder?.uri.fsPath;
  return {
    ...{ commandLine: called.text, confidence: 'high', shell: called.shell, environment: variablesOf({}, { ...process.env, ...own }) },
    ...(folder ? { folder: folder.uri.toString() } : {}),
    ...(cwd === undefined || cwd.includes('${') ? {} : { cwd }),
  };
}

/** What a task runs, as text for its shell. */
function calledBy(execution: ProcessExecution | ShellExecution): { readonly text: string; readonly shell: TerminalShell } | undefined {
  if (execution instanceof ProcessExecution) return { text: commandLine({ program: execution.process, args: execution.args }), shell: 'sh' };
  const shell = shellFrom({ state: undefined, path: execution.options?.executable, usual: env.shell });
  if (!shell) return undefined;
  if (execution.commandLine !== undefined) return { text: execution.commandLine, shell };
  const [program, ...args] = [execution.command, ...(execution.args ?? [])].flatMap((word) =>
    word === undefined ? [] : [typeof word === 'string' ? word : word.value],
  );
  return program === undefined ? undefined : { text: commandLine({ program, args }), shell };
}
