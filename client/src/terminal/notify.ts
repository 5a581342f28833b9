import { l10n } from 'vscode';
import type { FailureExplanation, TerminalWay } from '../../../server/protocol/terminal';
import type { Session } from '../session';
import { type Button, tell } from '../window/hook';
import { explainFailed, explanationOf } from './explanation';
import { isMuted } from './muting';
import { mute, mutingIn, topicOf } from './mute';
import { takeWay } from './take-way';
import { type Failure, isIdle } from './watch';

/** Says once what happened to a command, with the ways out as buttons, when its terminal is idle; nothing where that is muted. */
export async function notify(session: Session, failure: Failure): Promise<void> {
  const folder = topicOf(failure.ended, '').folder;
  if (!mutingIn(folder).notify) return;
  const explanation = await explanationOf(session, failure, false);
  if (!explanation || isMuted(mutingIn(folder), topicOf(failure.ended, explanation.subject))) return;
  if (failure.terminal && !(await isIdle(session.terminals, failure.terminal))) return;
  show(session, failure, explanation);
}

function show(session: Session, failure: Failure, { message, subject, ways }: FailureExplanation): void {
  const button = ({ kind, label }: TerminalWay): Button => ({
    title: label,
    press: () => (kind === 'explain' ? explainFailed(session, failure) : takeWay(session, failure, kind)),
  });
  const notes = ways.find(({ kind }) => kind === 'run-again')?.note;
  const text = [message, ...(notes === undefined ? [] : [notes])].join(' ');
  tell('information', text, ...ways.map(button), { title: l10n.t('Mute…'), press: () => mute(topicOf(failure.ended, subject)) });
}
