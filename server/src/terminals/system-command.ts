import { asRoot } from '../model/as-root';
import type { Terminal } from './terminal';

/** A command that only root may run, as this person types it. */
export function systemCommand(command: string, { system, view }: Pick<Terminal, 'system' | 'view'>): string {
  return asRoot([command], system?.user === 'root' ? undefined : (view?.become ?? 'sudo'));
}
