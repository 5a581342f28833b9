import * as protocol from '../../../protocol/requests';
import type { Answer } from '../answer';
import type { Session } from '../session';

/** Why nothing is done in a window that is not trusted. */
export const notTrusted = 'No program is run until this workspace is trusted.';

/** Making virtual environments. What leads to programs being run is answered in trusted windows only, whatever the client asks. */
export function answerVenvs({ facts, host }: Session, answer: Answer): void {
  answer(protocol.venvPlanRequest, { problem: 'The machine could not be looked at.' }, async ({ folder }) => {
    const place = await facts.trustedPlace(folder);
    if (!place) return { problem: notTrusted };
    const { folder: path, interpreter } = place;
    return path === undefined ? { problem: 'A virtual environment is made in a folder: open one first.' } : host.venvPlan({ folder: path, interpreter });
  });
  answer(protocol.venvBeginRequest, { kind: 'refused', message: 'It could not be begun.' }, async ({ target, repair }) =>
    (await facts.trustedPlace(undefined)) ? host.beginVenv(target, repair) : { kind: 'refused', message: notTrusted },
  );
  answer(protocol.venvEndRequest, { kind: 'left', message: 'It could not be looked at.' }, async ({ target, withoutPip }) => {
    const ended = await host.endVenv(target, withoutPip === true);
    // whoever asks next means the machine with it
    facts.forget();
    return ended;
  });
}
