// Wheels with the Python files of Debian's packages: what an index would hand out, as far as its size goes.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFile } from '../dockerfile/layers.mjs';
import { zip } from './zip.mjs';

const PLACE = '/usr/lib/python3/dist-packages/';
const plain = (name) => name.replace(/[-_.]+/g, '_').toLowerCase();

/** Writes wheels of projects into a folder; those that are not installed in the layers are left out, but for the first. */
export function repack(layers, projects, folder) {
  const installed = new Map(distributions(layers).map((each) => [plain(each.name), each]));
  if (!installed.has(plain(projects[0]))) throw new Error(`${projects[0]} is not installed`);
  for (const each of projects.map((name) => installed.get(plain(name)))) if (each) writeWheel(each, folder);
}

/** The projects in the layers: name, version, and their files by path. */
function distributions(layers) {
  const info = '/var/lib/dpkg/info';
  const lists = new Set(layers.flatMap((layer) => namesIn(join(layer, info)).filter((name) => name.endsWith('.list'))));
  return [...lists].flatMap((list) => {
    const path = findFile(layers, `${info}/${list}`);
    const files = path
      ? readFileSync(path, 'utf8')
          .split('\n')
          .filter((file) => file.startsWith(PLACE))
      : [];
    const about = files.find((file) => /\.dist-info\/METADATA$|\.egg-info(\/PKG-INFO)?$/.test(file) && isFile(layers, file));
    return about ? [describe(layers, files, about)] : [];
  });
}

function describe(layers, files, about) {
  const text = readFileSync(findFile(layers, about), 'utf8');
  const field = (name) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1];
  const own = files.filter((file) => !/\.(dist|egg)-info(\/|$)/.test(file) && isFile(layers, file));
  const contents = Object.fromEntries(own.map((file) => [file.slice(PLACE.length), readFileSync(findFile(layers, file))]));
  return { name: field('Name'), version: field('Version'), contents };
}

function writeWheel({ name, version, contents }, folder) {
  const safe = name.replace(/[-_.]+/g, '_');
  const info = `${safe}-${version}.dist-info`;
  const files = {
    ...contents,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: pep668\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
  };
  files[`${info}/RECORD`] = `${[...Object.keys(files), `${info}/RECORD`].map((file) => `${file},,`).join('\n')}\n`;
  writeFileSync(join(folder, `${safe}-${version}-py3-none-any.whl`), zip(files));
}

function isFile(layers, file) {
  const path = findFile(layers, file);
  return path !== undefined && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not every layer has one
  }
}
