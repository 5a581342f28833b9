import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inFolder, until } from '../editor';
import { answer, clearMessages, click, hasWindow, message, press, read, silence } from '../window';
import { makeVenv, openTerminal, run } from './shell';

const settings = () => vscode.workspace.getConfiguration('pep668.terminal');
const line = 'pip install absent668';

/** A row of the list that is open; a list is there before all of its rows are. */
const row = (words: RegExp) =>
  until(`a row like ${words}`, async () => (await read('.quick-input-widget .monaco-list-row')).find(({ label }) => words.test(label)));

/** Muting, hints, menus and the story behind. */
export function words(): void {
  let terminal: vscode.Terminal;
  const scopes = [
    { label: 'Mute This Command', setting: 'mutedCommands', value: [line] },
    { label: 'Mute This Folder', setting: 'mutedFolders', value: [inFolder()] },
    { label: 'Mute for Good', setting: 'notify', value: false },
  ] as const;
  before(() => makeVenv());
  beforeEach(async function () {
    if (!hasWindow()) this.skip();
    await clearMessages();
    terminal = await openTerminal({ shellPath: '/bin/bash', cwd: inFolder() });
  });
  afterEach(async () => {
    terminal?.dispose();
    for (const { setting } of scopes) await settings().update(setting, undefined, vscode.ConfigurationTarget.Global);
  });

  for (const { label, setting, value } of scopes)
    it(`${label}: is silent, stands in the settings, and is undone there`, async () => {
      await run(terminal, line);
      await answer(/pip did not install absent668/, 'More…');
      await click('.quick-input-widget .monaco-list-row', label);
      await message(new RegExp(`${label}: .*\\. This stands in your settings, in pep668\\.terminal\\.${setting}\\.`));
      assert.deepEqual(settings().inspect(setting)?.globalValue, value);
      const said = await message(new RegExp(label));
      assert.match(said.text, /Undo/);
      await run(terminal, line);
      await clearMessages();
      await silence();
      await settings().update(setting, undefined, vscode.ConfigurationTarget.Global);
      await run(terminal, line);
      await message(/pip did not install absent668/);
    });

  it('Undo takes it back', async () => {
    await run(terminal, line);
    await answer(/pip did not install absent668/, 'More…');
    await click('.quick-input-widget .monaco-list-row', 'Mute This Command');
    await answer(/Mute This Command/, 'Undo');
    await until('the setting as it was', () => settings().inspect('mutedCommands')?.globalValue === undefined || undefined);
  });

  it('More… shows every way with its very command line', async () => {
    await run(terminal, 'pip install requests');
    await answer(/pip did not install requests/, 'More…');
    for (const words of [
      /^Run again in \.venv.*\.venv\/bin\/python -m pip install requests/,
      /^Install Debian's python3-requests.*apt install python3-requests/,
    ])
      await row(words);
    await press('Escape');
  });

  it('Explain opens the whole story', async () => {
    await run(terminal, 'pip install requests');
    await answer(/pip did not install requests/, 'Explain');
    await until('the story', () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('Failed Command')));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('both commands are behind the badge, with the command they mean', async () => {
    await run(terminal, 'pip install requests');
    await message(/pip did not install requests/);
    const asking = vscode.commands.executeCommand('pep668.showActions');
    await row(/Run Again in Virtual Environment.*pip install requests/);
    await row(/Explain Last Failed Command.*pip install requests/);
    await press('Escape');
    await asking;
  });

  describe('hints', () => {
    const use = async (hints: boolean | undefined) => {
      await settings().update('hints', hints, vscode.ConfigurationTarget.Global);
      const reporting = 'terminal.integrated.shellIntegration.environmentReporting';
      await vscode.workspace.getConfiguration().update(reporting, hints, vscode.ConfigurationTarget.Global);
    };
    const hinted = async () => (await read('.statusbar-item')).some(({ text }) => text.includes('This will be refused'));
    after(() => use(undefined));

    it('are off', async () => {
      await run(terminal, line);
      assert.equal(await hinted(), false);
    });

    it('say so when a command begins that will be refused, and only then', async () => {
      await use(true);
      const reporting = await openTerminal({ shellPath: '/bin/bash', cwd: inFolder() });
      try {
        await run(reporting, '. .venv/bin/activate');
        await run(reporting, line);
        await run(reporting, 'deactivate');
        assert.equal(await run(reporting, 'PIP_BREAK_SYSTEM_PACKAGES=1 pip install absent668'), 1);
        assert.equal(await hinted(), false);
        await run(reporting, line);
        await until('the hint', async () => (await hinted()) || undefined);
      } finally {
        reporting.dispose();
      }
    });
  });
}
