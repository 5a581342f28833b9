import type { Argument, Value } from '../../model/value';
import { absolute, mayWrite, ownerOf, writeFile } from '../access';
import type { Context, Handler } from '../context';
import { blurMarkers, namesMarker } from '../markers';
import type { Node } from '../node';
import { readOptions } from '../options';
import { basename, dirname, resolvePath } from '../paths';
import type { Status } from '../status';
import { known } from '../values';
import { change } from './change';
import { forEach } from './each';

/** Whether something may be taken from or put into the folder of a path. */
function mayChange(path: string, context: Context): boolean {
  return mayWrite(dirname(path), context) !== false;
}

/** Something is taken away by a path that is not known in full: where it may be the marker, what is left of that is not known. */
function notKnown(value: Value, context: Context): Status {
  // what is found by its name may be passed on
  if (namesMarker(value) || context.text.includes('EXTERNALLY-MANAGED')) blurMarkers(context);
  return 'likely';
}

/** `rm [-rf] path…`. */
export const rm: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, []);
  const force = options.has('-f', '--force');
  const deep = options.has('-r', '-R', '--recursive');
  const onMany = (value: Value) => notKnown(value, context);
  return forEach(options.operands, (value) => remove(value, force, deep, context), onMany);
};

function remove(value: Value, force: boolean, deep: boolean, context: Context): Status {
  const path = absolute(value, context);
  if (path === undefined) return notKnown(value, context);
  const { files } = context.world;
  const node = files.get(path, false);
  if (node.kind === 'absent') return force ? 0 : 1;
  if (node.kind === 'directory' && !deep) return 1;
  if (!mayChange(path, context)) return 1;
  files.remove(path);
  return node.kind === 'unknown' && !force ? 'likely' : 0;
}

/** `unlink path`. */
export const unlink: Handler = ({ arguments: words }, context) => forEach(words, (value) => remove(value, false, false, context));

/** `rmdir path…`: only what is empty. */
export const rmdir: Handler = ({ arguments: words }, context) =>
  forEach(readOptions(words, []).operands, (value) => {
    const path = absolute(value, context);
    if (path === undefined) return 'likely';
    if (context.world.files.what(path).kind === 'absent' || context.world.files.names(path).length > 0) return 1;
    context.world.files.remove(path);
    return 0;
  });

/** `mkdir [-p] path…`. */
export const mkdir: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, ['-m', '--mode']);
  const parents = options.has('-p', '--parents');
  return forEach(options.operands, (value) => makeFolder(value, parents, context));
};

function makeFolder(value: Value, parents: boolean, context: Context): Status {
  const path = absolute(value, context);
  if (path === undefined) return 'likely';
  const { files } = context.world;
  const { kind } = files.what(path);
  if (kind === 'directory') return Number(!parents);
  if (kind === 'file') return 1;
  if (!parents && files.what(dirname(path)).kind === 'absent') return 1;
  if (!mayChange(path, context)) return 1;
  files.set(path, { kind: 'directory', complete: kind === 'absent', ...ownerOf(context) });
  return 0;
}

/** `touch path…`: of a file that is there only its owner, or who may write to it, changes the time (utimensat(2)). */
export const touch: Handler = ({ arguments: words }, context) =>
  forEach(readOptions(words, ['-d', '-r', '-t', '--date', '--reference']).operands, (value) => {
    const path = absolute(value, context);
    if (path === undefined) return 'likely';
    if (context.world.files.exists(path)) return Number(mayWrite(context.world.files.realPath(path), context) === false);
    return Number(!writeFile(path, '', context));
  });

/** Sources and target of `cp`, `mv`, `ln` and `install`. */
function transferOf(
  words: readonly Argument[],
  values: readonly string[],
): {
  readonly options: ReturnType<typeof readOptions>;
  readonly sources: readonly Argument[];
  readonly target: Value | undefined;
  readonly intoFolder: boolean;
} {
  const options = readOptions(words, values);
  const folder = options.value('-t', '--target-directory');
  if (folder !== undefined) return { options, sources: options.operands, target: folder, intoFolder: true };
  return { options, sources: options.operands.slice(0, -1), target: options.operands.at(-1)?.value, intoFolder: options.operands.length > 2 };
}

/** Where a source goes: into the target if that is a folder, else to the target itself. */
function destination(source: string, target: string, context: Context, asFile: boolean): string {
  return !asFile && context.world.files.what(target).kind === 'directory' ? resolvePath(target, basename(source)) : target;
}

