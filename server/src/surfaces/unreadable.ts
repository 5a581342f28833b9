/** Longest text that is looked at; what is longer is no file that people write. */
const longest = 1_000_000;

/** Why a text is not looked at, in words for the log; `undefined` where it is. */
export function unreadable(text: string): string | undefined {
  if (text.length > longest) return `the file is not read: it has more than ${longest} characters`;
  if (text.includes('\0')) return 'the file is not read: it is no text';
  return undefined;
}
