import type { Level, ProjectSettings } from './settings';

/** The levels that rules have for one file. `path`: from the folder the settings hold for, with `/`. */
export function levelsFor(rules: ProjectSettings['rules'], path: string): Readonly<Record<string, Level>> {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([kind, set]) => {
      const level = typeof set === 'string' ? set : Object.entries(set).find(([pattern]) => pathMatches(pattern, path))?.[1];
      return level === undefined ? [] : [[kind, level]];
    }),
  );
}

/**
 * Whether a path fits a pattern: `*` and `?` stand for anything but `/`, `**` for that too, `{a,b}` for one of them. One
 * without a `/` means a file or folder of that name anywhere, any other one counts from the folder the settings hold for;
 * what fits a folder holds for all in it.
 */
export function pathMatches(pattern: string, path: string): boolean {
  const bare = pattern.replace(/^\.?\/|\/$/g, '');
  const anywhere = !/^\.?\//.test(pattern) && !bare.includes('/');
  return new RegExp(`^${anywhere ? '(?:.*/)?' : ''}${sourceOf(bare)}(?:/.*)?$`).test(path);
}

function sourceOf(pattern: string): string {
  let depth = 0;
  return (
    pattern.replace(/\*\*\/|\*\*|\*|\?|[{},]|[.+^$()|[\]\\]/g, (part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '**') return '.*';
      if (part === '*') return '[^/]*';
      if (part === '?') return '[^/]';
      if (part === ',') return depth > 0 ? '|' : ',';
      if (part === '{' || (part === '}' && depth > 0)) depth += part === '{' ? 1 : -1;
      else return `\\${part}`;
      return part === '{' ? '(?:' : ')';
    }) + ')'.repeat(depth)
  );
}
