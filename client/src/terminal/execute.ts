import { type Terminal, l10n } from 'vscode';
import { type Button, tell } from '../window/hook';
import { pause } from './patience';
import { type ShellExecution, type ShellIntegration, shellIntegrationOf } from './shell-integration';
import type { Terminals } from './watch';

// a shell tells of itself within half a second, on a slow machine within three
const patience = 3000;

/** The commands that were run by a click: how they end is told in words of their own. */
const ours = new WeakSet<ShellExecution>();

/** Whether a command was run by a click on one of our buttons. */
export const isOurs = (execution: ShellExecution): boolean => ours.has(execution);

/** What is run, and what may follow once it went well. */
export interface Wanted {
  readonly commandLine: string;
  readonly next?: Button;
}

/** Runs a command line in a terminal that is idle, and tells how it ended. Answers its exit code where the shell says it. */
export async function execute(terminals: Terminals, terminal: Terminal, { commandLine, next }: Wanted): Promise<number | undefined> {
  terminal.show(true);
  const shell = await integration(terminal);
  if (!shell) {
    terminal.sendText(commandLine, true);
    return tell('information', l10n.t('Sent to the terminal: {0}. How it ends can be read there; its shell does not tell.', short(commandLine)));
  }
  const isLong = commandLine.includes('\n');
  if (isLong) await clearPrompt(terminal);
  // the terminal is idle, so the next command that begins there is this one, however the shell spells it
  const begins = terminals.next(terminal, (news) => news.kind === 'began' && !isCleared(news.execution));
  // of several lines VS Code 1.139 would wait for each as a command by itself, and where it reads the shell's `> ` prompts
  // with them, it never tells the end
  if (isLong) terminal.sendText(commandLine, true);
  else shell.executeCommand(commandLine);
  const begun = await begins;
  if (begun.kind === 'closed') return undefined;
  ours.add(begun.execution);
  const ended = await terminals.next(terminal, (news) => news.kind === 'ended' && news.execution === begun.execution);
  if (ended.kind === 'closed') return undefined;
  if (ended.exitCode === 0) tellSuccess(commandLine, next);
  else tellFailure(commandLine, terminal, ended.exitCode);
  return ended.exitCode;
}

/** What stands at the prompt already would become the beginning of what is typed. `executeCommand` does the same. */
async function clearPrompt(terminal: Terminal): Promise<void> {
  terminal.sendText('\x03', false);
  await pause(100);
}

/** Whether a command is what stood at the prompt when it was cleared: VS Code tells of it as of one that ran. */
const isCleared = ({ commandLine }: ShellExecution): boolean => /^$|\^C$/.test(commandLine.value);

async function integration(terminal: Terminal): Promise<ShellIntegration | undefined> {
  for (const end = Date.now() + patience; shellIntegrationOf(terminal) === undefined && Date.now() < end; ) await pause(50);
  return shellIntegrationOf(terminal);
}

function tellSuccess(commandLine: string, next: Button | undefined): void {
  const message = l10n.t('It worked, with exit code 0: {0}.', short(commandLine));
  if (!next) return tell('information', message);
  tell('information', `${message} ${l10n.t('Other commands here still use the Python from before.')}`, next);
}

function tellFailure(commandLine: string, terminal: Terminal, exitCode: number | undefined): void {
  const show = { title: l10n.t('Show Terminal'), press: () => terminal.show() };
  if (exitCode === undefined) return tell('warning', l10n.t('Not known whether it worked: the exit code of {0} did not come.', short(commandLine)), show);
  tell('error', l10n.t('It did not work: {0} ended with exit code {1}. The terminal shows why.', short(commandLine), exitCode), show);
}

/** A command line on one line of a message. */
function short(commandLine: string): string {
  const line = commandLine.trim().replace(/\s*\n\s*/g, ' ↵ ');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
