import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import type * as vscode from 'vscode';
import { inFolder } from '../editor';
import { answer, clearMessages, hasWindow, message, silence } from '../window';
import { ended, has, makeVenv, openTerminal, run } from './shell';

const venv = () => inFolder('.venv');

/** What people type, and the module that is there in the end. */
const typed: readonly (readonly [line: string, module: string])[] = [
  ['pip install flask', 'flask'],
  ['python3 -m pip install -r "my reqs.txt"', 'listed668'],
  ['sudo pip3 install rooted668', 'rooted668'],
  ['cd sub668 && pip install .', 'sub668'],
  ["FOO='a b' pip install assigned668; echo done", 'assigned668'],
  ['pip \\\n  install \\\n  split668', 'split668'],
];
const hereDocument = ['pip install -r /dev/stdin <<EOF\nfed668\nEOF', 'fed668'] as const;

/** Commands that were refused, each made good by one click, in a shell. */
export function commandsIn(shellPath: string): void {
  const isFish = shellPath.endsWith('fish');
  let terminal: vscode.Terminal;
  beforeEach(async function () {
    if (!hasWindow()) this.skip();
    await clearMessages();
    terminal = await openTerminal({ shellPath, cwd: inFolder() });
  });
  afterEach(() => terminal?.dispose());

  async function runsAgain(line: string, module: string, atPrompt = ''): Promise<void> {
    if (has(venv(), module)) makeVenv();
    terminal.sendText(line);
    await message(/pip did not install /);
    if (atPrompt) terminal.sendText(atPrompt, false);
    await answer(/pip did not install /, 'Run again in .venv');
    await message(line.includes(';') ? /It ran to its end: .*exit code 0 does not say/ : /It worked, with exit code 0/);
    assert.equal(has(venv(), module), true);
  }

  it('a newcomer gets to import requests by clicks alone', async () => {
    fs.rmSync(venv(), { recursive: true, force: true });
    terminal.sendText('pip install requests');
    await message(
      /pip did not install requests: this Python is looked after by Debian, and pip may not change it\. In a virtual environment pip may do that\./,
    );
    await answer(/pip did not install requests/, 'Create .venv and run again');
    await message(/It worked, with exit code 0: .*\/\.venv\/bin\/python -m pip install requests/);
    const activated = ended(terminal, (line) => line.includes('activate'));
    await answer(/It worked/, 'Use .venv in this terminal');
    await activated;
    assert.equal(await run(terminal, 'python -c "import requests"'), 0);
  });

  it('nobody is told anything in an activated virtual environment', async () => {
    await run(terminal, isFish ? 'source .venv/bin/activate.fish' : '. .venv/bin/activate');
    assert.equal(await run(terminal, 'pip install requests'), 0);
    assert.equal(await run(terminal, 'pip install absent668'), 1);
    assert.equal(await run(terminal, 'sudo pip install requests'), 1);
    await silence();
  });

  for (const [line, module] of isFish ? typed : [...typed, hereDocument]) {
    const name = line.replaceAll('\n', ' ↵ ');
    it(name, () => runsAgain(line, module));
    if (line.endsWith('flask') || line === hereDocument[0]) it(`${name}, with something at the prompt already`, () => runsAgain(line, module, 'echo half'));
  }

  it('says the true exit code where it fails again', async () => {
    terminal.sendText('pip install absent668');
    await answer(/pip did not install absent668/, 'Run again in .venv');
    await message(/It did not work: .* ended with exit code 1\. The terminal shows why\./);
  });
}
