import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from './read';

/** Whether a file was written. */
export type Written = { readonly kind: 'written' } | { readonly kind: 'failed'; readonly message: string };

/** Puts a text in place of the one that was read: whole or not at all, keeping mode and links; refused if the file changed meanwhile. */
export function replaceText(path: string, before: string, after: string): Written {
  try {
    const real = realpathSync(path);
    const bytes = readFileSync(real);
    if (bytes[0] === 0xff || bytes[0] === 0xfe) return { kind: 'failed', message: 'it is not UTF-8, and would be another file when written' };
    const now = bytes.toString('utf8');
    // bytes that are no text were read as marks of replacement or by another encoding, and would not be written as they were
    if (!Buffer.from(now, 'utf8').equals(bytes)) return { kind: 'failed', message: 'it is not UTF-8, and would be another file when written' };
    if (now !== before) return { kind: 'failed', message: 'it changed since it was read' };
    const beside = join(dirname(real), `.${basename(real)}.${process.pid}.new`);
    try {
      writeFileSync(beside, after, { flag: 'wx' });
      chmodSync(beside, statSync(real).mode);
      renameSync(beside, real);
    } finally {
      rmSync(beside, { force: true });
    }
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'failed', message: reasonOf(error) };
  }
}
