import { l10n, window } from 'vscode';
import type { Command } from '../session';
import { explainFailed } from '../terminal/explanation';
import { tell } from '../window/hook';

/** *Explain Last Failed Command*: the whole story of what was refused in the active terminal, else in any. */
export const explainLastFailedCommand: Command = async (session) => {
  const failure = await session.failures.last(window.activeTerminal);
  return failure ? explainFailed(session, failure) : tellNone();
};

/** Says that there is nothing to explain or to run again. */
export const tellNone = (): undefined =>
  tell(
    'information',
    l10n.t(
      'No command was refused in a terminal of this window, as far as its shell tells. This needs shell integration, which VS Code sets up in most shells.',
    ),
  );
