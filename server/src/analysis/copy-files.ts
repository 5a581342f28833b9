import { resolve } from '../environments';
import type { Facts } from '../model/analysis';
import type { Place } from '../model/place';
import type { CopySource } from '../model/surface';
import type { Value } from '../model/value';
import { absolute } from '../shell/access';
import { bootWorld } from '../shell/boot';
import type { Context } from '../shell/context';
import type { Node } from '../shell/node';
import { basename, isBelow, resolvePath } from '../shell/paths';
import { isTracked, programName } from '../shell/programs';
import { known } from '../shell/values';
import type { Modules, World } from '../shell/world';
import type { Ended } from './ended';

/** What is copied where, after variables. */
export interface Copied {
  readonly from: CopySource;
  readonly sources: readonly Value[];
  readonly target: Value;
  /** Whose the files are then; `undefined`: whose is not known. */
  readonly owner: string | undefined;
}

/** What copying may look at beside the state. */
export interface Sources {
  readonly facts: Facts;
  readonly ended: ReadonlyMap<string, Ended>;
}

/** One file or folder on its way to a path. */
interface Way {
  readonly source: string;
  readonly target: string;
  readonly intoFolder: boolean;
  readonly owner: string | undefined;
}

/** Puts files where they are copied to; where they are not known, what is in the target is not known. */
export function copyFiles({ from, sources, target: written, owner }: Copied, context: Context, { facts, ended }: Sources): void {
  const { files } = context.world;
  const target = absolute(written, context);
  if (target === undefined) return;
  const word = known(written) ?? '';
  const before = files.what(target).kind;
  const intoFolder = word === '.' || word.endsWith('/') || sources.length > 1 || before === 'directory';
  const other = from.kind === 'job' ? ended.get(from.job)?.world : from.kind === 'place' ? worldAt(from.place, facts) : undefined;
  for (const value of sources) {
    const source = known(value);
    if (source === undefined) files.blur(target);
    else if (other && (from.kind === 'job' || holds(other, source))) copyFromWorld({ source, target, intoFolder, owner }, other, context);
    else copyFromContext({ source, target, intoFolder, owner }, from.kind === 'context' ? facts : undefined, context);
  }
  // a folder that was there keeps its owner (solver/llbsolver/file, docopy)
  if (before !== 'absent' || owner === undefined) return;
  const made = files.get(target);
  if (made.kind === 'directory') files.set(target, { ...made, owner });
}

/** What stands in an image that nothing was done in. */
function worldAt(place: Place, facts: Facts): World | undefined {
  const resolution = resolve(place, facts);
  return resolution.kind === 'system' ? bootWorld(resolution.system) : undefined;
}

/** Whether it is known what stands at a path; programs an image was made for are not all in the table. */
function holds({ files }: World, source: string): boolean {
  const { kind } = files.what(resolvePath('/', source));
  return kind !== 'absent' && kind !== 'unknown';
}

/** Copies what is recorded in another stage or image; a folder's content goes into the target. */
function copyFromWorld({ source, target, intoFolder, owner }: Way, other: World, { world }: Context): void {
  const from = resolvePath('/', source);
  const { files } = other;
  const node = files.get(from);
  const owned = (found: Node): Node => (owner !== undefined && owner !== 'root' && 'owner' in found ? { ...found, owner } : found);
  if (node.kind === 'directory') {
    for (const path of files.below(files.realPath(from))) {
      const found = files.get(path, false);
      if (found.kind !== 'absent') world.files.set(target + path.slice(files.realPath(from).length), owned(found));
    }
    if (!node.complete) world.files.blur(target);
  }
  if (node.kind !== 'file') copyModules({ from, target }, other, world);
  if (node.kind !== 'directory' && node.kind !== 'absent') world.files.set(intoFolder ? resolvePath(target, basename(from)) : target, owned(node));
}

/** What is installed comes along with its prefix, or with the library in it where that goes to the same place. */
function copyModules({ from, target }: { readonly from: string; readonly target: string }, other: World, world: World): void {
  for (const prefix of other.modules.keys()) {
    const modules = other.modules.get(prefix) as Modules;
    if (prefix.startsWith(from)) world.modules.set(target + prefix.slice(from.length), modules);
    else if (from === target && isBelow(from, `${prefix}/lib`)) {
      // one package of a library brings itself alone
      const one = /\/(?:site|dist)-packages\/([^/]+)/.exec(from)?.[1];
      for (const [name, version] of modules) if (one === undefined || one === name) world.setModule(prefix, name, version);
    }
  }
}

function copyFromContext({ source, target, intoFolder, owner }: Way, facts: Facts | undefined, { world: { files } }: Context): void {
  const path = intoFolder ? resolvePath(target, basename(source.replace(/[?#].*$/, ''))) : target;
  const program = programName(basename(source));
  const owned = owner === undefined ? {} : { owner };
  if (!facts && isTracked(program)) return files.set(path, { kind: 'file', runs: { program }, ...owned });
  const text = /[*?[]|(^|\/)\.\.(\/|$)/.test(source) ? undefined : facts?.readBeside(source.replace(/^\.?\//, ''));
  if (text !== undefined) files.set(path, { kind: 'file', text, ...owned, ...(text.startsWith('#!') ? { executable: true } : {}) });
  else if (!facts && /^https?:(?!.*\.git(#|$))/.test(source)) files.set(path, { kind: 'file', ...owned });
  else if (/[*?[]|(^|\/)\.\.(\/|$)/.test(source) || !facts) files.blur(target);
  else if (/^(\.?\/?|.*\/)$/.test(source) || intoFolder || !/\.(?!git$)\w+$/.test(source))
    files.copy(target, { source: resolvePath('/', source).slice(1), owner, read: facts.readBeside });
  else files.set(target, { kind: 'file', ...owned });
}
