// Writes commands to label, from a grammar of shell, places and pip.
//   node test/roots/generate.mjs [--seed N] [--count M] [--from I] [--roots bookworm,trixie,…]
// Item I of a seed is always the same, whatever the count.
import { parseArgs } from 'node:util';
import { chooseFamily } from './generate/families.mjs';
import { randomOf, Writer } from './generate/random.mjs';

const ROOTS = [
  [5, 'bookworm'],
  [4, 'trixie'],
  [2, 'sid'],
  [2, 'forky'],
  [2, 'bullseye'],
];

export function generate(seed, index, roots) {
  const id = `g${seed}-${String(index).padStart(5, '0')}`;
  const item = { id };
  const w = new Writer(randomOf(id), item);
  item.root = w.one(ROOTS.filter(([, name]) => !roots || roots.includes(name)));
  if (w.chance(0.02)) item.root += '-bare';
  if (w.chance(0.27)) item.user = 'dev';
  if (w.chance(0.25)) item.shell = 'sh';
  if (item.root.endsWith('-bare')) delete item.user; // dev and sudo come with the rich layer
  if (w.chance(0.04)) item.cwd = w.one(['/tmp', '/', '/opt/app', '/usr/bin']);
  const [family, rule] = chooseFamily(w);
  item.cmd = rule(w).trim();
  const { root, user, env, files, shell, cwd } = item; // in this order, as rows are kept
  return JSON.parse(JSON.stringify({ id, family, cmd: item.cmd, root, user, env, files, shell, cwd }));
}

if (import.meta.main ?? process.argv[1]?.endsWith('generate.mjs')) {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '100' },
      from: { type: 'string', default: '0' },
      roots: { type: 'string' },
    },
  });
  const from = Number(values.from);
  for (let index = from; index < from + Number(values.count); index++) console.log(JSON.stringify(generate(values.seed, index, values.roots?.split(','))));
}
