import type { Terminal } from './terminal';

/** A command that only root may run, as this person types it; `su` where there is no sudo. */
export function asRoot(command: string, { system, view }: Pick<Terminal, 'system' | 'view'>): string {
  if (system?.user === 'root') return command;
  // as a login: without, Debian's dpkg misses /sbin on PATH
  return view?.become === 'su' ? `su - -c '${command}'` : `sudo ${command}`;
}
