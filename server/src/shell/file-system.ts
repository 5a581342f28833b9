import { type Copied, CopiedFolders } from './copied-folders';
import type { Node } from './node';
import { basename, dirname, isBelow, resolvePath } from './paths';
import { isPythonFolder, isPythonsOwn, isTracked } from './programs';
import { same } from './same';

const absent: Node = { kind: 'absent' };

/** As many links as Linux follows (MAXSYMLINKS). */
const mostLinks = 40;

/**
 * The files that decide, as far as they are known. Paths are absolute and normal. Forks share what they had; a path
 * that was never recorded is absent below a complete folder and unknown elsewhere.
 */
export class FileSystem {
  #base: ReadonlyMap<string, Node>;
  #changes: Map<string, Node>;
  /** Whether no copy shares the changes: most copies are never written to. */
  #own = true;
  /** Why what is not recorded may be there all the same. */
  #doubt: string | undefined;
  /** Why programs of Python's may have come into being that are not recorded. */
  #installers: string | undefined;
  /** Why files may have come into being that are not recorded. */
  #strangers: string | undefined;
  /** Names that are absent where not recorded (`python3` in `/usr/bin` of a known image). */
  readonly #tracked: (path: string) => boolean;
  #copies = new CopiedFolders();

  constructor(base: ReadonlyMap<string, Node>, tracked: (path: string) => boolean, changes = new Map<string, Node>()) {
    this.#base = base;
    this.#tracked = tracked;
    this.#changes = changes;
  }

