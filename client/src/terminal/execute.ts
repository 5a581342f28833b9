import { type Terminal, l10n } from 'vscode';
import type { TerminalWay } from '../../../server/protocol/terminal';
import { type Button, tell } from '../window/hook';
import { pause } from '../patience';
import { runCommand } from './run-command';
import { type ShellIntegration, shellIntegrationOf } from './shell-integration';
import type { Terminals } from './watch';

// a shell tells of itself within half a second, on a slow machine within three
const patience = 3000;

/** What is run, and what may follow once it went well. */
export interface Wanted {
  readonly commandLine: string;
  readonly next?: Button;
  readonly exitCodeTells?: TerminalWay['exitCodeTells'];
}

/** Runs a command line in a terminal that is idle, and tells how it ended. Answers its exit code where the shell says it. */
export async function execute(terminals: Terminals, terminal: Terminal, wanted: Wanted): Promise<number | undefined> {
  const { commandLine, next, exitCodeTells } = wanted;
  terminal.show(true);
  const shell = await integration(terminal);
  if (!shell) {
    terminal.sendText(commandLine, true);
    return tell('information', l10n.t('Sent to the terminal: {0}. How it ends can be read there; its shell does not tell.', short(commandLine)));
  }
  const ended = await runCommand({ terminals, terminal, shell }, commandLine);
  if (ended.kind === 'closed') return undefined;
  if (exitCodeTells === 'nothing' && ended.exitCode !== undefined) tellEnd(wanted, terminal, ended.exitCode);
  else if (ended.exitCode === 0) tellSuccess(commandLine, next);
  else tellFailure(wanted, terminal, ended.exitCode);
  return ended.exitCode;
}

async function integration(terminal: Terminal): Promise<ShellIntegration | undefined> {
  for (const end = Date.now() + patience; shellIntegrationOf(terminal) === undefined && Date.now() < end; ) await pause(50);
  return shellIntegrationOf(terminal);
}

/** Of a line like `pip install x; echo done`: what it ended with is not what pip did. */
function tellEnd({ commandLine, next }: Wanted, terminal: Terminal, exitCode: number): void {
  const message = l10n.t('It ran to its end: {0}. Its exit code {1} does not say whether all of it worked; the terminal does.', short(commandLine), exitCode);
  tell('information', message, ...(next ? [next] : []), showing(terminal));
}

const showing = (terminal: Terminal): Button => ({ title: l10n.t('Show Terminal'), press: () => terminal.show() });

function tellSuccess(commandLine: string, next: Button | undefined): void {
  const message = l10n.t('It worked, with exit code 0: {0}.', short(commandLine));
  tell('information', withOthers(message, next), ...(next ? [next] : []));
}

function tellFailure({ commandLine, exitCodeTells, next }: Wanted, terminal: Terminal, exitCode: number | undefined): void {
  const line = short(commandLine);
  if (exitCode === undefined) return tell('warning', l10n.t('Not known whether it worked: the exit code of {0} did not come.', line), showing(terminal));
  if (exitCodeTells !== 'success')
    return tell('error', l10n.t('It did not work: {0} ended with exit code {1}. The terminal shows why.', line, exitCode), showing(terminal));
  const message = l10n.t('Not all of it worked: {0} ended with exit code {1}. The terminal shows how far it came.', line, exitCode);
  tell('error', withOthers(message, next), ...(next ? [next] : []), showing(terminal));
}

const withOthers = (message: string, next: Button | undefined) =>
  next ? `${message} ${l10n.t('Other commands here still use the Python from before.')}` : message;

/** A command line on one line of a message. */
function short(commandLine: string): string {
  const line = commandLine.trim().replace(/\s*\n\s*/g, ' ↵ ');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
