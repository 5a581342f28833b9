import type { Sighting } from '../../protocol/terminal';
import { forms } from './forms';

/** Where a line of a terminal says something of our matter: offsets in the line, and what it says. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly sighting: Sighting;
}

/** The first such place in one line as a terminal shows it, for links where nothing of the command is known. */
export function spotLine(line: string): Spot | undefined {
  for (const { kind, installer, line: pattern } of forms) {
    const found = pattern.exec(line);
    const detail = found?.groups?.['detail'];
    if (found) return { start: found.index, end: found.index + found[0].length, sighting: { kind, installer, ...(detail === undefined ? {} : { detail }) } };
  }
  return undefined;
}
