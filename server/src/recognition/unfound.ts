import type { Sighting } from '../../protocol/terminal';

const pip = /(?:^|[\s;&|(])(?<detail>pip(?:\d+(?:\.\d+)?)?)\s/;

/**
 * What an exit code says alone, in whatever language the shell has said it: with 127 no program of that name was found
 * (POSIX, Shell Command Language 2.8.2). Where the line names no pip it is none of our matter.
 */
export function unfound(commandLine: string, exitCode: number | undefined): readonly Sighting[] {
  const detail = exitCode === 127 ? pip.exec(commandLine)?.groups?.['detail'] : undefined;
  return detail === undefined ? [] : [{ kind: 'no-command', installer: 'shell', detail }];
}
