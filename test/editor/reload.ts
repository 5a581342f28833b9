import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { given, inFolder, until } from './editor';
import { runMocha } from './mocha';
import { has, makeVenv, openTerminal } from './terminals/shell';
import { hasWindow, message } from './window';

const mark = () => path.join(given('HOME'), 'reloaded');

/** The suite of one window that is loaded again in the middle: the editor then runs all of it anew, which finds the mark. */
export const run = (): Promise<void> =>
  runMocha(() => {
    if (fs.existsSync(mark())) describe('after the window was loaded again', loadedAgain);
    else describe('before the window is loaded again', first);
  });

function first(): void {
  it('a command is refused', async function () {
    if (!hasWindow()) this.skip();
    makeVenv();
    const terminal = await openTerminal({ shellPath: '/bin/bash', cwd: inFolder() });
    terminal.sendText('pip install requests');
    await message(/pip did not install requests/);
    fs.writeFileSync(mark(), String(await terminal.processId));
    // this extension host ends with its window, and whatever waits in it
    vscode.commands.executeCommand('workbench.action.reloadWindow').then(undefined, () => undefined);
    await new Promise(() => undefined);
  });
}

function loadedAgain(): void {
  it('the terminal is still there, and its command is explained and run again', async () => {
    const processId = Number(fs.readFileSync(mark(), 'utf8'));
    const terminal = await until(
      'the terminal from before',
      async () => {
        for (const each of vscode.window.terminals) if ((await each.processId) === processId) return each;
        return undefined;
      },
      30_000,
    );
    terminal.show();
    await vscode.commands.executeCommand('pep668.explainLastFailedCommand');
    await until('the story', () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('Failed Command')), 30_000);
    assert.equal(has(inFolder('.venv'), 'requests'), false);
    assert.equal(await vscode.commands.executeCommand('pep668.runAgain'), 0);
    assert.equal(has(inFolder('.venv'), 'requests'), true);
  });
}
