import * as vscode from 'vscode';
import { inFolder, until } from '../editor';
import { clearMessages, follow, hasWindow } from '../window';
import { openTerminal, run } from './shell';

/** Links on the lines of a refusal, followed with the mouse. */
export function links(): void {
  let terminal: vscode.Terminal | undefined;
  beforeEach(async function () {
    if (!hasWindow()) this.skip();
    await clearMessages();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  afterEach(async () => {
    terminal?.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const tab = (words: string) =>
    until(`a tab ${words}`, () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes(words)), 15_000);

  it('lead to the story of the command that was refused', async () => {
    // a panel is too low for all that pip says
    terminal = await openTerminal({ shellPath: '/bin/bash', cwd: inFolder(), location: vscode.TerminalLocation.Editor });
    await run(terminal, 'pip install requests');
    await follow('externally-managed-environment');
    await tab('Failed Command');
  });

  it('lead to what is known of this Python where nobody saw a command', async () => {
    const write = new vscode.EventEmitter<string>();
    const opened = new Promise<void>((resolve) => {
      const pty: vscode.Pseudoterminal = { onDidWrite: write.event, open: () => resolve(), close: () => undefined };
      terminal = vscode.window.createTerminal({ name: 'no shell', pty });
      terminal.show();
    });
    await opened;
    write.fire('error: externally-managed-environment\r\n');
    await follow('externally-managed-environment');
    await tab('Python in ');
  });
}
