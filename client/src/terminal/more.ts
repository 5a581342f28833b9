import { type QuickPickItem, QuickPickItemKind, l10n, window } from 'vscode';
import type { FailureExplanation, TerminalWay } from '../../../server/protocol/terminal';
import type { Session } from '../session';
import { commandLine } from '../tasks/command-line';
import { mute, scopesFor, topicOf } from './mute';
import { takeWay } from './take-way';
import type { Failure } from './watch';

interface Choice extends QuickPickItem {
  readonly run?: () => Promise<unknown>;
}

/** All ways out with their very command lines, and how far to be silent. */
export async function offerMore(session: Session, failure: Failure, { message, subject, ways }: FailureExplanation): Promise<void> {
  const choices: readonly Choice[] = [
    ...ways
      .filter(({ kind }) => kind !== 'explain')
      .map((way) => ({ label: way.label, detail: detailOf(way), run: () => takeWay(session, failure, way.kind) })),
    { label: l10n.t('say nothing next time'), kind: QuickPickItemKind.Separator },
    ...scopesFor(topicOf(failure.ended, subject)).map((scope) => ({ label: scope.label, description: scope.description, run: () => mute(scope) })),
  ];
  const chosen = await window.showQuickPick([...choices], { title: subject, placeHolder: message });
  await chosen?.run?.();
}

/** What is run, and a word about what was changed. */
function detailOf({ createVenv, commandLine: text, note }: TerminalWay): string {
  const steps = [...(createVenv?.steps.map((step) => commandLine(step)) ?? []), text ?? ''].join(l10n.t(', then '));
  return note === undefined ? steps : `${steps} (${note})`;
}
