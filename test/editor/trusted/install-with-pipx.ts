import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { given, open, until } from '../editor';
import { click, hasWindow, message, press, read } from '../window';

const install = (what: string) => vscode.commands.executeCommand<number | undefined>('pep668.installWithPipx', what);

/** *Install with pipx* with Debian's pipx and a wheel that the runner made. */
export function installWithPipx(): void {
  it('installs a wheel whose command then runs', async function () {
    this.timeout(180_000);
    assert.equal(await install(given('WHEEL')), 0);
    assert.equal(execFileSync(path.join(given('HOME'), 'pipx-bin/greet668'), { encoding: 'utf8' }), 'hello from 668\n');
    if (hasWindow()) await message(/Its commands \(greet668\) stand in .*pipx-bin, which is not on PATH: run “pipx ensurepath” once/);
  });

  it('says why a name is none, and runs nothing', async function () {
    if (!hasWindow()) this.skip();
    assert.equal(await vscode.commands.executeCommand('pep668.installPackage', '$(touch x)'), undefined);
    await message(/\$\(touch x\) is not the name of a package.*Nothing was run/);
  });

  it('puts what belongs to the system into a terminal, and does not run it', async function () {
    if (!hasWindow()) this.skip();
    const installing = vscode.commands.executeCommand('pep668.installPackage', 'requests');
    await click('.quick-input-list .monaco-list-row', 'As a package of the system');
    assert.equal(await installing, undefined);
    await until('the command', async () => (await read('.terminal-wrapper .xterm-rows')).find(({ text }) => text.includes('apt install python3-requests')));
    vscode.window.terminals.find(({ name }) => name === 'PEP 668')?.dispose();
  });

  it('proposes the requirement under the cursor', async function () {
    if (!hasWindow()) this.skip();
    const document = await open('requirements.txt');
    assert.equal(document.languageId, 'pip-requirements');
    const asking = vscode.commands.executeCommand('pep668.installWithPipx');
    await until('the proposal', async () => (await read('.quick-input-widget input')).find(({ value }) => value === 'flask>=3'));
    await press('Escape');
    assert.equal(await asking, undefined);
  });

  it('tells the true exit code', async () => {
    const broken = path.join(given('HOME'), 'broken-1.0-py3-none-any.whl');
    fs.writeFileSync(broken, 'no archive');
    assert.equal(await install(broken), 1);
    if (hasWindow()) await message(/ended with exit code 1/);
  });

  for (const typed of ['--index-url=http://127.0.0.1:9', 'flask; touch /tmp/x', './absent.whl', 'https://127.0.0.1/x.zip']) {
    it(`runs nothing for ${typed}`, async () => {
      const tasks: string[] = [];
      const listener = vscode.tasks.onDidStartTask(({ execution }) => tasks.push(execution.task.name));
      assert.equal(await install(typed), undefined);
      listener.dispose();
      assert.deepEqual(tasks, []);
    });
  }
}
