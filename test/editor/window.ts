import * as vscode from 'vscode';
import { until } from './editor';

/** An element of the window as people meet it. */
export interface Seen {
  readonly text: string;
  /** What stands in an input field. */
  readonly value: string;
  readonly label: string;
  readonly icons: readonly string[];
}

/** Whether the window can be looked at: in the embedded editor only. */
export const hasWindow = (): boolean => process.env['PEP668_TEST_WINDOW'] !== undefined;

async function ask(question: object): Promise<unknown> {
  const response = await fetch(process.env['PEP668_TEST_WINDOW'] ?? '', { method: 'POST', body: JSON.stringify(question) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** All elements a selector finds. */
export const read = async (selector: string): Promise<readonly Seen[]> => (await ask({ ask: 'read', selector })) as Seen[];

/** Clicks the first element with a text. */
export const click = (selector: string, text?: string): Promise<unknown> => ask({ ask: 'click', selector, ...(text ? { text } : {}) });

/** Follows the link that a terminal makes of a text. */
export const follow = (text: string): Promise<unknown> => ask({ ask: 'follow', text });

/** Presses keys, as `Escape` or `Control+a`. */
export const press = (keys: string): Promise<unknown> => ask({ ask: 'press', keys });

/** The badge, once it is as expected. */
export const badge = (expected: (seen: Seen) => boolean): Promise<Seen> =>
  until('the badge', async () =>
    (await read('.statusbar-item[id="pep668.pep668.pep668.environment"] a, .statusbar-item[id*="pep668.environment"] a')).find(expected),
  );

// the list behind the bell may draw a message that is gone; its title knows
const messages = '.notification-toast, .notifications-center:not(:has-text("No New Notifications")) .monaco-list-row';

/** A message with these words, once it is shown. One that has gone from the corner is still in the list behind the bell. */
export async function message(words: RegExp): Promise<Seen> {
  const listed = Date.now() + 8000;
  return until(`a message like ${words}`, async () => {
    const found = (await read(messages)).find(({ text }) => words.test(text));
    if (!found && Date.now() > listed) await vscode.commands.executeCommand('notifications.showList');
    return found;
  });
}

/** Presses a button of the message with these words, once it is shown. */
export async function answer(words: RegExp, button: string): Promise<void> {
  const { text } = await message(words);
  const part = words.exec(text)?.[0] ?? '';
  await click(`:is(${messages}):has-text(${JSON.stringify(part)}) .monaco-button`, button);
}

/** Nothing is said for a while. */
export async function silence(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await vscode.commands.executeCommand('notifications.showList');
  const said = (await read(messages)).map(({ text }) => text);
  if (said.length > 0) throw new Error(`it was said: ${said.join('; ')}`);
}

/** Takes all messages away. */
export const clearMessages = async (): Promise<void> => vscode.commands.executeCommand('notifications.clearAll');
