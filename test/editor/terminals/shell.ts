import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { shellEvents, shellIntegrationOf } from '../../../client/src/terminal/shell-integration';
import { inFolder, until } from '../editor';

/** The shells that are tried, where they are installed. */
export const shells = ['bash', 'zsh', 'fish'].map((name) => ({ name, path: ['/usr/bin', '/bin'].map((folder) => `${folder}/${name}`).find(fs.existsSync) }));

/** A terminal whose shell tells what it does. */
export async function openTerminal(options: vscode.TerminalOptions): Promise<vscode.Terminal> {
  const terminal = vscode.window.createTerminal(options);
  terminal.show();
  await until('the extension, which terminals start', () => vscode.extensions.getExtension('pep668.pep668')?.isActive !== false || undefined);
  await until('shell integration', () => shellIntegrationOf(terminal));
  // its first prompt comes after; what is typed before may be taken for a part of it
  await new Promise((resolve) => setTimeout(resolve, 1000));
  return terminal;
}

/** Waits for the end of a command whose line is as wanted; answers its exit code. */
export function ended(terminal: vscode.Terminal, isWanted: (line: string) => boolean): Promise<number | undefined> {
  return new Promise((resolve) => {
    const listener = shellEvents()?.onDidEndTerminalShellExecution((each) => {
      if (each.terminal !== terminal || !isWanted(each.execution.commandLine.value)) return;
      listener?.dispose();
      resolve(each.exitCode);
    });
  });
}

/** Types a line and waits for its end; answers its exit code. */
export function run(terminal: vscode.Terminal, line: string): Promise<number | undefined> {
  // of what is typed before fish's prompt is there, VS Code reads a blank too much, or nothing
  const end = ended(terminal, (typed) => typed.trim() === line || typed === '');
  terminal.sendText(line);
  return end;
}

/** Makes the folder's virtual environment anew, with nothing but pip in it. */
export function makeVenv(): void {
  fs.rmSync(inFolder('.venv'), { recursive: true, force: true });
  execFileSync('/usr/bin/python3', ['-m', 'venv', inFolder('.venv')], { cwd: '/' });
}

/** Whether a virtual environment has a module. */
export function has(venv: string, module: string): boolean {
  try {
    execFileSync(path.join(venv, 'bin/python'), ['-c', `import ${module}`], { stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
