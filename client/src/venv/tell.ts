import { l10n } from 'vscode';
import { commandLine } from '../tasks/command-line';
import { tell, toOutput, toTerminal } from '../window/hook';
import type { Making } from './hook';

/** Says why a virtual environment was not made, and that nothing was left behind. */
export function tellNotMade(making: Exclude<Making, { kind: 'made' }>, name: string): undefined {
  switch (making.kind) {
    case 'taken':
      return tellTaken(name);
    case 'cancelled':
      return tell('information', l10n.t('{0} was not made: cancelled. Nothing was left behind.', name));
    case 'incomplete':
      return tell('error', l10n.t('{0} was not made: Python was stopped before it was complete. Nothing was left behind.', name));
    case 'failed': {
      const command = commandLine(making.step);
      const message =
        making.exitCode === undefined
          ? l10n.t('{0} was not made: {1} was stopped, or could not be started. Nothing was left behind.', name, command)
          : l10n.t('{0} was not made: {1} ended with exit code {2}. Nothing was left behind.', name, command, making.exitCode);
      return tell('error', message, toOutput(), toTerminal(command));
    }
  }
}

/** Says that there is something already where a virtual environment would go. */
export const tellTaken = (name: string): undefined => tell('information', l10n.t('{0} exists already: nothing was changed.', name));
