import { posix } from 'node:path';
import type { HostPort } from './host-port';
import { pathOf } from './folders';

/** What reading beside a document needs. */
export interface Beside {
  readonly host: HostPort;
  readonly openText: (uri: string) => string | undefined;
  /** Told each URI that is asked for. */
  readonly reads: (uri: string) => void;
}

/** Reads files beside a document: the open one with that URI, else the one on disk; never one outside the folder. */
export function readerBeside(uri: string, { host, openText, reads }: Beside) {
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  return (path: string): string | undefined => {
    const inside = posix.normalize(path);
    if (posix.isAbsolute(inside) || inside.startsWith('../')) return undefined;
    const beside = `${folder}/${inside.split('/').map(encodeURIComponent).join('/')}`;
    reads(beside);
    const onDisk = pathOf(beside);
    return openText(beside) ?? (onDisk === undefined ? undefined : host.readText(onDisk));
  };
}
