import type { EndedCommand } from '../../../server/protocol/terminal';

/** What is known of a command when it begins. */
export type Beginning = Omit<EndedCommand, 'exitCode' | 'cwdAfter' | 'cwdNow' | 'sightings' | 'asked'>;

/** What is known once it has ended. */
export interface Ending extends Pick<EndedCommand, 'sightings'> {
  readonly exitCode: number | undefined;
  readonly cwdAfter: string | undefined;
}

/** How the editor's numbers for its confidence in a command line are called. */
export const confidences = ['low', 'medium', 'high'] as const;

/** A command as the server is asked about it. */
export function endedCommand(beginning: Beginning, { sightings, exitCode, cwdAfter }: Ending): EndedCommand {
  return { ...beginning, sightings, ...(exitCode === undefined ? {} : { exitCode }), ...(cwdAfter === undefined ? {} : { cwdAfter }) };
}

/** A command line without the lines that turned out to be the next command: `a\nb` where `b` began after it. */
export function withoutNext(commandLine: string, next: string): string {
  const cut = next === '' ? -1 : commandLine.indexOf(`\n${next}`);
  return cut > 0 ? commandLine.slice(0, cut) : commandLine;
}
