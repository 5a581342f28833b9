import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { inFolder, open, until } from '../editor';
import { badge, hasWindow } from '../window';

interface StandIn {
  readonly getEnvironment: (scope: vscode.Uri | undefined) => Promise<{ readonly execInfo: { readonly run: { readonly executable: string } } }>;
  readonly resolveEnvironment: (uri: vscode.Uri) => Promise<object>;
  readonly setEnvironment: (scope: vscode.Uri | undefined, environment: object) => Promise<void>;
  readonly handedOver: readonly string[];
}

/** Each folder has its own interpreter, the extension's; what is made here is told there, for that folder alone. */
export function twoFolders(): void {
  let python: StandIn;
  let second: vscode.WorkspaceFolder;

  before(async () => {
    await open('Dockerfile');
    const extension = vscode.extensions.getExtension<StandIn>('ms-python.vscode-python-envs');
    python = await until('the stand-in', () => (extension?.isActive ? extension.exports : undefined));
    second = vscode.workspace.workspaceFolders?.[1] as vscode.WorkspaceFolder;
    assert.ok(second, 'the workspace has two folders');
  });

  it('selects what is made in one folder, and only there', async () => {
    const interpreter = await vscode.commands.executeCommand('pep668.createVenv', second.uri, { python: '/usr/bin/python3' });
    assert.equal(interpreter, path.join(second.uri.fsPath, '.venv/bin/python'));
    assert.equal((await python.getEnvironment(second.uri)).execInfo.run.executable, interpreter);
    assert.equal((await python.getEnvironment(vscode.Uri.file(inFolder()))).execInfo.run.executable, '/usr/bin/python3');
  });

  it('shows each folder its own', async function () {
    if (!hasWindow()) this.skip();
    await vscode.window.showTextDocument(vscode.Uri.joinPath(second.uri, 'requirements.txt'), { preview: false });
    await badge(({ icons }) => icons.includes('codicon-check'));
    await open('Dockerfile');
    await badge(({ icons }) => icons.includes('codicon-lock'));
  });

  it('follows when another one is chosen there', async function () {
    if (!hasWindow()) this.skip();
    await vscode.window.showTextDocument(vscode.Uri.joinPath(second.uri, 'requirements.txt'), { preview: false });
    await python.setEnvironment(second.uri, await python.resolveEnvironment(vscode.Uri.file('/usr/bin/python3')));
    await badge(({ icons }) => icons.includes('codicon-lock'));
  });

  it('sees by itself that the environment is gone', async function () {
    if (!hasWindow()) this.skip();
    const interpreter = path.join(second.uri.fsPath, '.venv/bin/python');
    await python.setEnvironment(second.uri, await python.resolveEnvironment(vscode.Uri.file(interpreter)));
    await badge(({ icons }) => icons.includes('codicon-check'));
    fs.rmSync(path.join(second.uri.fsPath, '.venv'), { recursive: true });
    await badge(({ icons }) => !icons.includes('codicon-check'));
  });

  it('hands the choice over', async () => {
    await vscode.commands.executeCommand('pep668.selectInterpreter');
    assert.deepEqual(python.handedOver, ['python-envs.set']);
  });
}
