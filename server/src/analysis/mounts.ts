import type { Mount } from '../model/surface';
import type { Value } from '../model/value';
import { absolute } from '../shell/access';
import type { Context } from '../shell/context';
import { isBelow } from '../shell/paths';
import { hole } from '../shell/values';
import type { World } from '../shell/world';
import { copyFiles, type Sources } from './copy-files';

/** Lays mounts over the files a command is going to see; what comes back takes them away again, with all that was written there. */
export function mountAll(mounts: readonly Mount[], context: Context, sources: Sources & { readonly filled: (value: Value) => Value }): () => void {
  const undo = mounts.map((mount) => layMount(mount, context, sources));
  return () => {
    for (const takeAway of undo.reverse()) takeAway();
  };
}

function layMount(mount: Mount, context: Context, sources: Parameters<typeof mountAll>[2]): () => void {
  const { world, process } = context;
  if (mount.kind === 'variable') {
    // the process ends with the command
    process.variables.set(mount.name, hole('a secret of the build is not known'), true);
    return () => undefined;
  }
  const target = absolute(sources.filled(mount.target), context);
  if (target === undefined || target === '/') return () => undefined;
  const { files } = world;
  const undo = [files.keep(target), keepModules(target, world)];
  const below = files.below(target);
  files.remove(target);
  if (mount.kind === 'files') copyFiles({ from: mount.from, sources: [sources.filled(mount.source)], target, owner: 'root' }, context, sources);
  else if (mount.kind === 'secret') files.set(target, { kind: 'file', text: hole('a secret of the build is not known'), owner: 'root' });
  else {
    files.set(target, { kind: 'directory', complete: mount.kind === 'empty', owner: 'root' });
    if (mount.kind !== 'empty') for (const path of below) files.set(path, { kind: 'unknown', because: 'what is in a cache of the build is not known' });
  }
  return () => {
    for (const takeAway of undo) takeAway();
  };
}

function keepModules(target: string, { modules }: World): () => void {
  const own = (prefix: string) => prefix === target || isBelow(prefix, target);
  const kept = new Map(modules.keys().map((prefix) => [prefix, modules.get(prefix)] as const));
  return () => {
    for (const prefix of new Set([...modules.keys(), ...kept.keys()].filter(own))) {
      const versions = kept.get(prefix);
      if (versions) modules.set(prefix, versions);
      else modules.delete(prefix);
    }
  };
}
