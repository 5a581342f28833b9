import type { TerminalShell } from '../../../server/protocol/terminal';

const shells: Readonly<Record<string, TerminalShell>> = {
  bash: 'bash',
  gitbash: 'bash',
  zsh: 'zsh',
  fish: 'fish',
  pwsh: 'pwsh',
  powershell: 'pwsh',
  ...{ sh: 'sh', dash: 'sh', ash: 'sh', ksh: 'sh' },
};

/** What is known of a terminal's shell, the surest first. */
export interface ShellEvidence {
  /** `terminal.state.shell` (VS Code 1.99 on): the shell as the editor detects it. */
  readonly state: string | undefined;
  /** The program the terminal was made with. */
  readonly path: string | undefined;
  /** The editor's default shell. */
  readonly usual: string | undefined;
}

/** The shell of a terminal; `undefined`: another one, whose words we cannot read. */
export function shellFrom({ state, path, usual }: ShellEvidence): TerminalShell | undefined {
  const name = [state, path, usual].find((each) => each !== undefined && each !== '');
  return name === undefined ? undefined : shells[baseName(name)];
}

/** `/usr/bin/zsh`, `-bash` and `C:\…\pwsh.exe` without what stands around the name. */
function baseName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/^-|\.exe$/g, '');
}
