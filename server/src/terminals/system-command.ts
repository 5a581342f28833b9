import type { System } from '../model/system';

/** A command that only root may run, as this person types it. */
export function asRoot(command: string, system: System | undefined): string {
  return system?.user === 'root' ? command : `sudo ${command}`;
}
