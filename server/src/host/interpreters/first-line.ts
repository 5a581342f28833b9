import { onPath } from './path';
import { readStart } from '../files';
import type { Environment } from '../variables';

/** The Python a script's first line names, also in the form for long paths and paths with spaces; `undefined` where it names none. */
export function pythonOfScript(path: string, from: string, environment: Environment): string | undefined {
  const [first = '', second = ''] = readStart(path, 1024).split(/\r?\n/, 2);
  if (!first.startsWith('#!')) return undefined;
  // for paths with spaces: #!/bin/sh, then '''exec' "/a b/python" "$0" "$@" (distlib, pip), or '/a b/python' (uv)
  const quoted = /^'''exec' (?:"(.+)"|'(.+)'|(\S+)) "\$0" "\$@"/.exec(second);
  if (quoted) return quoted[1] ?? quoted[2]?.replaceAll(`'"'"'`, "'") ?? quoted[3];
  const [program = '', argument = ''] = first.slice(2).trim().split(/\s+/);
  if (/\/env$/.test(program)) return isPython(argument) ? onPath(argument, from, environment) : undefined;
  return isPython(program) ? program : undefined;
}

function isPython(word: string): boolean {
  return /(?:^|[\\/])(?:python|pypy)[\d.]*t?(?:\.exe)?$/.test(word);
}
