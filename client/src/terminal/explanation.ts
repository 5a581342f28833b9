import { l10n } from 'vscode';
import { type FailureExplanation, explainFailureRequest } from '../../../server/protocol/terminal';
import type { Session } from '../session';
import { tell } from '../window/hook';
import { shellIntegrationOf } from './shell-integration';
import type { Failure } from './watch';

/** What happened and what helps, seen from where the terminal stands now; `null`: nothing to say. */
export function explanationOf({ ask }: Pick<Session, 'ask'>, { terminal, ended }: Failure, asked: boolean): Promise<FailureExplanation | null> {
  const open = terminal?.exitStatus === undefined ? terminal : undefined;
  const now = open && shellIntegrationOf(open)?.cwd?.fsPath;
  const stands = open ? (now === undefined ? {} : { cwdNow: now }) : { fresh: true as const };
  return ask(explainFailureRequest, { ...ended, ...stands, ...(asked ? { asked } : {}) });
}

/** Opens the whole story of a command that failed. */
export async function explainFailed(session: Session, failure: Failure): Promise<void> {
  const explanation = await explanationOf(session, failure, true);
  if (explanation) return session.explanations.show(explanation.document);
  tell('information', l10n.t('{0} ended, and nothing certain can be said about why.', failure.ended.commandLine));
}
