// Makes server/src/data/debian-commands.ts: the programs a bare Debian image has, from debootstrapped roots (minbase).
// Usage: node scripts/data/debian-commands.mjs SUITE=ROOT… where ROOT is the folder of a root made with `debootstrap --variant=minbase`.
import { readdirSync, writeFileSync } from 'node:fs';

const suites = process.argv.slice(2).map((word) => word.split('='));
if (suites.length === 0) throw new Error('name at least one SUITE=ROOT');
const folders = ['bin', 'sbin', 'usr/bin', 'usr/sbin'];
const names = (root) => folders.flatMap((folder) => {
  try {
    return readdirSync(`${root}/${folder}`);
  } catch {
    return []; // /bin is a link to /usr/bin in all of them, or not there
  }
});
const lists = suites.map(([suite, root]) => [suite, new Set(names(root).filter((name) => /^[a-z0-9[][\w.+-]*$/.test(name)))]);
const [[, first]] = lists;
const everywhere = [...first].filter((name) => lists.every(([, list]) => list.has(name))).sort();
const more = ([suite, list]) => `  ${suite}: '${[...list].filter((name) => !everywhere.includes(name)).sort().join(' ')}',`;
const date = new Date().toISOString().slice(0, 10);
writeFileSync(new URL('../../server/src/data/debian-commands.ts', import.meta.url), `/**
 * Programs that a bare Debian image has: in all suites, and beside them by suite. Source: roots of \`debootstrap
 * --variant=minbase\`, read on ${date}. Remade by scripts/data/debian-commands.mjs.
 */
export const debianCommands = {
  everywhere: '${everywhere.join(' ')}',
${lists.map(more).join('\n')}
} as const satisfies Readonly<Record<string, string>>;
`);
console.log(`${everywhere.length} names in all suites`);
