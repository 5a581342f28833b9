import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { findings, given, inFolder, open, ruleOf, until } from '../editor';
import { badge, click, hasWindow, message } from '../window';

const trapped = () => path.join(given('HOME'), 'trapped');

/** Files are judged and no program is run: every Python, pip, pipx and uv in reach is a trap that notes its runs. */
export function restrictedMode(): void {
  it('is on', () => assert.equal(vscode.workspace.isTrusted, false));

  it('judges files all the same', async () => {
    const document = await open('Dockerfile');
    const found = await until('a finding', () => findings(document)[0]);
    assert.equal(ruleOf(found), 'refused-install');
  });

  it('shows a badge without asking an interpreter', async function () {
    if (!hasWindow()) this.skip();
    await badge(({ text }) => text !== '');
  });

  it('refuses the commands that would run something', async () => {
    fs.rmSync(inFolder('.venv'), { recursive: true });
    assert.equal(await vscode.commands.executeCommand('pep668.createVenv', undefined, {}), undefined);
    assert.equal(await vscode.commands.executeCommand('pep668.installWithPipx', given('WHEEL')), undefined);
    assert.equal(await vscode.commands.executeCommand('pep668.selectInterpreter'), undefined);
    await vscode.commands.executeCommand('pep668.refresh');
    assert.equal(fs.existsSync(inFolder('.venv')), false);
    if (hasWindow()) await message(/Restricted Mode: no program is run/);
  });

  it('has run nothing', () => {
    assert.equal(fs.existsSync(trapped()) ? fs.readFileSync(trapped(), 'utf8') : '', '');
    execFileSync(path.join(given('HOME'), 'bin/python3'), ['-c', '']);
    execFileSync(path.join(given('HOME'), 'bin/uv'), ['--version']);
    assert.match(fs.readFileSync(trapped(), 'utf8'), /^python3\n.*uv --version\n$/, 'the traps work');
  });

  it('looks at the machine once trust is granted', async function () {
    if (!hasWindow()) this.skip();
    fs.rmSync(trapped());
    await vscode.commands.executeCommand('workbench.trust.manage');
    await click('.workspace-trust-editor .monaco-button', 'Trust');
    await until('a program that is run', () => fs.existsSync(trapped()) || undefined);
    assert.equal(vscode.workspace.isTrusted, true);
  });
}
