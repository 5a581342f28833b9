import { stampOf } from './files';

/** Milliseconds between two looks. */
const often = 1_000;

/**
 * Looks at paths again and again, and tells once one of them became different and has come to rest: a file that was
 * written, appeared or went; a folder that got or lost an entry. Answers what ends it.
 */
export function watchPaths(paths: readonly string[], changed: () => void, interval = often): () => void {
  const look = () => paths.map(stampOf).join(' ');
  const first = look();
  let last = first;
  const timer = setInterval(() => {
    const now = look();
    // a program that installs something is still writing
    if (now === last && now !== first) {
      clearInterval(timer);
      changed();
    }
    last = now;
  }, interval).unref();
  return () => clearInterval(timer);
}
