import { posix } from 'node:path';
import type { HostPort } from './host-port';
import { pathOf } from './folders';

/** What reading beside a document needs. */
export interface Beside {
  readonly host: HostPort;
  readonly openText: (uri: string) => string | undefined;
  /** The workspace's folder with the document; nothing outside of it is read. */
  readonly root: string | undefined;
  /** Told each URI that is asked for. */
  readonly reads: (uri: string) => void;
}

/** Reads files beside a document: the open one with that URI, else the one on disk; never one outside the workspace's folder. */
export function readerBeside(uri: string, { host, openText, root, reads }: Beside) {
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  return (path: string): string | undefined => {
    const beside = within(root ?? folder, folder, posix.normalize(path));
    if (beside === undefined) return undefined;
    reads(beside);
    const onDisk = pathOf(beside);
    return openText(beside) ?? (onDisk === undefined ? undefined : host.readText(onDisk));
  };
}

/** The URI of a normalized path seen from a folder; `undefined` where it is not below the root. */
function within(root: string, folder: string, path: string): string | undefined {
  if (posix.isAbsolute(path)) return undefined;
  const up = /^(\.\.\/)*/.exec(path)?.[0].length ?? 0;
  const parts = folder.split('/');
  const from = parts.slice(0, parts.length - up / 3).join('/');
  const isBelow = from === root || from.startsWith(`${root}/`);
  return isBelow ? `${from}/${path.slice(up).split('/').map(encodeURIComponent).join('/')}` : undefined;
}