  /** A copy that changes apart from this one. */
  fork(): FileSystem {
    const copy = new FileSystem(this.#base, this.#tracked, this.#changes);
    copy.#own = false;
    this.#own = false;
    copy.#doubt = this.#doubt;
    copy.#strangers = this.#strangers;
    copy.#installers = this.#installers;
    copy.#copies = this.#copies;
    return copy;
  }

  #write(path: string, node: Node): void {
    if (!this.#own) this.#changes = new Map(this.#changes);
    this.#own = true;
    this.#changes.set(path, node);
  }

  /** Whether another says the same of every path. */
  isSame(other: FileSystem): boolean {
    if (this.#base !== other.#base || this.#doubt !== other.#doubt || this.#strangers !== other.#strangers || this.#installers !== other.#installers)
      return false;
    return this.#copies.isSame(other.#copies) && same(this.#changes, other.#changes);
  }

  /** Becomes what is true of both: paths where they differ are unknown. */
  join(other: FileSystem, because: string): void {
    this.#doubt ??= other.#doubt;
    this.#strangers ??= other.#strangers;
    this.#installers ??= other.#installers;
    this.#copies = this.#copies.and(other.#copies);
    for (const path of new Set([...this.#changes.keys(), ...other.#changes.keys()])) {
      if (this.#recorded(path) !== other.#recorded(path)) this.#write(path, { kind: 'unknown', because });
    }
  }

  /** Takes over another's state. */
  become(other: FileSystem): void {
    this.#base = other.#base;
    this.#changes = other.#changes;
    this.#own = false;
    other.#own = false;
    this.#doubt = other.#doubt;
    this.#strangers = other.#strangers;
    this.#installers = other.#installers;
    this.#copies = other.#copies;
  }

  /** From here on programs that are not recorded may be there. */
  doubt(because: string): void {
    this.#doubt = because;
  }

  /** A program ran whose writing is not followed: files may stand anywhere, but for those only Python's own programs write. */
  mayHoldOthers(because: string): void {
    this.#strangers ??= because;
  }

  /** Something ran that may have brought a Python of its own: programs that are not recorded are not surely absent. */
  mayHoldPrograms(because: string): void {
    this.#installers ??= because;
  }

  #recorded(path: string): Node | undefined {
    return this.#changes.get(path) ?? this.#base.get(path);
  }

  /** The path with links in its folders resolved, and in its last part too when `last` is set. */
  realPath(path: string, last = true, hops = 0): string {
    for (let end = path.indexOf('/', 1); ; end = path.indexOf('/', end + 1)) {
      const isLast = end < 0 || end === path.length - 1;
      if (isLast && !last) return path;
      const part = isLast ? path : path.slice(0, end);
      const node = this.#recorded(part);
      if (node?.kind === 'link' && hops < mostLinks) return this.realPath(resolvePath(dirname(part), node.to) + path.slice(part.length), last, hops + 1);
      if (isLast) return path;
    }
  }

  /** What stands at a path; links are followed unless `last` is false. */
  get(path: string, last = true): Node {
    const real = this.realPath(path, last);
    const node = this.#recorded(real);
    if (node) return node;
    if (/[*?]/.test(real) && this.#recorded(dirname(real))?.kind !== 'directory') return absent; // a pattern that matched nothing names no file
    const copied = this.#copied(real);
    if (copied) return copied;
    if (this.#tracked(real)) return this.#unrecordedProgram(real);
    for (let folder = dirname(real); ; folder = dirname(folder)) {
      const above = this.#recorded(folder);
      if (above?.kind === 'absent' || above?.kind === 'file') return absent;
      if (above?.kind === 'unknown') return above;
      if (above?.kind === 'directory') return this.#inside(above, folder, real);
      if (folder === '/') return { kind: 'unknown', because: `whether ${real} is there is not known` };
    }
  }

  /** What a program of Python's, or one of its files, is where it is not recorded. */
  #unrecordedProgram(path: string): Node {
    if (this.#doubt !== undefined) return { kind: 'unknown', because: this.#doubt };
    if (this.#installers === undefined || !isTracked(basename(path)) || this.#madeHere(dirname(path))) return absent;
    return { kind: 'unknown', because: this.#installers, ...(isPythonFolder(dirname(path)) ? {} : { unlikely: true }) };
  }

  /** Whether a folder came into being here, so that all of it is recorded. */
  #madeHere(folder: string): boolean {
    const made = this.#changes.get(folder);
    return made?.kind === 'directory' && made.complete;
  }

  /** A file of a copied folder. */
  #copied(path: string): Node | undefined {
    return this.#copies.fileAt(path, (folder) => this.#recorded(folder)?.kind === 'absent');
  }

  /** From here on the files of a folder of the build's context stand in this one, beside what we do not know of. */
  copy(target: string, folder: Omit<Copied, 'target'>): void {
    this.blur(target);
    this.#copies = this.#copies.with({ ...folder, target: this.realPath(target) });
  }

  /** What an unrecorded path of a folder is. */
  #inside({ complete }: { readonly complete: boolean }, folder: string, path: string): Node {
    if (!complete) return { kind: 'unknown', because: `what is in ${folder} is not known` };
    return this.#strangers === undefined || isPythonsOwn(path) ? absent : { kind: 'unknown', because: this.#strangers };
  }

  /** Whether something is there; `undefined` where that is not known. */
  exists(path: string): boolean | undefined {
    const { kind } = this.get(path);
    if (kind === 'unknown') return undefined;
    return kind !== 'absent' && kind !== 'link';
  }

  /** Records what stands at a path from now on; missing folders above come into being. */
  set(path: string, node: Node): void {
    const real = this.realPath(path, false);
    this.#write(real, node);
    if (node.kind === 'absent' || node.kind === 'unknown') return;
    for (let folder = dirname(real); folder !== '/'; folder = dirname(folder)) {
      const above = this.#recorded(folder);
      if (above?.kind === 'directory' || above?.kind === 'link') break;
      if (above?.kind === 'absent' || this.get(folder).kind === 'absent') {
        this.#write(folder, { kind: 'directory', complete: true, ...('owner' in node && node.owner ? { owner: node.owner } : {}) });
      } else break;
    }
  }

  /** Takes a path away with all that is recorded below it. */
  remove(path: string): void {
    const real = this.realPath(path, false);
    for (const below of this.below(real)) this.#write(below, absent);
    this.#write(real, absent);
  }

  /** Remembers what is recorded at and below a path; what comes back puts that in its place again. */
  keep(path: string): () => void {
    const real = this.realPath(path, false);
    const own = (each: string) => each === real || isBelow(each, real);
    const kept = [...this.#changes].filter(([each]) => own(each));
    return () => {
      this.#changes = new Map([...[...this.#changes].filter(([each]) => !own(each)), ...kept]);
      this.#own = true;
    };
  }

  /** From here on nothing is known of a folder's content; what is recorded below it stays. */
  blur(path: string): void {
    const real = this.realPath(path);
    const node = this.#recorded(real);
    this.#write(real, node?.kind === 'directory' ? { ...node, complete: false } : { kind: 'directory', complete: false });
  }

  /** Copies or moves what is recorded at and below a path. */
  transfer(from: string, to: string, keep: boolean): void {
    const source = this.realPath(from, false);
    const nodes = [source, ...this.below(source)].map((path) => [path, this.#recorded(path)] as const);
    for (const [path, node] of nodes) {
      if (node && node.kind !== 'absent') this.set(to + path.slice(source.length), node);
    }
    if (!keep) this.remove(source);
  }

  /** Paths of the markers that are recorded. */
  markers(): string[] {
    return [...new Set([...this.#base.keys(), ...this.#changes.keys()])].filter(
      (path) => path.endsWith('/EXTERNALLY-MANAGED') && this.#recorded(path)?.kind === 'file',
    );
  }

  /** Recorded paths below a folder that are there, in order. */
  below(folder: string): string[] {
    const found: string[] = [];
    for (const path of new Set([...this.#base.keys(), ...this.#changes.keys()])) {
      if (path !== folder && isBelow(path, folder) && this.#recorded(path)?.kind !== 'absent') found.push(path);
    }
    return found.sort();
  }

  /** Whether all of a folder's direct content is recorded. */
  isComplete(folder: string): boolean {
    const node = this.get(folder);
    return node.kind === 'absent' || (node.kind === 'directory' && node.complete);
  }

  /** Names recorded directly in a folder, links in the folder's own path followed. */
  names(folder: string): string[] {
    const real = this.realPath(folder);
    const start = real === '/' ? 1 : real.length + 1;
    const names = new Set<string>();
    for (const path of this.below(real)) names.add(path.slice(start).split('/', 1)[0] ?? '');
    return [...names].sort();
  }
}
