/** A text in the quotes that leave it as it is (POSIX, Shell Command Language 2.2.2). */
export function inQuotes(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A word for a POSIX shell, in quotes where it must be. */
export function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : inQuotes(word);
}
