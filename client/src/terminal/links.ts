import { type Disposable, TerminalLink, type TerminalLinkContext, type TerminalLinkProvider, type TerminalOptions, Uri, l10n, window, workspace } from 'vscode';
import type { SightingKind } from '../../../server/protocol/terminal';
import { spotLine } from '../../../server/src/recognition/spot-line';
import { openReport } from '../report/hook';
import type { Session } from '../session';
import { activeFolder } from '../workspace/hook';
import { explainFailed } from './explanation';
import { shellIntegrationOf } from './shell-integration';

interface Link extends TerminalLink {
  readonly context: TerminalLinkContext;
  readonly says: SightingKind;
}

/** Makes links of the lines that say of a refusal, in any terminal: a task's, or one whose shell tells nothing. */
export function provideLinks(session: Session): Disposable {
  const provider: TerminalLinkProvider<Link> = {
    provideTerminalLinks: (context) => {
      const spot = spotLine(context.line);
      if (!spot) return [];
      const link = new TerminalLink(spot.start, spot.end - spot.start, l10n.t('Explain why this happens and what helps'));
      return [Object.assign(link, { context, says: spot.sighting.kind })];
    },
    handleTerminalLink: (link) => open(session, link),
  };
  return window.registerTerminalLinkProvider(provider);
}

/** The command that printed the line, where it was seen; else what is known of this Python. */
async function open(session: Session, { context: { terminal }, says }: Link): Promise<void> {
  const failure = await session.failures.last(terminal);
  if (failure?.terminal === terminal && failure.ended.sightings.some(({ kind }) => kind === says)) return explainFailed(session, failure);
  const { cwd } = terminal.creationOptions as TerminalOptions;
  const at = shellIntegrationOf(terminal)?.cwd ?? (typeof cwd === 'string' ? Uri.file(cwd) : cwd);
  const folder = (at && workspace.getWorkspaceFolder(at)) ?? activeFolder();
  await session.environments.refresh(folder?.uri.toString());
  return openReport(folder);
}
