import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import type { PythonExtension } from '@vscode/python-extension';
import * as vscode from 'vscode';
import { inFolder, open, until } from '../editor';
import { badge, hasWindow, message } from '../window';

type StandIn = PythonExtension & { readonly handedOver: readonly string[] };

/** The active interpreter is the Python extension's, and a new virtual environment is told to it. */
export function interpreters(): void {
  let python: StandIn;

  before(async () => {
    await open('Dockerfile');
    const extension = vscode.extensions.getExtension<StandIn>('ms-python.python');
    python = await until('the stand-in', () => (extension?.isActive ? extension.exports : undefined));
  });

  it('selects the virtual environment that was made', async () => {
    const interpreter = await vscode.commands.executeCommand('pep668.createVenv', undefined, {});
    assert.equal(interpreter, path.join(inFolder('.venv'), 'bin/python'));
    assert.equal(python.environments.getActiveEnvironmentPath().path, interpreter);
    if (hasWindow()) await message(/\.venv was made with Python 3\.\d+\.\d+ and is active/);
  });

  it('follows when another interpreter is chosen there', async function () {
    if (!hasWindow()) this.skip();
    await badge(({ icons }) => icons.includes('codicon-check'));
    await python.environments.updateActiveEnvironmentPath('/usr/bin/python3');
    await badge(({ icons }) => icons.includes('codicon-lock'));
  });

  it('hands the choice over', async () => {
    await vscode.commands.executeCommand('pep668.selectInterpreter');
    assert.deepEqual(python.handedOver, ['python.setInterpreter']);
  });
}
