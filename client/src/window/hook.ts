import { commands, l10n, window, workspace } from 'vscode';

/** A button of a message and what it does. */
export interface Button {
  readonly title: string;
  readonly press: () => unknown;
}

const show = { information: window.showInformationMessage, warning: window.showWarningMessage, error: window.showErrorMessage };

/** Says something in answer to what the person did. Does not wait until it is read. */
export function tell(level: keyof typeof show, message: string, ...buttons: readonly Button[]): undefined {
  void show[level](message, ...buttons.map(({ title }) => title)).then((pressed) => buttons.find(({ title }) => title === pressed)?.press());
  return undefined;
}

/** Says what stands in the way, and offers the command that clears it. */
export function tellMissing({ message, command }: { readonly message: string; readonly command?: string }): undefined {
  if (command === undefined) return tell('error', message);
  return tell('error', `${message} ${l10n.t('This helps: {0}', command)}`, toTerminal(command));
}

/** The button that puts a command into a terminal. */
export const toTerminal = (command: string): Button => ({ title: l10n.t('Put Command into Terminal'), press: () => insertIntoTerminal(command) });

/** The button that shows what a task wrote. */
export const toOutput = (): Button => ({ title: l10n.t('Show Output'), press: () => commands.executeCommand('workbench.action.terminal.focus') });

/** Puts a command into a new terminal. It is not run: that is the person's decision. */
export function insertIntoTerminal(command: string): void {
  const terminal = window.createTerminal('PEP 668');
  terminal.show();
  terminal.sendText(command.replace(/[\r\n]+/g, ' '), false);
}

/** Whether programs may be run here; says why not. */
export function mayRunPrograms(): boolean {
  if (workspace.isTrusted) return true;
  tell('warning', l10n.t('Restricted Mode: no program is run until this workspace is trusted.'), {
    title: l10n.t('Manage Workspace Trust'),
    press: () => commands.executeCommand('workbench.trust.manage'),
  });
  return false;
}
