import { type Copied, CopiedFolders } from './copied-folders';
import { type Doubt, doubts } from './doubts';
import type { Entries } from './entries';
import { asked, isSameAnswer, readQuestion } from './file-questions';
import type { Node, What } from './node';
import { basename, dirname, namesIn, resolvePath } from './paths';
import { matchesPattern } from './pattern';
import { isPythonFolder, isPythonsOwn, isTracked } from './programs';

const absent: Node = { kind: 'absent' };

/** The one name that all copied folders are under. */
const folders = 'copied folders';

/** As many links as Linux follows (MAXSYMLINKS). */
const mostLinks = 40;

/**
 * The files that decide, as far as they are known. Paths are absolute and normal: they are the names of the entries. A
 * path that was never recorded is absent below a complete folder and unknown elsewhere.
 */
export class FileSystem {
  readonly #entries: Entries<unknown>;
  /** Names that are absent where not recorded (`python3` in `/usr/bin` of a known image). */
  readonly #tracked: (path: string) => boolean;

  constructor(entries: Entries<unknown>, tracked: (path: string) => boolean) {
    this.#entries = entries;
    this.#tracked = tracked;
  }

  /** The same files in a copy of the entries. */
  in(entries: Entries<unknown>): FileSystem {
    return new FileSystem(entries, this.#tracked);
  }

  #write(path: string, node: Node): void {
    this.#entries.set(path, node);
  }

  /** Becomes what is true of both, copies of one original: paths where they differ are unknown. */
  join(other: FileSystem, because: string): void {
    for (const name of Object.values(doubts)) {
      const reason = other.#doubt(name);
      if (reason !== undefined) this.#mayHold(name, reason);
    }
    const copies = other.#copies;
    if (copies) this.#entries.set(folders, this.#copies?.and(copies) ?? copies);
    for (const path of this.#entries.trace.written.keys()) {
      if (path.startsWith('/') && this.#recorded(path) !== other.#recorded(path)) this.#write(path, { kind: 'unknown', because });
    }
  }

  #doubt(name: Doubt): string | undefined {
    return this.#entries.get(name) as string | undefined;
  }

