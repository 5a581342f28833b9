import { type Event, type Terminal, type Uri, window } from 'vscode';

/** A command in a terminal: the part of VS Code's `TerminalShellExecution` that is used. */
export interface ShellExecution {
  readonly commandLine: { readonly value: string; readonly confidence: 0 | 1 | 2 };
  readonly cwd: Uri | undefined;
  /** The output from now on, escape sequences and all, in pieces. */
  readonly read: () => AsyncIterable<string>;
}

/** A terminal whose shell tells what it does: the part of `TerminalShellIntegration` that is used. */
export interface ShellIntegration {
  readonly cwd: Uri | undefined;
  /** A few variables (`PATH`, `VIRTUAL_ENV`, `HOME`, …); not in every version of VS Code, nor for every shell. */
  readonly env?: { readonly value: Readonly<Record<string, string | undefined>> | undefined; readonly isTrusted: boolean } | undefined;
  readonly executeCommand: (commandLine: string) => ShellExecution;
}

/** A command begins. */
export interface StartedExecution {
  readonly terminal: Terminal;
  readonly shellIntegration: ShellIntegration;
  readonly execution: ShellExecution;
}

/** A command has ended. */
export interface EndedExecution extends StartedExecution {
  /** Absent where the shell did not say. */
  readonly exitCode: number | undefined;
}

interface ShellEvents {
  readonly onDidStartTerminalShellExecution: Event<StartedExecution>;
  readonly onDidEndTerminalShellExecution: Event<EndedExecution>;
}

/** The events of shell integration. Stable since VS Code 1.93; the extension also runs where they are missing. */
export function shellEvents(): ShellEvents | undefined {
  const events = window as unknown as Partial<ShellEvents>;
  const { onDidStartTerminalShellExecution, onDidEndTerminalShellExecution } = events;
  return onDidStartTerminalShellExecution && onDidEndTerminalShellExecution ? { onDidStartTerminalShellExecution, onDidEndTerminalShellExecution } : undefined;
}

/** A terminal's shell integration, once its shell has told of itself. */
export const shellIntegrationOf = (terminal: Terminal): ShellIntegration | undefined =>
  (terminal as { readonly shellIntegration?: ShellIntegration }).shellIntegration;
