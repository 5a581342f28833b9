import type { Connection } from 'vscode-languageserver';
import * as protocol from '../../protocol/requests';
import { explain } from '../analysis/explain';
import { explanationText } from '../analysis/words';
import type { MachineFacts } from '../model/facts';
import type { Resolution } from '../model/system';
import { nothingObserved } from './host-port';
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
}

type Answer = <P, R>(request: protocol.Request<P, R>, empty: R, handler: (params: P) => Promise<R>) => void;

const notTrusted = 'No program is run until this workspace is trusted.';

/** What leads to programs being run is answered in trusted windows only, whatever the client asks. */
function answerVenvs({ facts, host }: Session, answer: Answer): void {
  answer(protocol.venvPlanRequest, { problem: 'The machine could not be looked at.' }, async ({ folder }) => {
    const place = await facts.trustedPlace(folder);
    if (!place) return { problem: notTrusted };
    const { folder: path, interpreter } = place;
    return path === undefined ? { problem: 'A virtual environment is made in a folder: open one first.' } : host.venvPlan({ folder: path, interpreter });
  });
  answer(protocol.venvBeginRequest, { kind: 'refused', message: 'It could not be begun.' }, async ({ target, repair }) =>
    (await facts.trustedPlace(undefined)) ? host.beginVenv(target, repair) : { kind: 'refused', message: notTrusted },
  );
  answer(protocol.venvEndRequest, { kind: 'left', message: 'It could not be looked at.' }, ({ target }) => host.endVenv(target));
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
