/** Lines an instruction or command stands on, 0-based. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds `# pep668: ignore[kind, …] reason`, without brackets for all kinds. At the end of a line it means that line; on
 * a line of its own the next line with text, and where a command begins there the whole command.
 */
export function readSuppressions(text: string, commands: readonly LineRange[], comment = '#'): ReadonlyMap<number, ReadonlySet<string> | 'all'> {
  const found = new Map<number, ReadonlySet<string> | 'all'>();
  if (!/pep668:\s*ignore/i.test(text)) return found;
  const pattern = new RegExp(`(^|\\s)${comment.replace(/[/*.]/g, '\\$&')}\\s*pep668:\\s*ignore(?:\\[([^\\]]*)\\])?(?![\\w-])`, 'i');
  const lines = text.split('\n');
  for (const [number, line] of lines.entries()) {
    const match = pattern.exec(line);
    if (!match) continue;
    const kinds =
      match[2] === undefined
        ? 'all'
        : new Set(
            match[2]
              .split(',')
              .map((kind) => kind.trim())
              .filter((kind) => kind !== ''),
          );
    const own = line.slice(0, match.index).trim() === '';
    for (const covered of own ? after(number, lines, commands, comment) : [number]) found.set(covered, merge(found.get(covered), kinds));
  }
  return found;
}

function after(number: number, lines: readonly string[], commands: readonly LineRange[], comment: string): number[] {
  let next = number + 1;
  while (next < lines.length && (lines[next] as string).trimStart().startsWith(comment)) next += 1;
  const command = commands.find(({ first }) => first === next);
  return Array.from({ length: (command?.last ?? next) - next + 1 }, (_, index) => next + index);
}

function merge(before: ReadonlySet<string> | 'all' | undefined, kinds: ReadonlySet<string> | 'all'): ReadonlySet<string> | 'all' {
  return before === 'all' || kinds === 'all' ? 'all' : new Set([...(before ?? []), ...kinds]);
}
