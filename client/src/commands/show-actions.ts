import { type QuickPickItem, commands, env, l10n, window } from 'vscode';
import { type CommandId, commands as ours } from '../../../server/protocol/commands';
import type { Way } from '../../../server/protocol/environment';
import { type Answer, isView } from '../interpreter/environments';
import { reportText } from '../report/hook';
import type { Command } from '../session';
import type { Failure } from '../terminal/watch';
import { activeFolder } from '../workspace/hook';

interface Action extends QuickPickItem {
  readonly run: () => unknown;
}

/** *Show Actions*: what can be done about a folder's environment. */
export const showActions: Command = async (session, given) => {
  const { environments } = session;
  const folder = typeof given === 'string' ? given : activeFolder()?.uri.toString();
  const answer = environments.get(folder) ?? (await environments.refresh(folder));
  const placeHolder = isView(answer) ? `Python ${answer.badge}` : answer.problem;
  const failure = await session.failures.last(window.activeTerminal);
  const chosen = await window.showQuickPick([...actionsFor(answer, folder, failure)], { placeHolder, matchOnDetail: true });
  await chosen?.run();
};

function actionsFor(answer: Answer, folder: string | undefined, failure: Failure | undefined): readonly Action[] {
  const action = (icon: string, label: string, id: CommandId, detail?: string, ...args: unknown[]): Action => ({
    label: `$(${icon}) ${label}`,
    ...(detail === undefined ? {} : { detail }),
    run: () => commands.executeCommand(id, ...args),
  });
  const ways = isView(answer) ? answer : undefined;
  const failed = failure?.ended.commandLine;
  return [
    action(
      'add',
      l10n.t('Create Virtual Environment'),
      ours.createVenv,
      missing(ways?.createVenv) ?? l10n.t('For a project: a folder with packages of its own'),
      folder,
    ),
    action('package', l10n.t('Install with pipx'), ours.installWithPipx, missing(ways?.installWithPipx) ?? l10n.t('For a program you run: each by itself')),
    action('cloud-download', l10n.t('Install Package'), ours.installPackage, l10n.t('Shows where a package belongs')),
    ...(failed === undefined
      ? []
      : [
          action('debug-rerun', l10n.t('Run Again in Virtual Environment'), ours.runAgain, failed),
          action('question', l10n.t('Explain Last Failed Command'), ours.explainLastFailedCommand, failed),
        ]),
    action('info', l10n.t('Explain Environment'), ours.explainEnvironment, undefined, folder),
    { label: `$(copy) ${l10n.t('Copy Report')}`, run: () => env.clipboard.writeText(reportText(answer)) },
    ...(ways?.report.externallyManaged === true
      ? [action('warning', l10n.t('Show What Forcing an Install Would Change'), ours.showShadows, l10n.t('Asks pip, and installs nothing'))]
      : []),
    action('list-selection', l10n.t('Select Interpreter'), ours.selectInterpreter, undefined, folder),
    action('refresh', l10n.t('Refresh'), ours.refresh),
  ];
}

const missing = (way: Way | undefined): string | undefined => (way?.kind === 'missing' ? way.message : undefined);
