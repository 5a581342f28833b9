import type { ShellName } from '../model/surface';
import type { Release, System } from '../model/system';
import type { FileSystem } from './file-system';
import { same } from './same';

/** pip and its like as modules of one environment (by `sys.prefix`): the version, or `unknown`. */
export type Modules = ReadonlyMap<string, string>;

/** What outlives a process: files, and what is installed. */
export class World {
  readonly files: FileSystem;
  /** Installed modules we follow, by prefix. */
  readonly modules: Map<string, Modules>;
  /** Distribution packages installed; `undefined` in place of a version we do not need. */
  readonly packages: Set<string>;
  readonly homes: Map<string, string>;
  readonly system: System | undefined;
  /** What is taken for granted since a script ran whose text is not known. */
  assumption: string | undefined;
  /** Whether packages were installed of which we do not know what programs they bring. */
  otherPrograms = false;
  /** Users that were added; those with homes are in `homes` too. */
  readonly users: Set<string>;

  constructor(
    parts: { readonly files: FileSystem; readonly system: System | undefined } & Partial<
      Pick<World, 'homes' | 'modules' | 'packages' | 'otherPrograms' | 'assumption' | 'users'>
    >,
  ) {
    this.files = parts.files;
    this.system = parts.system;
    this.homes = new Map(parts.homes);
    this.modules = new Map(parts.modules);
    this.packages = new Set(parts.packages);
    this.otherPrograms = parts.otherPrograms ?? false;
    this.assumption = parts.assumption;
    this.users = new Set(parts.users);
  }

  get release(): Release | undefined {
    return this.system?.release;
  }

  fork(): World {
    return new World({ ...this, files: this.files.fork() });
  }

  /** Becomes what is true of both. */
  join(other: World, because: string): void {
    this.files.join(other.files, because);
    this.otherPrograms ||= other.otherPrograms;
    this.assumption ??= other.assumption;
    for (const prefix of new Set([...this.modules.keys(), ...other.modules.keys()])) {
      const [a, b] = [this.modules.get(prefix), other.modules.get(prefix)];
      if (a !== b) this.modules.set(prefix, joinModules(a, b));
    }
    for (const name of this.packages) if (!other.packages.has(name)) this.packages.delete(name);
  }

  become(other: World): void {
    this.files.become(other.files);
    this.otherPrograms = other.otherPrograms;
    this.assumption = other.assumption;
    this.modules.clear();
    for (const [prefix, modules] of other.modules) this.modules.set(prefix, modules);
    this.packages.clear();
    for (const name of other.packages) this.packages.add(name);
  }

  /** Whether another is the same in every respect. */
  isSame(other: World): boolean {
    if (this.system !== other.system || this.otherPrograms !== other.otherPrograms || this.assumption !== other.assumption) return false;
    const parts = ['modules', 'packages', 'homes', 'users'] as const;
    return parts.every((part) => same(this[part], other[part])) && this.files.isSame(other.files);
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
    const commands = this.system?.commands;
    return commands !== undefined && !commands.has(name) && !this.packages.has(name) && (!this.otherPrograms || name === 'sudo' || name === 'doas');
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
    return this.homes.get(user) ?? (user === 'root' ? '/root' : undefined);
  }
}

function joinModules(a: Modules = new Map(), b: Modules = new Map()): Modules {
  const names = new Set([...a.keys(), ...b.keys()]);
  return new Map([...names].map((name) => [name, a.get(name) === b.get(name) ? (a.get(name) ?? 'unknown') : 'maybe'] as const));
}
