import type { ProgramCall } from '../../../server/protocol/environment';

/** A call as people read it, and can type it into a terminal. Programs are never run in this form. */
export function commandLine({ program, args }: ProgramCall, platform: string = process.platform): string {
  const words = [program, ...args];
  if (platform === 'win32') return words.map((word) => (/^[\w@+=:,./\\-]+$/.test(word) ? word : `"${word}"`)).join(' ');
  return words.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`)).join(' ');
}
