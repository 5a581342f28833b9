import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { EndedCommand } from '../../../server/protocol/terminal';
import { rememberFailures } from '../../../client/src/terminal/failures';
import { inFolder } from '../editor';
import { openTerminal } from './shell';

const ended: EndedCommand = {
  ...{ commandLine: 'pip install requests', confidence: 'high', shell: 'bash', cwd: '/srv', exitCode: 1 },
  sightings: [{ kind: 'externally-managed', installer: 'pip' }],
};

/** A workspace's state as it is written down: what is no JSON does not come back. */
function writtenState(): vscode.Memento {
  const texts = new Map<string, string>();
  return {
    keys: () => [...texts.keys()],
    get: (key: string) => JSON.parse(texts.get(key) ?? 'null') ?? undefined,
    update: async (key: string, value: unknown) => {
      if (value === undefined) texts.delete(key);
      else texts.set(key, JSON.stringify(value));
    },
  };
}

/** What is left of the last failure where the extension begins anew and the terminals are still there, as after *Reload Window*. */
export function lastFailure(): void {
  let terminal: vscode.Terminal;
  before(async () => (terminal = await openTerminal({ shellPath: '/bin/bash', cwd: inFolder() })));
  after(() => terminal.dispose());

  it('is known again with its terminal, without variables and earlier lines', async () => {
    const state = writtenState();
    const environment = { PATH: '/bin', TOKEN: 'secret668' };
    await rememberFailures(state).remember({ terminal, ended: { ...ended, environment, before: [{ commandLine: 'export TOKEN=secret668' }] } });
    assert.doesNotMatch(JSON.stringify(state.keys().map((key) => state.get(key))), /secret668/);
    const failure = await rememberFailures(state).last(undefined);
    assert.equal(failure?.terminal, terminal);
    assert.deepEqual(failure?.ended, ended);
  });

  it('is forgotten with its terminal', async () => {
    const state = writtenState();
    const other = await openTerminal({ shellPath: '/bin/bash', cwd: inFolder() });
    await rememberFailures(state).remember({ terminal: other, ended });
    const closed = new Promise((resolve) => vscode.window.onDidCloseTerminal(resolve));
    other.dispose();
    await closed;
    assert.equal(await rememberFailures(state).last(undefined), undefined);
  });
}