  get #copies(): CopiedFolders | undefined {
    return this.#entries.get(folders) as CopiedFolders | undefined;
  }

  #mayHold(name: Doubt, because: string): void {
    if (this.#doubt(name) === undefined) this.#entries.set(name, because);
  }

  /** From here on programs that are not recorded may be there. */
  doubt(because: string): void {
    this.#entries.set(doubts.programs, because);
  }

  /** A program ran whose writing is not followed: files may stand anywhere, but for those only Python's own programs write. */
  mayHoldOthers(because: string): void {
    this.#mayHold(doubts.strangers, because);
  }

  /** Something ran that may have brought a Python of its own: programs that are not recorded are not surely absent. */
  mayHoldPrograms(because: string): void {
    this.#mayHold(doubts.installers, because);
  }

  #recorded(path: string): Node | undefined {
    return this.#entries.get(path) as Node | undefined;
  }

  /** The path with links in its folders resolved, and in its last part too when `last` is set. */
  realPath(path: string, last = true): string {
    return this.#entries.ask(path + (last ? asked.real : asked.realFolder), () => this.#resolved(path, last));
  }

  #resolved(path: string, last: boolean, hops = 0): string {
    for (let end = path.indexOf('/', 1); ; end = path.indexOf('/', end + 1)) {
      const isLast = end < 0 || end === path.length - 1;
      if (isLast && !last) return path;
      const part = isLast ? path : path.slice(0, end);
      const node = this.#recorded(part);
      if (node?.kind === 'link' && hops < mostLinks) return this.#resolved(resolvePath(dirname(part), node.to) + path.slice(part.length), last, hops + 1);
      if (isLast) return path;
    }
  }

  /** What stands at a path; links are followed unless `last` is false. */
  get(path: string, last = true): Node {
    return this.#entries.ask(last ? path : path + asked.itself, () => this.#find(path, last));
  }

  /** The same, whoever it belongs to: what depends on this alone does not depend on an owner. */
  what(path: string, last = true): What {
    return this.#entries.ask(path + (last ? asked.what : asked.whatItself), () => this.#find(path, last));
  }

  /** Answers what was asked of other files: whether as before, and by which names. */
  answer(question: string, before: unknown): { readonly isSame: boolean; readonly names: readonly string[] } {
    const read = readQuestion(question);
    const { path, last, real } = read;
    const { given, names } = this.#entries.watch(() => (real ? this.#resolved(path, last) : this.#find(path, last)));
    return { isSame: isSameAnswer(read, given, before), names };
  }

  #find(path: string, last: boolean): Node {
    const real = this.#resolved(path, false);
    const node = this.#recorded(real);
    if (node?.kind === 'link' && last) return this.#find(this.#resolved(real, true), false);
    if (node) return node;
    if (/[*?]/.test(real) && this.#isLeft(dirname(real), basename(real))) return absent;
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
    const doubt = this.#doubt(doubts.programs);
    if (doubt !== undefined) return { kind: 'unknown', because: doubt };
    const because = this.#doubt(doubts.installers);
    if (because === undefined || !isTracked(basename(path)) || this.#madeHere(dirname(path))) return absent;
    return { kind: 'unknown', because, ...(isPythonFolder(dirname(path)) ? {} : { unlikely: true }) };
  }

  /** Whether a folder came into being here, so that all of it is recorded. */
  #madeHere(folder: string): boolean {
    const made = this.#entries.wasWritten(folder) ? this.#recorded(folder) : undefined;
    return made?.kind === 'directory' && made.complete;
  }

  /** A file of a copied folder. */
  #copied(path: string): Node | undefined {
    return this.#copies?.fileAt(path, (folder) => this.#recorded(folder)?.kind === 'absent');
  }

  /** From here on the files of a folder of the build's context stand in this one, beside what we do not know of. */
  copy(target: string, folder: Omit<Copied, 'target'>): void {
    this.blur(target);
    this.#entries.set(folders, (this.#copies ?? new CopiedFolders()).with({ ...folder, target: this.realPath(target) }));
  }

  /** What an unrecorded path of a folder is. */
  #inside({ complete }: { readonly complete: boolean }, folder: string, path: string): Node {
    if (!complete) return { kind: 'unknown', because: `what is in ${folder} is not known` };
    const because = isPythonsOwn(path) ? undefined : this.#doubt(doubts.strangers);
    return because === undefined ? absent : { kind: 'unknown', because };
  }

  /** Whether something is there; `undefined` where that is not known. */
  exists(path: string): boolean | undefined {
    const { kind } = this.get(path);
    return kind === 'unknown' ? undefined : kind !== 'absent' && kind !== 'link';
  }

  /** Records what stands at a path from now on; missing folders above come into being. */
  set(path: string, node: Node): void {
    const real = this.realPath(path, false);
    this.#write(real, node);
    if (node.kind === 'absent' || node.kind === 'unknown') return;
    for (let folder = dirname(real); folder !== '/' && this.what(folder).kind === 'absent'; folder = dirname(folder))
      this.#write(folder, { kind: 'directory', complete: true, ...('owner' in node && node.owner ? { owner: node.owner } : {}) });
  }

  /** Takes a path away with all that is recorded below it. */
  remove(path: string): void {
    const real = this.realPath(path, false);
    for (const each of [...this.below(real), real]) this.#write(each, absent);
  }

  /** Remembers what is recorded at and below a path, and which folders were copied; what comes back puts that in its place again. */
  keep(path: string): () => void {
    const real = this.realPath(path, false);
    const own = () => [folders, real, ...this.#entries.names(real === '/' ? '/' : `${real}/`)];
    const kept = new Map(own().map((each) => [each, this.#recorded(each)]));
    return () => {
      for (const each of new Set([...own(), ...kept.keys()])) {
        const node = kept.get(each);
        if (!node) this.#entries.delete(each);
        else if (this.#recorded(each) !== node) this.#write(each, node);
      }
    };
  }

  /** From here on nothing is known of a folder's content; what is recorded below it stays. */
  blur(path: string): void {
    const real = this.realPath(path);
    const there = this.what(real, false);
    if (there.kind === 'directory' && !there.complete) return;
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
    return this.#entries.names('/').filter((path) => path.endsWith('/EXTERNALLY-MANAGED') && this.#recorded(path)?.kind === 'file');
  }

  /** Recorded paths below a folder that are there, in order. */
  below(folder: string): string[] {
    const names = this.#entries.names(folder === '/' ? folder : `${folder}/`);
    return names.filter((path) => path !== folder && this.#recorded(path)?.kind !== 'absent').sort();
  }

  /** Whether all of a folder's direct content is recorded. */
  isComplete(folder: string): boolean {
    const node = this.get(folder);
    return node.kind === 'absent' || (node.kind === 'directory' && node.complete);
  }

  /** Whether a pattern names no file, for it was left where nothing matched; one that matches by itself was left for what followed it. */
  #isLeft(folder: string, pattern: string): boolean {
    return this.#recorded(folder)?.kind !== 'directory' || this.names(folder).some((name) => matchesPattern(name, pattern));
  }

  /** Names recorded directly in a folder, links in the folder's own path followed. */
  names(folder: string): string[] {
    return namesIn(this.realPath(folder), this.below(this.realPath(folder)));
  }
}
