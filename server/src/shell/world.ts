import type { ShellName } from '../model/surface';
import type { Release, System } from '../model/system';
import { type Entries, EntriesOf } from './entries';
import type { FileSystem } from './file-system';
import { isBelow } from './paths';

/** pip and its like as modules of one environment (by `sys.prefix`): the version, or `unknown`. */
export type Modules = ReadonlyMap<string, string>;

/** The words before the names of what a system begins with. Files have none: their names begin with a slash. */
export const words = { modules: 'modules ', packages: 'package ', homes: 'home ', users: 'user ' } as const;

const notes = { assumption: 'note assumption', otherPrograms: 'note other programs', marksChanged: 'note marks changed' } as const;

/** What outlives a process: files, and what is installed. All of it stands in one set of entries, so that it is copied and compared as one. */
export class World {
  readonly entries: Entries<unknown>;
  readonly files: FileSystem;
  /** Installed modules we follow, by prefix. */
  readonly modules: EntriesOf<Modules>;
  /** Distribution packages installed. */
  readonly packages: EntriesOf<true>;
  readonly homes: EntriesOf<string>;
  /** Users that were added; those with homes are in `homes` too. */
  readonly users: EntriesOf<true>;
  readonly system: System | undefined;

  constructor({ entries, files, system }: { readonly entries: Entries<unknown>; readonly files: FileSystem; readonly system: System | undefined }) {
    this.entries = entries;
    this.files = files;
    this.system = system;
    this.modules = new EntriesOf(entries, words.modules);
    this.packages = new EntriesOf(entries, words.packages);
    this.homes = new EntriesOf(entries, words.homes);
    this.users = new EntriesOf(entries, words.users);
  }

  /** What is taken for granted since a script ran whose text is not known. */
  get assumption(): string | undefined {
    return this.entries.get(notes.assumption) as string | undefined;
  }

  set assumption(because: string) {
    this.entries.set(notes.assumption, because);
  }

  /** Whether packages were installed of which we do not know what programs they bring. */
  get otherPrograms(): boolean {
    return this.entries.has(notes.otherPrograms);
  }

  /** From here on packages are installed of which we do not know what programs they bring. */
  mayHoldOtherPrograms(): void {
    if (!this.otherPrograms) this.entries.set(notes.otherPrograms, true);
  }

  /** Whether packages were marked as not asked for, so that the package manager may remove them by itself. */
  get marksChanged(): boolean {
    return this.entries.has(notes.marksChanged);
  }

  changeMarks(): void {
    if (!this.marksChanged) this.entries.set(notes.marksChanged, true);
  }

  get release(): Release | undefined {
    return this.system?.release;
  }

  fork(): World {
    const entries = this.entries.fork();
    return new World({ entries, files: this.files.in(entries), system: this.system });
  }

  /** Becomes what is true of both, copies of one original. Who was added in one of them is taken to be there. */
  join(other: World, because: string): void {
    this.files.join(other.files, because);
    if (other.otherPrograms) this.mayHoldOtherPrograms();
    if (other.marksChanged) this.changeMarks();
    if (this.assumption === undefined && other.assumption !== undefined) this.assumption = other.assumption;
    for (const name of this.entries.trace.written.keys()) {
      if (name.startsWith(words.modules)) this.#joinModules(name.slice(words.modules.length), other);
      else if (name.startsWith(words.packages) && !other.entries.has(name)) this.entries.delete(name);
      else if (name.startsWith(words.homes) || name.startsWith(words.users)) this.entries.set(name, this.entries.get(name) ?? other.entries.get(name));
    }
  }

  #joinModules(prefix: string, other: World): void {
    const [a, b] = [this.modules.get(prefix), other.modules.get(prefix)];
    if (a !== b) this.modules.set(prefix, joinModules(a, b));
  }

  /** Takes over a copy's state. */
  become(copy: World): void {
    this.entries.become(copy.entries);
  }

  /** What is installed below a folder comes along where that is copied or moved. */
  transferModules(from: string, to: string, keep: boolean): void {
    for (const prefix of this.modules.keys()) {
      const modules = this.modules.get(prefix);
      if (modules === undefined || !isBelow(prefix, from)) continue;
      this.modules.set(to + prefix.slice(from.length), modules);
      if (!keep) this.modules.delete(prefix);
    }
  }

  /** Records a module of an environment, or takes it away. */
  setModule(prefix: string, name: string, version: string | undefined): void {
    const modules = new Map(this.modules.get(prefix));
    if (version === undefined) modules.delete(name);
    else modules.set(name, version);
    this.modules.set(prefix, modules);
  }

  /** Whether a program we know only by name is surely not there (`git` in a bare image). */
  isMissing(name: string): boolean {
    if (this.packages.has(name)) return false;
    const { commands, lacks } = this.system ?? {};
    if (lacks?.has(name)) return true;
    return commands !== undefined && !commands.has(name) && (!this.otherPrograms || name === 'sudo' || name === 'doas');
  }

  /** Whether a program of the system is taken to be everywhere. */
  isCommon(name: string): boolean {
    return name !== 'sudo' && name !== 'doas' && name !== 'zsh' && !this.isMissing(name);
  }

  /** What `sh` is here. */
  posixShell(): ShellName {
    const distribution = this.release?.distribution;
    if (distribution === 'alpine') return 'ash';
    return distribution === undefined || distribution === 'debian' || distribution === 'ubuntu' ? 'sh' : 'bash';
  }

  /** Home of a user, where it is known. */
  homeOf(user: string | undefined): string | undefined {
    if (user === undefined) return undefined;
    return this.homes.get(user) ?? (user === 'root' ? '/root' : this.system?.accounts?.[user]);
  }

  /** Whether a user has no shell to log in with: `su` without `-s` ends at once. */
  isAccount(user: string): boolean {
    return !this.homes.has(user) && this.system?.accounts?.[user] !== undefined;
  }
}

function joinModules(a: Modules = new Map(), b: Modules = new Map()): Modules {
  const names = new Set([...a.keys(), ...b.keys()]);
  return new Map([...names].map((name) => [name, a.get(name) === b.get(name) ? (a.get(name) ?? 'unknown') : 'maybe'] as const));
}
