import { type Disposable, MarkdownString, StatusBarAlignment, l10n, window, workspace } from 'vscode';
import { commands } from '../../../server/protocol/commands';
import { settingsSection } from '../../../server/protocol/settings';
import { isPythonRelated } from '../documents';
import type { Environments } from '../interpreter/environments';
import { activeFolder } from '../workspace/hook';
import { type Link, badgeFor } from './view';

/** The one status-bar item: what the active document's folder runs Python with. */
export interface StatusBar extends Disposable {
  /** Draws it again from what is known. */
  readonly draw: () => void;
}

/** Makes the item; it is drawn when the active document or a setting changes, and by `draw`. */
export function createStatusBar(environments: Environments): StatusBar {
  const item = window.createStatusBarItem('pep668.environment', StatusBarAlignment.Right, 100);
  item.name = l10n.t('Python Environment (PEP 668)');
  const draw = () => {
    const folder = activeFolder()?.uri.toString();
    const badge = isWanted() ? badgeFor(environments.get(folder), links(), l10n.t) : undefined;
    if (badge === undefined) return item.hide();
    item.text = badge.text;
    item.tooltip = trusted(badge.tooltip);
    item.accessibilityInformation = { label: badge.label };
    item.command = { command: commands.showActions, title: l10n.t('Show Actions'), arguments: [folder] };
    item.show();
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(draw),
    workspace.onDidOpenTextDocument(draw), // a document's language was changed
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(settingsSection) && draw()),
  ];
  return { draw, dispose: () => [item, ...listeners].forEach((disposable) => disposable.dispose()) };
}

function isWanted(): boolean {
  const document = window.activeTextEditor?.document;
  if (document === undefined || !isPythonRelated({ languageId: document.languageId, path: document.uri.path })) return false;
  return workspace.getConfiguration(settingsSection, document).get('statusBar.enabled', true);
}

// the report quotes files of the machine, which could hold links of their own: nothing that takes a package's name is enabled
const links = (): readonly Link[] => [
  { title: l10n.t('Create Virtual Environment'), command: commands.createVenv },
  { title: l10n.t('Explain Environment'), command: commands.explainEnvironment },
  { title: l10n.t('Select Interpreter'), command: commands.selectInterpreter },
  { title: l10n.t('More'), command: commands.showActions },
];

function trusted(markdown: string): MarkdownString {
  const tooltip = new MarkdownString(markdown);
  tooltip.isTrusted = { enabledCommands: links().map(({ command }) => command) };
  return tooltip;
}
