import { homedir, userInfo } from 'node:os';

/** Environment variables as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The person's own folder; `/`, as a container gives it, where a user id has none. */
export function homeOf(environment: Environment): string {
  return environment['HOME'] || environment['USERPROFILE'] || asked(homedir) || '/';
}

/** The person's name; empty for a user id that has none, as in some containers. */
export function userName(): string {
  return asked(() => userInfo().username);
}

function asked(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}

/** Whether this process may do all. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
