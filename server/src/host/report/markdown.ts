/** Text as code. What comes from the machine must not become markup. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const fence = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  return fence.length === 1 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** Text as text. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|!~&]/g, '\\$&');
}

/** Lines as a quotation, each a line of its own. */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escaped(line.trimEnd())}${line.trim() === '' ? '' : '  '}`.trimStart())
    .join('\n');
}

/** An argument list as people type it. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => (/^[\w@%+=:,./\\-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}
