import { relative, resolve } from 'node:path';
import { isCandidate } from '../analysis/candidates';
import type { Ports } from './ports';
import type { Unread } from './report';
import { UsageError } from './usage';

/** A text to look at, under the name it is reported with. */
export interface Source {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Requirements with hashes have many lines. What a format takes is its own affair. In bytes. */
const most = 32 << 20;

/** Texts one by one, and what could not be read in between. */
export type SourceOrUnread = Source | Unread;

/** The files that a command line names: files as they are, folders walked. */
export function* sourcesOf(paths: readonly string[], ports: Ports): Generator<SourceOrUnread> {
  const seen = new Set<string>();
  for (const path of filesOf(paths.length > 0 ? paths : ['.'], ports)) {
    if (typeof path !== 'string') {
      yield path;
      continue;
    }
    const name = nameOf(path, ports);
    if (seen.has(name)) continue;
    seen.add(name);
    const read = ports.host.readText(path, most);
    yield read.kind === 'text' ? sourceOf(name, read.text) : { path: name, message: read.message };
  }
}

function sourceOf(path: string, text: string): SourceOrUnread {
  return text.includes('\0') ? { path, message: 'this is no text' } : { path, text };
}

function* filesOf(paths: readonly string[], ports: Ports): Generator<string | Unread> {
  for (const path of paths) {
    const kind = kindOf(path, ports);
    if (typeof kind !== 'string') yield kind;
    else if (kind === 'missing') yield { path: nameOf(path, ports), message: 'there is no such file or folder' };
    else if (kind === 'file') yield path;
    else yield* ports.host.walk(path, isCandidate);
  }
}

/** A path that can not even be looked at (a loop of links, a forbidden folder) is one that can not be read. */
function kindOf(path: string, ports: Ports): 'file' | 'folder' | 'missing' | Unread {
  try {
    return ports.host.kindOf(path);
  } catch (error) {
    return { path: nameOf(path, ports), message: error instanceof Error ? error.message : String(error) };
  }
}

/** Standard input as one source; `-` must then be the only path. */
export async function sourceFromInput(name: string, paths: readonly string[], ports: Ports): Promise<SourceOrUnread> {
  if (paths.length !== 1 || paths[0] !== '-') throw new UsageError("--stdin-filename NAME needs '-' as the only path");
  const pieces: Uint8Array[] = [];
  for await (const piece of ports.stdin()) pieces.push(piece);
  return sourceOf(nameOf(name, ports), new TextDecoder().decode(Buffer.concat(pieces)));
}

function nameOf(path: string, { cwd }: Ports): string {
  return relative(cwd, resolve(cwd, path)).replaceAll('\\', '/') || '.';
}