const copyOptions = ['-t', '--target-directory', '-S', '--suffix', '-m', '--mode', '-o', '--owner', '-g', '--group'];

/** `mv source… target`. */
export const mv: Handler = ({ arguments: words }, context) => move(words, context, false);
/** `cp source… target`. */
export const cp: Handler = ({ arguments: words }, context) => move(words, context, true);

function move(words: readonly Argument[], context: Context, keep: boolean): Status {
  const { options, sources, target } = transferOf(words, copyOptions);
  const to = target === undefined ? undefined : absolute(target, context);
  if (sources.length === 0 && !words.some(({ many }) => many)) return 1; // nothing to copy, or nowhere to
  if (to === undefined) return 'likely';
  const { files } = context.world;
  // `target/` and several sources want a folder that is there
  if ((sources.length > 1 || known(target)?.endsWith('/')) && ['absent', 'file'].includes(files.what(to).kind)) return 1;
  return forEach(sources, (value) => {
    const from = absolute(value, context);
    if (from === undefined) return keep ? 'likely' : notKnown(value, context);
    const node = files.get(from, false);
    if (node.kind === 'absent') return 1;
    if (keep && node.kind === 'directory' && !options.has('-r', '-R', '-a', '--recursive', '--archive')) return 1;
    if (!keep && !mayChange(from, context)) return 1;
    const goal = destination(from, to, context, options.has('-T', '--no-target-directory'));
    if (!mayChange(goal, context) || files.what(dirname(goal)).kind === 'absent') return 1;
    if (goal !== from) transferNode(from, goal, keep, keep && !options.has('-d', '-a', '-P', '--archive', '-R', '-r'), context);
    return 0;
  });
}

/** A copy of a file; that of a device holds what was read from it. */
function copied(node: Extract<Node, { kind: 'file' }>, context: Context): Node {
  const { device: _device, ...rest } = node;
  return { ...rest, ...ownerOf(context) };
}

function transferNode(from: string, to: string, keep: boolean, follow: boolean, context: Context): void {
  const { files } = context.world;
  const node = files.get(from, follow);
  // `cp` of a link copies what it leads to
  if (follow && node.kind === 'file') files.set(files.what(to).kind === 'file' ? files.realPath(to) : to, copied(node, context));
  else if (node.kind === 'unknown') files.set(to, node);
  else {
    const source = files.realPath(from, false);
    files.transfer(from, to, keep);
    context.world.transferModules(source, files.realPath(to, false), keep);
  }
}

/** `ln [-sf] source target`. A hard link is as good as a copy. */
export const ln: Handler = ({ arguments: words }, context) => {
  const { options, sources, target } = transferOf(words, copyOptions);
  const one = options.operands.length === 1 && options.operands[0] ? options.operands[0].value : undefined;
  const to = absolute(one === undefined ? (target ?? '') : '.', context);
  if (to === undefined) return 'likely';
  const { files } = context.world;
  return forEach(one === undefined ? sources : options.operands, (value) => {
    const source = known(value);
    if (source === undefined) {
      files.set(to, { kind: 'unknown', because: 'where a link leads is not known' });
      return 'likely';
    }
    const asFile = options.has('-T', '--no-target-directory') || (options.has('-n', '--no-dereference') && files.what(to, false).kind === 'link');
    const goal = destination(source, to, context, asFile);
    const there = files.what(goal, false).kind;
    if (there !== 'absent' && there !== 'unknown' && !options.has('-f', '--force')) return 1;
    if (!mayChange(goal, context)) return 1;
    if (options.has('-s', '--symbolic')) {
      files.remove(goal);
      files.set(goal, { kind: 'link', to: source, ...ownerOf(context) });
    } else {
      const from = absolute(value, context);
      if (from === undefined || files.what(from).kind === 'absent') return 1;
      files.set(goal, files.get(from));
    }
    return 0;
  });
};

/** `install [-d] [-m mode] [-o owner] source… target`. */
export const install: Handler = ({ arguments: words }, context) => {
  const { options } = transferOf(words, copyOptions);
  if (options.has('-d', '--directory'))
    return forEach(options.operands, (value) => {
      const made = makeFolder(value, true, context);
      const [path, owner] = [absolute(value, context), known(options.value('-o', '--owner'))];
      if (made === 0 && path !== undefined && owner !== undefined) change(path, false, (node) => ({ ...node, owner }), context);
      return made;
    });
  return move(
    words.filter(({ value }) => !/^-[Dpsv]+$/.test(known(value) ?? '')),
    context,
    true,
  );
};
