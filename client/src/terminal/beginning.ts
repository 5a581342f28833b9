import { type Terminal, type TerminalOptions, workspace } from 'vscode';
import type { EarlierCommand, TerminalShell } from '../../../server/protocol/terminal';
import { type Beginning, confidences } from './ended-command';
import type { ShellIntegration, StartedExecution } from './shell-integration';
import { variablesOf } from './variables';

/** What was seen in its terminal so far. */
export interface Known {
  readonly shell: TerminalShell | undefined;
  /** What ended well there, the oldest first. */
  readonly before: readonly EarlierCommand[];
}

/** What a command meets that begins now; `undefined`: a shell whose words we cannot read. */
export function beginningOf({ terminal, shellIntegration, execution }: StartedExecution, { shell, before }: Known): Beginning | undefined {
  if (!shell) return undefined;
  const cwd = execution.cwd ?? shellIntegration.cwd;
  const folder = cwd && workspace.getWorkspaceFolder(cwd);
  const environment = environmentOf(terminal, shellIntegration);
  const { value, confidence } = execution.commandLine;
  return {
    commandLine: value,
    confidence: confidences[confidence],
    shell,
    ...(folder ? { folder: folder.uri.toString() } : {}),
    ...(cwd ? { cwd: cwd.fsPath } : {}),
    ...(environment ? { environment } : {}),
    ...(before.length > 0 ? { before } : {}),
  };
}

/** The terminal's variables; `undefined` where its shell reports none, or somebody else may have written them. */
function environmentOf(terminal: Terminal, { env: reported }: ShellIntegration): Readonly<Record<string, string>> | undefined {
  if (!reported?.isTrusted || reported.value === undefined) return undefined;
  const { env: own = {} } = terminal.creationOptions as TerminalOptions;
  const handed = Object.fromEntries(Object.entries(own ?? {}).map(([name, value]) => [name, value ?? undefined]));
  return variablesOf({ ...process.env, ...handed }, reported.value);
}
