/**
 * How a command ends: an exit code that is known; `likely` 0 for a command we do not follow, as people mean it to
 * work; `open` where either may well happen.
 */
export type Status = number | 'likely' | 'open';

/** `!`: turns a status round. */
export function negate(status: Status): Status {
  return typeof status === 'number' ? Number(status === 0) : 'open';
}

/** Whether a command surely failed. */
export function failed(status: Status): boolean {
  return typeof status === 'number' && status !== 0;
}
