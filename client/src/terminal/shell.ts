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

/** Shells that VS Code may name and whose words we cannot read. */
const others: ReadonlySet<string> = new Set(['csh', 'tcsh', 'nu', 'xonsh', 'cmd', 'wsl']);

/** What is known of a terminal's shell, the surest first. */
export interface ShellEvidence {
  /**
   * `terminal.state.shell` (VS Code 1.99 on): the program in the foreground, as the editor sees it now and then. So it is
   * `python` while pip runs, and for a moment after.
   */
  readonly state: string | undefined;
  /** The shell whose commands were read in this terminal before. */
  readonly before?: TerminalShell | undefined;
  /** The last command did not end as far as its shell tells: what is typed now may be read by that program. */
  readonly isInside?: boolean;
  /** The program the terminal was made with. */
  readonly path: string | undefined;
  /** The editor's default shell. */
  readonly usual: string | undefined;
}

/** The shell of a terminal; `undefined`: another one, or a program, whose words we cannot read. */
export function shellFrom({ state, before, isInside, path, usual }: ShellEvidence): TerminalShell | undefined {
  const foreground = baseName(state ?? '');
  const read = shellNamed(foreground);
  if (read) return read;
  if (others.has(foreground) || (foreground !== '' && isInside === true)) return undefined;
  return before ?? shellNamed(baseName([path, usual].find((each) => each !== undefined && each !== '') ?? ''));
}

const shellNamed = (name: string): TerminalShell | undefined => (Object.hasOwn(shells, name) ? shells[name] : undefined);

/** `/usr/bin/zsh`, `-bash` and `C:\…\pwsh.exe` without what stands around the name. */
function baseName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/^-|\.exe$/g, '');
}
