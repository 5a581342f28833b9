import type { Connection } from 'vscode-languageserver';
import * as protocol from '../../protocol/requests';
import { explain } from '../analysis/explain';
import { explanationText } from '../analysis/words';
import type { MachineFacts } from '../model/facts';
import type { Resolution } from '../model/system';
import type { Answer } from './answer';
import { nothingObserved } from './host-port';
import { answerInstalls } from './requests/install';
import { answerVenvs } from './requests/venv';
import type { Session } from './session';

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
}

/** Tells our client that a folder's environment became different. */
export function tellChange(connection: Connection, folder: string | undefined): void {
  const params: protocol.FolderParams = folder === undefined ? {} : { folder };
  void connection.sendNotification(protocol.environmentChanged.method, params);
}

const nothingExplained: protocol.Explanation = { verdict: 'unknown', invocations: [], text: 'The command could not be explained.' };

async function explainCommand({ facts }: Session, params: protocol.ExplainCommandParams): Promise<protocol.Explanation> {
  const { command, shell, cwd, folder } = params;
  const observed = await facts.observed(folder);
  const place = thisMachine(observed.facts);
  const answer = explain({ command, shell, cwd, place });
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

function thisMachine({ system }: MachineFacts): Resolution {
  return system ? { kind: 'system', system } : { kind: 'unknown', because: { message: 'No Python was found on this machine' } };
}
