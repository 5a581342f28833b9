// Where the roots lie, and what must be there before a command can be run in them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeWheels } from './wheels.mjs';

const here = dirname(fileURLToPath(import.meta.url));
export const top = process.env.PEP668_ROOTS ?? '/var/tmp/pep668-roots';
export const wheels = join(top, 'wheels');
export const observer = join(top, 'observe.so');
export const initScript = join(here, '../sandbox/init.sh');

/** Makes what is missing of the named suites; returns why it could not, in one line, or undefined. */
export function prepare(suites) {
  const missing = suites.filter((suite) => !existsSync(join(top, suite === 'stand-ins' ? 'node-full.standin.ok' : `${suite}.ok`)));
  if (missing.length > 0 || process.getuid() !== 0) {
    const made = spawnSync('bash', [join(here, '../make-roots.sh'), ...missing], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = String(made.stdout).trim();
    if (made.status !== 0) return said.split('\n').at(-1) || 'make-roots.sh failed';
    console.error(said);
  }
  buildObserver();
  mkdirSync(join(top, 'run'), { recursive: true });
  makeWheels(wheels, top);
  return undefined;
}

function buildObserver() {
  const source = join(here, '../sandbox/observe.c');
  if (existsSync(observer) && statSync(observer).mtimeMs >= statSync(source).mtimeMs) return;
  const fresh = `${observer}.${process.pid}`; // two may build at once
  const built = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-o', fresh, source], { stdio: 'inherit' });
  if (built.status !== 0) throw new Error('gcc could not build observe.c');
  renameSync(fresh, observer);
}

/** The read-only layers of a root, uppermost first: `bookworm`, or `bookworm-bare` without any python. */
export function layersOf(root) {
  const bare = root.endsWith('-bare');
  const suite = bare ? root.slice(0, -'-bare'.length) : root;
  const layers = bare ? [`${suite}.base`] : [`${suite}.rich`, `${suite}.base`];
  const paths = layers.map((name) => join(top, name));
  for (const path of paths) if (!existsSync(path)) throw new Error(`no root ${path}: run make-roots.sh ${suite}`);
  return paths;
}
