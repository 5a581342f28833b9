import { l10n } from 'vscode';
import type { FailureExplanation } from '../../../server/protocol/terminal';
import type { Session } from '../session';
import { tell } from '../window/hook';
import { explainFailed, explanationOf } from './explanation';
import { isMuted } from './muting';
import { offerMore } from './more';
import { mutingIn, topicOf } from './mute';
import { takeWay } from './take-way';
import { type Failure, isIdle } from './watch';

/** Says once what happened to a command, with the ways out, when its terminal is idle; nothing where that is muted. */
export async function notify(session: Session, failure: Failure): Promise<void> {
  const folder = topicOf(failure.ended, '').folder;
  if (!mutingIn(folder).notify) return;
  const explanation = await explanationOf(session, failure, false);
  if (!explanation || (failure.terminal && !(await isIdle(session.terminals, failure.terminal)))) return;
  // as it is now: it may have been muted meanwhile
  if (isMuted(mutingIn(folder), topicOf(failure.ended, explanation.subject))) return;
  show(session, failure, explanation);
}

/** The best way out, and the rest behind two short buttons: a message cuts long ones. */
function show(session: Session, failure: Failure, explanation: FailureExplanation): void {
  const [best] = explanation.ways.filter(({ kind }) => kind !== 'explain');
  const text = [explanation.message, ...(best?.note === undefined ? [] : [best.note])].join(' ');
  tell(
    'information',
    text,
    ...(best ? [{ title: best.label, press: () => takeWay(session, failure, best.kind) }] : []),
    { title: l10n.t('Explain'), press: () => explainFailed(session, failure) },
    { title: l10n.t('More…'), press: () => offerMore(session, failure, explanation) },
  );
}
