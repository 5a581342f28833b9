import { basename, join } from 'node:path';
import { activations } from '../data/activations';
import type { System } from '../model/system';
import { isFile, namesIn, readSmall, realPath } from './files';
import { pythonOfScript } from './interpreters/first-line';
import { pythonOf } from './interpreters/find';
import { type Inspected, inspect } from './interpreters/inspect';
import { moduleVersion } from './pip/modules';

/** What a virtual environment adds to a system. */
export type Parts = Required<Pick<System, 'scripts' | 'links' | 'pipVersions' | 'files' | 'opaque'>>;

/** A virtual environment as a system's files. */
export interface VirtualEnvironment {
  readonly prefix: string;
  /** Its interpreter; `undefined` where it is broken. */
  readonly inspected: Inspected | undefined;
  readonly parts: Parts;
}

/** Looks into a virtual environment's folder. Runs nothing. */
export function virtualEnvironment(prefix: string, home: string): VirtualEnvironment {
  const python = pythonOf(prefix);
  const seen = inspect(python);
  const inspected = 'problem' in seen ? undefined : seen;
  const bin = join(python, '..');
  const names = namesIn(bin);
  const pythons = names.filter((name) => /^(?:python|pypy)[\d.]*t?$/.test(name)).map((name) => join(bin, name));
  const pips = names.filter((name) => /^pip[\d.]*$/.test(name)).map((name) => join(bin, name));
  const pip = inspected && moduleVersion('pip', inspected, home);
  const starts = pips.map((path) => [path, pythonOfScript(path, prefix, {})] as const);
  const configuration = join(prefix, 'pyvenv.cfg');
  return {
    prefix,
    inspected,
    parts: {
      files: { [configuration]: readSmall(configuration) ?? '', ...activationsIn(prefix) },
      links: inspected ? Object.fromEntries(pythons.map((path) => [path, inspected.executable])) : {},
      scripts: Object.fromEntries(starts.flatMap(([path, started]) => (started === undefined ? [] : [[path, { program: 'pip', python: started }] as const]))),
      pipVersions: pip === undefined ? {} : { [prefix]: pip },
      opaque: [...(inspected ? [] : pythons), ...starts.flatMap(([path, started]) => (started === undefined ? [path] : []))],
    },
  };
}

/** What a shell reads to activate it: it leads to where the environment was made. */
function activationsIn(prefix: string): Readonly<Record<string, string>> {
  const there = activations.map(({ name, text, quote }) => ({ path: join(prefix, name), text, quote })).filter(({ path }) => isFile(path));
  const made = there.length === 0 ? prefix : (movedFrom(prefix) ?? prefix);
  return Object.fromEntries(there.map(({ path, text, quote }) => [path, text.replace('PREFIX', () => made.replaceAll("'", quote))]));
}

/** Where a virtual environment stood when its scripts were made, if that is not here: they start that place's Python. */
export function movedFrom(prefix: string): string | undefined {
  const bin = join(pythonOf(prefix), '..');
  for (const name of namesIn(bin).filter((each) => /^(?:pip|activate)/.test(each))) {
    const path = join(bin, name);
    const told = name === 'activate' ? /^\s*(?:export )?VIRTUAL_ENV=(?:'([^'\n]*)'|"([^"\n]*)"|(\/\S*))\s*$/m.exec(readSmall(path) ?? '') : null;
    const started = name.startsWith('pip') ? pythonOfScript(path, prefix, {}) : undefined;
    const place = told?.[1] ?? told?.[2] ?? told?.[3] ?? (started && basename(join(started, '..')) === basename(bin) ? join(started, '..', '..') : undefined);
    if (place !== undefined && place.startsWith('/') && !place.includes('$')) return realPath(place) === realPath(prefix) ? undefined : place;
  }
  return undefined;
}
