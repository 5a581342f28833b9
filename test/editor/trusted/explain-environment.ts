import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { open, until } from '../editor';
import { click, hasWindow, read } from '../window';

const openReport = () => vscode.window.tabGroups.activeTabGroup.tabs.find(({ label }) => /Python .*workspace/.test(label));

/** *Explain Environment*, and the actions that lead to it. */
export function explainEnvironment(): void {
  before(() => open('Dockerfile'));

  it('opens the report', async () => {
    await vscode.commands.executeCommand('pep668.explainEnvironment');
    const tab = await until('the report', openReport);
    await vscode.window.tabGroups.close(tab);
  });

  it('offers the actions behind the badge', async function () {
    if (!hasWindow()) this.skip();
    await open('Dockerfile');
    await click('.statusbar-item[id*="pep668.environment"]');
    const rows = await until('the actions', async () => {
      const seen = await read('.quick-input-list .monaco-list-row');
      return seen.length > 0 ? seen.map(({ text }) => text) : undefined;
    });
    assert.ok(rows.some((text) => text.includes('Create Virtual Environment')) && rows.some((text) => text.includes('Install with pipx')), rows.join('; '));
  });

  it('copies the report', async function () {
    if (!hasWindow()) this.skip();
    await click('.quick-input-list .monaco-list-row', 'Copy Report');
    await until('the report in the clipboard', async () => /Python/.test(await vscode.env.clipboard.readText()) || undefined);
  });

  it('tells what an override would bring, as a document', async () => {
    const text = await vscode.commands.executeCommand<string>('pep668.showShadows', 'black');
    assert.match(text, /^### `black`, forced into `\/usr\/bin\/python3`\n\n.*\n\nNew to this Python: black [\d.]+\./);
    const tab = await until('the document', () => vscode.window.tabGroups.activeTabGroup.tabs.find(({ label }) => /If black Were Forced/.test(label)));
    await vscode.window.tabGroups.close(tab);
  });
}
