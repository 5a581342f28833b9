import * as vscode from 'vscode';
import { inFolder, until } from '../editor';
import { answer, clearMessages, hasWindow, message } from '../window';
import { has, makeVenv } from './shell';

/** Tasks that were refused. */
export function tasks(): void {
  before(() => makeVenv());
  beforeEach(async function () {
    if (!hasWindow()) this.skip();
    await clearMessages();
  });

  const start = async (name: string, execution: vscode.ShellExecution | vscode.ProcessExecution, matchers: string[] = []) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    await vscode.tasks.executeTask(new vscode.Task({ type: 'shell', name }, folder ?? vscode.TaskScope.Workspace, name, 'test', execution, matchers));
  };
  const executions = {
    'of a shell': new vscode.ShellExecution('pip install tasked668'),
    'of a program': new vscode.ProcessExecution('/usr/bin/pip', ['install', 'listed668']),
  };
  for (const [name, execution] of Object.entries(executions))
    it(`a task ${name} says the same, and is run again in a terminal`, async () => {
      await start(name, execution);
      await message(/pip did not install (tasked|listed)668/);
      await answer(/pip did not install (tasked|listed)668/, 'Run again in .venv');
      await message(/It worked/);
      if (!has(inFolder('.venv'), name === 'of a shell' ? 'tasked668' : 'listed668')) throw new Error('it is not there');
      vscode.window.terminals.forEach((terminal) => terminal.dispose());
    });

  it('the problem matcher marks the file of the tasks', async () => {
    await start('matched', new vscode.ShellExecution('pip install tasked668'), ['$pep668']);
    const tasksFile = vscode.Uri.file(inFolder('.vscode', 'tasks.json'));
    await until('the problem', () => vscode.languages.getDiagnostics(tasksFile).find(({ source }) => source === 'externally-managed-environment'));
  });
}
