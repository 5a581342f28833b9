import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';

/** A file's text, or why there is none. */
export type TextRead = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unread'; readonly message: string };

/** Larger files are not read, unless asked for: none that people write by hand is. In bytes. */
const usual = 1 << 20;

// a pipe nobody writes to would keep us waiting; Windows has no such flag
const nonBlocking = constants.O_NONBLOCK ?? 0;

/** Reads a text file: UTF-8, UTF-16 with a byte order mark, or what its first lines declare. Binary, too large, unreadable: said, never thrown. */
export function readText(path: string, most: number = usual): TextRead {
  let descriptor: number | undefined;
  try {
    // many files are asked for that are not there: an error for each costs more than all the rest
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return unread(noSuchFile);
    descriptor = openSync(path, constants.O_RDONLY | nonBlocking);
    const found = fstatSync(descriptor);
    if (!found.isFile()) return unread('it is no file');
    if (found.size > most) return unread(`it is larger than ${most >> 20} MB (${Math.round(found.size / 1024)} KB)`);
    return decode(readFileSync(descriptor));
  } catch (error) {
    return unread(reasonOf(error));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function decode(bytes: Buffer): TextRead {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { kind: 'text', text: bytes.toString('utf16le', 2) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return {
      kind: 'text',
      text: Buffer.from(bytes.subarray(2, bytes.length & ~1))
        .swap16()
        .toString('utf16le'),
    };
  if (bytes.subarray(0, 8_192).includes(0)) return unread('it is binary');
  return { kind: 'text', text: declared(bytes) ?? bytes.toString('utf8') };
}

/** The text by a declaration in a comment of the first two lines (`# -*- coding: latin-1 -*-`), as pip reads it (_internal/utils/encoding.py). */
function declared(bytes: Buffer): string | undefined {
  const lines = bytes.toString('latin1', 0, 512).split('\n').slice(0, 2);
  const name = lines.flatMap((line) => /^#.*?coding[:=]\s*([-\w.]+)/.exec(line)?.[1] ?? [])[0]?.toLowerCase();
  if (name === undefined || /^utf[-_]?8$/.test(name)) return undefined;
  if (/^(latin[-_]?1|iso[-_]?8859[-_]1|l1)$/.test(name)) return bytes.toString('latin1');
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return undefined; // a name nobody knows: UTF-8, as for any other file
  }
}

function unread(message: string): TextRead {
  return { kind: 'unread', message };
}

const noSuchFile = 'there is no such file';

/** What the system says of a failed call, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: string } | undefined)?.code;
  if (code === 'ENOENT') return noSuchFile;
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read';
  return error instanceof Error ? error.message : String(error);
}
