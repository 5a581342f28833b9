import type { OwnPython } from '../data/image-row';
import { ownPip } from '../data/own-pip';
import type { Interpreter } from '../model/system';
import { compareVersions } from '../model/compare-versions';

/** The Python an image brings itself, going by its tag. */
export function ownInterpreter(python: OwnPython, tag: string): Interpreter {
  const { prefix } = python;
  const version = versionOf(python, tag);
  const minor = /^\d+\.\d+/.exec(version)?.[0] ?? '3';
  const bin = `${prefix}/bin/`;
  const isPypy = python.implementation === 'pypy';
  const file = isPypy ? `pypy${minor}` : `python${minor}`;
  const names = minor.startsWith('2') ? ['python2', 'python'] : [...(isPypy ? ['pypy3', 'pypy', `python${minor}`] : []), 'python3', 'python'];
  const scripts = minor.startsWith('2') ? ['pip', 'pip2', `pip${minor}`] : ['pip', 'pip3', ...(minor === '3' ? [] : [`pip${minor}`])];
  return {
    executable: bin + file,
    names: names.filter((name) => name !== file).map((name) => bin + name),
    version,
    prefix,
    stdlib: `${prefix}/lib/${file}`,
    marked: false,
    ensurepip: 'works',
    pip: { version: pipOf(version), scripts: scripts.map((script) => bin + script) },
  };
}

function versionOf({ tagged, latest }: OwnPython, tag: string): string {
  const found = tagged ? /^(?:python)?v?(\d+(?:\.\d+)*)(?=$|[^\d.])/.exec(tag)?.[1] : undefined;
  // `3` alone is the newest one
  return found === undefined || !found.includes('.') ? (latest ?? '3') : found;
}

function pipOf(version: string): string {
  // a Python whose version is not told is a new one
  if (!version.includes('.')) return ownPip[ownPip.length - 1]?.[1] ?? '';
  return ownPip.findLast(([from]) => compareVersions(version, from) >= 0)?.[1] ?? ownPip[0][1];
}
