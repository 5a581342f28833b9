import { inQuotes } from '../analysis/quote';
import type { Line } from './line';
import { joined, piecesOf, type Rule } from './pieces';

const unescaped = (text: string, escapes: RegExp) => inQuotes(text.replaceAll(escapes, '$1'));

/** What we know of fish: words, its quotes, variables, what stands between commands, redirections (fish's language documentation). */
const rules: readonly Rule[] = [
  { kind: 'joint', pattern: /(?:;|\n)[ \t]*and(?=[ \t])/y, posix: () => '&&' },
  { kind: 'joint', pattern: /(?:;|\n)[ \t]*or(?=[ \t])/y, posix: () => '||' },
  { kind: 'negation', pattern: /(?<=(?:^|[;&\n]|\|\||\b(?:and|or))[ \t]*)not(?=[ \t])/y, posix: () => '!' },
  // what a command prints, line by line: its words are not known here either
  { kind: 'word', pattern: /\(([\w@%+=:,./ ~-]+)\)/y, posix: ([, command = '']) => `$(${command})` },
  // brackets are no pattern in fish
  { kind: 'word', pattern: /[\w@%+=:,./^!-]*[[\]][\w@%+=:,./^![\]-]*/y, posix: ([word]) => inQuotes(word) },
  { kind: 'word', pattern: /[\w@%+=:,./~^!?*-]+|\$\w+|\\(?:\n|[^\w\n])/y },
  { kind: 'quoted', pattern: /'((?:[^'\\]|\\[^])*)'/y, posix: ([, text = '']) => unescaped(text, /\\([\\'])/g) },
  { kind: 'quoted', pattern: /"((?:[^"\\$]|\\[^])*)"/y, posix: ([, text = '']) => unescaped(text.replaceAll('\\\n', ''), /\\([\\"$])/g) },
  { kind: 'quoted', pattern: /"[^"\\`]*"/y },
  { kind: 'other', pattern: /[ \t\r\n]+|&&|\|\|?|[;&]|\d?>>?(?:&\d)?|</y },
];

/** A line of fish's in POSIX words; where it holds anything else, as typed, and its words may stand elsewhere. */
export function readFish(typed: string): Line {
  const pieces = piecesOf(typed, rules);
  if (pieces) return { ...joined(pieces), shell: 'fish', exact: true };
  return { text: typed, locate: (start, end) => ({ start, end }), shell: 'fish', exact: false };
}
