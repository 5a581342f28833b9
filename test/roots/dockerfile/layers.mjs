// Overlay layers of a build: made once, kept by what made them, found again by the next build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { layersOf, top } from '../lib/places.mjs';
import { PATH } from '../lib/sandbox.mjs';

const SUITES = { 11: 'bullseye', 12: 'bookworm', 13: 'trixie', latest: 'trixie', stable: 'trixie', oldstable: 'bookworm', testing: 'forky', unstable: 'sid' };
const store = join(top, 'layers');

/** { layers, env } of a base image, or undefined where nothing stands for it. */
export function imageOf(reference) {
  const [, name, tag = 'latest'] = /^(?:docker\.io\/)?(?:library\/)?([^:@]+)(?::([^@]+))?/.exec(reference);
  const release = tag
    .replace(/-(slim|backports)$/, '')
    .replace(/-\d{8}$/, '')
    .replace(/^(1[1-3])\.\d+$/, '$1');
  const suite = SUITES[release] ?? release;
  if (name === 'scratch') return { layers: [], env: {} };
  if (name === 'debian' && existsSync(join(top, `${suite}.ok`))) return { layers: layersOf(`${suite}-bare`), env: { PATH } };
  // python and node: Debian with a program in /usr/local
  const added = { python: ['python'], node: tag.includes('slim') ? ['node'] : ['node-full', 'node'] }[name]?.map((layer) => join(top, `${layer}.standin`));
  if (!added || tag.includes('alpine') || !added.every((layer) => existsSync(`${layer}.ok`))) return undefined;
  return { layers: [...added, ...layersOf('bookworm-bare')], env: { PATH } };
}

/** The layer that `make(upper, work)` writes on top of a stage; its result is kept with it. */
export async function addLayer(stage, key, make, fresh = false) {
  const hash = createHash('sha256').update(`${stage.key}\0${key}`).digest('hex').slice(0, 16);
  let folder = join(store, hash);
  let result;
  if (!fresh && existsSync(`${folder}.json`)) {
    result = JSON.parse(readFileSync(`${folder}.json`, 'utf8'));
    utimesSync(`${folder}.json`, new Date(), new Date());
  } else {
    mkdirSync(store, { recursive: true });
    const made = mkdtempSync(join(store, 't'));
    mkdirSync(join(made, 'upper'), { mode: 0o755 });
    mkdirSync(join(made, 'work'));
    result = await make(join(made, 'upper'), join(made, 'work'));
    if (existsSync(folder)) folder = `${folder}.${process.pid}`; // somebody was quicker
    renameSync(join(made, 'upper'), folder);
    rmSync(made, { recursive: true, force: true });
    writeFileSync(`${folder}.json`, JSON.stringify(result));
  }
  stage.layers = [folder, ...stage.layers];
  stage.key = hash;
  return result;
}

/** Bytes of the files that layers of builds hold; a file with several names counts once. */
export function bytesOf(layers) {
  const own = layers.filter((layer) => layer.startsWith(`${store}/`));
  const { stdout } = spawnSync('find', [...own, '-type', 'f', '-printf', '%D:%i %s\\n'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const sizes = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')),
  );
  return [...sizes.values()].reduce((sum, size) => sum + Number(size), 0);
}

export const dropLayers = () => rmSync(store, { recursive: true, force: true });

/** Removes the layers used longest ago until the rest fits the budget; what a build going on may use stays. */
export function trimLayers(gigabytes = Number(process.env.PEP668_LAYERS_GB ?? 5)) {
  const layers = readdirSync(store)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => ({ folder: join(store, name), used: usedAt(join(store, name)) }))
    .sort((a, b) => b.used - a.used);
  const begun = Math.min(Number.POSITIVE_INFINITY, ...liveBuilds());
  let room = gigabytes * 1024;
  for (const { folder, used } of layers) {
    room -= Number.parseInt(spawnSync('du', ['-sm', folder], { encoding: 'utf8' }).stdout);
    if (room > 0 || used >= begun) continue;
    rmSync(`${folder}.json`, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

const usedAt = (folder) => (statSync(`${folder}.json`, { throwIfNoEntry: false }) ?? statSync(folder)).mtimeMs;

let builds = 0;

/** Says that a build begins now: what it uses stays until the function that is returned is called. */
export function beginBuild() {
  mkdirSync(store, { recursive: true });
  const file = join(top, `run/build.${process.pid}.${builds++}`);
  writeFileSync(file, '');
  return () => rmSync(file, { force: true });
}

/** When the builds that go on began. */
function liveBuilds() {
  const files = readdirSync(join(top, 'run')).filter((name) => name.startsWith('build.'));
  return files.flatMap((name) => {
    const file = join(top, 'run', name);
    if (existsSync(`/proc/${name.split('.')[1]}`)) return [statSync(file).mtimeMs];
    rmSync(file, { force: true });
    return [];
  });
}

/** Runs a script with the stacked layers mounted at $M, what it writes going to upper. */
export function inMounted(layers, script, args, upper, work) {
  mkdirSync(join(top, 'empty'), { recursive: true });
  const mount = mkdtempSync(join(top, 'run/c'));
  const lower = (layers.length > 0 ? layers : [join(top, 'empty')]).join(':');
  const head = 'set -e; M=$1; mount -t overlay overlay -o "lowerdir=$2,upperdir=$3,workdir=$4,volatile" $M; shift 4\n';
  const ran = spawnSync('unshare', ['-m', '-p', '-f', '--kill-child', 'sh', '-c', head + script, 'x', mount, lower, upper, work, ...args], {
    encoding: 'utf8',
  });
  rmdirSync(mount);
  return { exit: ran.status, said: `${ran.stdout}${ran.stderr}`.slice(-400) };
}

/** The path on this machine of a file in stacked layers, or undefined; removals (character device 0,0) are seen. */
export function findFile(layers, path) {
  const parts = path.split('/').filter(Boolean);
  for (const layer of layers) {
    let at = layer;
    for (const part of parts) {
      at = join(at, part);
      const found = lstatSync(at, { throwIfNoEntry: false });
      if (!found) break;
      if (found.isCharacterDevice() && found.rdev === 0) return undefined;
      if (at === join(layer, ...parts)) return at;
    }
  }
  return undefined;
}

/** Every file below the named ones of a folder: [path relative to the folder, path]. */
export function filesBelow(base, names) {
  return names.flatMap((name) => {
    const path = join(base, name);
    if (!statSync(path).isDirectory()) return [[relative(base, path), path]];
    return readdirSync(path)
      .sort()
      .flatMap((entry) => filesBelow(base, [join(name, entry)]));
  });
}

export function hashOf(base, names) {
  const hash = createHash('sha256');
  for (const [name, path] of filesBelow(base, names)) hash.update(`${name}\0${statSync(path).mode}\0`).update(readFileSync(path));
  return hash.digest('hex');
}
