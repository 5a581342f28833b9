import type { Connection } from 'vscode-languageserver';
import * as protocol from '../../protocol/requests';
import { explainFailureRequest } from '../../protocol/terminal';
import { explain } from '../analysis/explain';
import { explanationText } from '../analysis/words';
import { explainTyped } from '../terminals/explain-typed';
import { placeOf } from '../terminals/terminal';
import type { Answer } from './answer';
import { pathOf } from './folders';
import { nothingObserved } from './host-port';
import { answerInstalls } from './requests/install';
import { answerVenvs } from './requests/venv';
import type { Session } from './session';
import { answerFailure } from './terminals';

/** The requests of our own client. `asked` is told on the first: this client knows our notifications. */
export function answerRequests(session: Session, asked: () => void): void {
  const answer: Answer = <P, R>(request: protocol.Request<P, R>, empty: R, handler: (params: P) => Promise<R>) => {
    const guarded = session.guard<P, R>(request.method, empty, handler);
    session.connection.onRequest(request.method, (params: P): Promise<unknown> => {
      asked();
      return guarded(params);
    });
  };
  answer(
    protocol.environmentRequest,
    nothingObserved('The machine could not be looked at.').view,
    async ({ folder }) => (await session.facts.observed(folder)).view,
  );
  answer(protocol.observeRequest, null, async (params) => {
    await session.facts.again(params);
    return null;
  });
  answer(protocol.explainCommandRequest, nothingExplained, (params) => explainCommand(session, params));
  answerVenvs(session, answer);
  answerInstalls(session, answer);
  answer(explainFailureRequest, null, (ended) => answerFailure(session, ended));
}

/** Tells our client that a folder's environment became different. */
export function tellChange(connection: Connection, folder: string | undefined): void {
  const params: protocol.FolderParams = folder === undefined ? {} : { folder };
  void connection.sendNotification(protocol.environmentChanged.method, params);
}

const nothingExplained: protocol.Explanation = { verdict: 'unknown', invocations: [], text: 'The command could not be explained.' };

async function explainCommand({ facts }: Session, params: protocol.ExplainCommandParams): Promise<protocol.Explanation> {
  const { command, shell, cwd, folder, environment } = params;
  const observed = await (environment === undefined ? facts.observed(folder) : facts.inTerminal(cwd ?? pathOf(folder), environment));
  const place = placeOf(observed.facts.system);
  const answer = explainTyped({ line: command, shell: shell ?? 'bash', cwd }, observed.facts.system) ?? explain({ command, shell, cwd, place });
  return {
    verdict: answer.verdict,
    invocations: answer.invocations.map(({ installer, action, verdict, reasons }) => ({
      installer,
      action,
      verdict,
      reasons: reasons.map(({ message }) => ({ message })),
    })),
    text: explanationText(command, answer, place),
  };
}
