import { l10n } from 'vscode';
import type { VenvEnded } from '../../../server/protocol/venv';
import { commandLine } from '../tasks/command-line';
import { tell, toOutput, toTerminal } from '../window/hook';
import type { Making } from './hook';

/** Says why a virtual environment was not made, and what is there now. */
export function tellNotMade(making: Exclude<Making, Extract<VenvEnded, { kind: 'made' }>>, name: string): undefined {
  switch (making.kind) {
    case 'refused':
      return tell('error', making.message);
    case 'cancelled':
      return tell('information', l10n.t('{0} was not made: cancelled. {1}', name, making.message));
    case 'incomplete':
      return tell('error', l10n.t('{0} was not made: Python was stopped before it was complete. {1}', name, making.message), toOutput());
    case 'failed': {
      const command = commandLine(making.step);
      const message =
        making.exitCode === undefined
          ? l10n.t('{0} was not made: {1} was stopped, or could not be started. {2}', name, command, making.message)
          : l10n.t('{0} was not made: {1} ended with exit code {2}. {3}', name, command, making.exitCode, making.message);
      return tell('error', message, toOutput(), toTerminal(command));
    }
  }
}
