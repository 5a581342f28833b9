import type { Node } from './node';
import { dirname, isBelow } from './paths';

/** A folder of the build's context that was copied. */
export interface Copied {
  readonly target: string;
  /** Path in the context, without a slash at its end; empty: all of it. */
  readonly source: string;
  /** Whose the files are then, where that is known. */
  readonly owner?: string | undefined;
  /** Text of a file of the context, `undefined` where there is none. */
  readonly read: (path: string) => string | undefined;
}

/** Folders whose files were copied; looked into only when one of their files is asked for. */
export class CopiedFolders {
  readonly #folders: readonly Copied[];

  constructor(folders: readonly Copied[] = []) {
    this.#folders = folders;
  }

  with(folder: Copied): CopiedFolders {
    return new CopiedFolders([...this.#folders, folder]);
  }

  /** What was copied in either. */
  and(other: CopiedFolders): CopiedFolders {
    if (other === this) return this;
    return new CopiedFolders([...new Set([...this.#folders, ...other.#folders])]);
  }

  isSame(other: CopiedFolders): boolean {
    return (
      this.#folders.length === other.#folders.length &&
      this.#folders.every(({ target, source, owner }, index) => {
        const its = other.#folders[index];
        return target === its?.target && source === its.source && owner === its.owner;
      })
    );
  }

  /** The file that was copied to a path; `isGone`: whether a folder was taken away since. */
  fileAt(path: string, isGone: (folder: string) => boolean): Node | undefined {
    for (let last = this.#folders.length - 1; last >= 0; last -= 1) {
      const { target, source, owner, read } = this.#folders[last] as Copied;
      if (path === target || !isBelow(path, target)) continue;
      if (foldersBetween(target, path).some(isGone)) return undefined;
      const text = read([...(source === '' ? [] : [source]), path.slice(target === '/' ? 1 : target.length + 1)].join('/'));
      if (text !== undefined) return { kind: 'file', text, ...(owner === undefined ? {} : { owner }), ...(text.startsWith('#!') ? { executable: true } : {}) };
    }
    return undefined;
  }
}

/** The folders a path stands in, from a folder above on. */
function foldersBetween(above: string, path: string): string[] {
  const found: string[] = [];
  for (let folder = dirname(path); folder !== above && folder !== '/'; folder = dirname(folder)) found.push(folder);
  return [...found, above];
}
