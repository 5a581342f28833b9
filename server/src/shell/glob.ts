import type { Context } from './context';
import { resolvePath } from './paths';
import { isPattern, matchesPattern } from './pattern';

/** Paths that match a pattern, as far as files are known, else those that may; written as the pattern is (relative stays relative). */
export function glob(pattern: string, cwd: string, context: Context): string[] {
  const absolute = pattern.startsWith('/');
  let found = [absolute ? '/' : ''];
  for (const part of pattern.split('/').filter((name) => name !== '')) {
    found = found.flatMap((folder) => {
      const here = folder === '' ? '' : folder.endsWith('/') ? folder : `${folder}/`;
      if (!isPattern(part)) return [here + part.replace(/\\(.)/g, '$1')];
      const path = resolvePath(cwd, folder === '' ? '.' : folder);
      const matching = context.world.files.names(path).filter((name) => (part.startsWith('.') || !name.startsWith('.')) && matchesPattern(name, part));
      // where not all of a folder is known, something else may match
      const mayBeMore = matching.length === 0 && context.world.files.what(path).kind === 'directory' && !context.world.files.isComplete(path);
      return mayBeMore ? [here + part] : matching.map((name) => here + name);
    });
    if (found.length > 1000) break;
  }
  const kindOf = (path: string) => context.world.files.what(resolvePath(cwd, path), false).kind;
  const possible = found.filter((path) => kindOf(path) !== 'absent');
  const sure = possible.filter((path) => kindOf(path) !== 'unknown');
  return (sure.length > 0 ? sure : possible).map((path) => (pattern.endsWith('/') ? `${path}/` : path));
}
