import type { Terminal } from 'vscode';
import { pause } from '../patience';
import type { ShellExecution, ShellIntegration } from './shell-integration';
import type { News, Terminals } from './watch';

/** The commands that were run by a click: how they end is told in words of their own. */
const ours = new WeakSet<ShellExecution>();

/** Whether a command was run by a click on one of our buttons. */
export const isOurs = (execution: ShellExecution): boolean => ours.has(execution);

/** Where a command is run. */
export interface Place {
  readonly terminals: Terminals;
  readonly terminal: Terminal;
  readonly shell: ShellIntegration;
}

/** Runs a command line in a terminal that is idle. Answers the news of its end, or that the terminal was closed before. */
export async function runCommand(place: Place, commandLine: string): Promise<News> {
  let begun: { readonly execution: ShellExecution; readonly at: number } | undefined;
  // the terminal is idle, so what begins there is this command, however the shell spells it
  const end = place.terminals.next(place.terminal, (news) => {
    if (news.kind === 'began') {
      begun = { execution: news.execution, at: performance.now() };
      ours.add(news.execution);
    }
    return news.kind === 'ended' && news.execution === begun?.execution && !isCleared(news.exitCode, performance.now() - begun.at);
  });
  await send(place, commandLine);
  return end;
}

/** Types a command line at an empty prompt. */
async function send({ terminal, shell }: Place, commandLine: string): Promise<void> {
  if (!commandLine.includes('\n')) return void shell.executeCommand(commandLine);
  // VS Code 1.139 waits for each of several lines as for a command by itself, and where it reads the shell's `> ` prompts
  // with them, it never tells the end: so they are typed, after a Ctrl+C, as `executeCommand` does it
  terminal.sendText('\x03', false);
  await pause(100);
  terminal.sendText(commandLine, true);
}

/** Whether what ended is what stood at the prompt when it was cleared: VS Code tells of it as of a command that ends as it begins. */
const isCleared = (exitCode: number | undefined, milliseconds: number): boolean => exitCode === undefined && milliseconds < 100;
