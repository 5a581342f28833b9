import type { ShellName } from '../../model/surface';

/** The shell of RUN's shell form: one we know by name, or the words Docker puts before the text. */
export type StageShell =
  | { readonly kind: 'known'; readonly name: ShellName; readonly options: readonly string[] }
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** Docker's `/bin/sh -c`. */
export const defaultShell: StageShell = { kind: 'known', name: 'sh', options: [] };

const names: Readonly<Record<string, ShellName>> = {
  sh: 'sh',
  dash: 'sh',
  ash: 'ash',
  bash: 'bash',
  rbash: 'bash',
  zsh: 'zsh',
  fish: 'fish',
  pwsh: 'pwsh',
  powershell: 'pwsh',
  cmd: 'cmd',
};

/** The shell a path names. */
export function shellNamed(path: string): ShellName | undefined {
  return names[(path.split(/[\\/]/).at(-1) ?? '').toLowerCase().replace(/\.exe$/, '')];
}

/** Reads the words of a SHELL instruction: the last one asks for the text (`-c`, also in a cluster: `-ec`). */
export function readShell(words: readonly string[]): StageShell {
  const [program = '', ...rest] = words;
  const name = shellNamed(program);
  const last = rest.at(-1) ?? '';
  if (name === 'pwsh' && /^-c(ommand)?$/i.test(last)) return { kind: 'known', name, options: rest.slice(0, -1) };
  if (name === 'cmd' && /^\/c$/i.test(last)) return { kind: 'known', name, options: rest.slice(0, -1) };
  if (name === undefined || name === 'pwsh' || name === 'cmd' || !/^-[a-zA-Z]*c[a-zA-Z]*$/.test(last)) return { kind: 'words', words };
  const cluster = last.replace('c', '');
  return { kind: 'known', name, options: cluster === '-' ? rest.slice(0, -1) : [...rest.slice(0, -1), cluster] };
}
