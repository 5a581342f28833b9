import type { HostPort } from './host-port';

/** What is watched for each folder. */
export interface Watches {
  /** Watches these paths instead of those before; tells once when one of them became different. */
  readonly follow: (folder: string | undefined, paths: readonly string[], changed: () => void) => void;
  readonly drop: (folder: string | undefined) => void;
}

/** Watches by the host, one set of paths a folder. */
export function watchesBy({ watch }: Pick<HostPort, 'watch'>): Watches {
  const ends = new Map<string | undefined, () => void>();
  const drop = (folder: string | undefined) => {
    ends.get(folder)?.();
    ends.delete(folder);
  };
  return {
    follow: (folder, paths, changed) => {
      drop(folder);
      ends.set(folder, watch(paths, changed));
    },
    drop,
  };
}
