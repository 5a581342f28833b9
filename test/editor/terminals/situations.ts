import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { inFolder } from '../editor';
import { answer, clearMessages, hasWindow, message, silence } from '../window';
import { has, makeVenv, openTerminal, run } from './shell';

const venv = () => inFolder('.venv');
const second = () => vscode.workspace.workspaceFolders?.[1]?.uri.fsPath ?? '';

/** What else may go on in terminals. */
export function situations(): void {
  const opened: vscode.Terminal[] = [];
  const open = async (options: vscode.TerminalOptions = {}) => {
    const terminal = await openTerminal({ shellPath: '/bin/bash', cwd: inFolder(), ...options });
    opened.push(terminal);
    return terminal;
  };
  before(() => makeVenv());
  beforeEach(async function () {
    if (!hasWindow()) this.skip();
    await clearMessages();
  });
  afterEach(() => opened.splice(0).forEach((terminal) => terminal.dispose()));

  it('a command typed while another runs is run by itself', async () => {
    const terminal = await open();
    terminal.sendText('sleep 2');
    terminal.sendText('pip install hurried668');
    await answer(/pip did not install hurried668/, 'Run again in .venv');
    await message(/It worked/);
    assert.equal(has(venv(), 'hurried668'), true);
  });

  it('a command typed right after another Python program is followed too', async () => {
    const terminal = await open();
    for (let i = 0; i < 3; i++) {
      await run(terminal, 'pip --version');
      await run(terminal, 'pip install absent668');
      await message(/pip did not install absent668/);
      await clearMessages();
    }
  });

  it('nothing is said, and nothing typed, while a program is running', async () => {
    const terminal = await open();
    terminal.sendText('pip install first668');
    terminal.sendText('sleep 5');
    await silence();
    await message(/pip did not install first668/);
    const sleeping = run(terminal, 'sleep 3');
    await answer(/pip did not install first668/, 'Run again in .venv');
    await message(/A program is running in the terminal .*, so nothing was typed there\./);
    assert.equal(has(venv(), 'first668'), false);
    assert.equal(await sleeping, 0);
    await answer(/A program is running/, 'Try Again');
    await message(/It worked/);
    assert.equal(has(venv(), 'first668'), true);
  });

  it('two terminals at once each have their own', async () => {
    const [one, other] = [await open(), await open()];
    one.sendText('pip install second668');
    other.sendText('pip install other668');
    await message(/pip did not install second668/);
    await answer(/pip did not install other668/, 'Run again in .venv');
    await answer(/pip did not install second668/, 'Run again in .venv');
    await message(/It worked.* install second668/);
    await message(/It worked.* install other668/);
    assert.deepEqual([has(venv(), 'second668'), has(venv(), 'other668')], [true, true]);
  });

  it('a split terminal is one of its own', async () => {
    const parentTerminal = await open();
    const terminal = await open({ location: { parentTerminal } });
    terminal.sendText('pip install shared668');
    await answer(/pip did not install shared668/, 'Run again in .venv');
    await message(/It worked/);
    assert.equal(has(venv(), 'shared668'), true);
  });

  it('a terminal in another folder of the workspace gets the environment of that one', async () => {
    const terminal = await open({ cwd: second() });
    terminal.sendText('pip install shared668');
    await answer(/pip did not install shared668/, 'Create .venv and run again');
    await message(/It worked/);
    assert.equal(has(`${second()}/.venv`, 'shared668'), true);
  });

  it('where the folder was left meanwhile, the environment is still the one that was named', async () => {
    const terminal = await open();
    terminal.sendText('cd sub668 && pip install left668');
    await message(/pip did not install left668/);
    await run(terminal, `cd '${second()}'`);
    await answer(/pip did not install left668/, 'Run again in .venv');
    await message(/It worked, with exit code 0: cd .*sub668 && /);
    assert.equal(has(venv(), 'left668'), true);
  });

  it('where the Python of .venv is gone, it is made anew', async () => {
    for (const name of ['python', 'python3']) fs.rmSync(`${venv()}/bin/${name}`, { force: true });
    const terminal = await open();
    terminal.sendText('pip install flask');
    await answer(/pip did not install flask.*is gone/, 'Replace the broken .venv and run again');
    await message(/It worked/);
    assert.equal(has(venv(), 'flask'), true);
  });

  it('where the terminal was closed, a new one is opened in the same folder', async () => {
    const terminal = await open();
    terminal.sendText('cd sub668 && pip install closed668');
    await message(/pip did not install closed668/);
    terminal.dispose();
    await answer(/pip did not install closed668/, 'Run again in .venv');
    await message(/It worked/);
    assert.equal(has(venv(), 'closed668'), true);
    vscode.window.terminals.find(({ name }) => name === 'PEP 668')?.dispose();
  });
}
