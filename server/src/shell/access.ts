import type { Value } from '../model/value';
import type { Context } from './context';
import type { Node } from './node';
import { dirname, resolvePath } from './paths';
import { known } from './values';

/** The absolute path a word names, or `undefined` where that is not known. */
export function absolute(value: Value, { process }: Context): string | undefined {
  const path = known(value);
  if (path === undefined) return undefined;
  if (path.startsWith('/')) return resolvePath('/', path);
  const cwd = known(process.cwd);
  return cwd === undefined ? undefined : resolvePath(cwd, path);
}

/** Folders anybody may write to. */
const open = ['/tmp', '/var/tmp', '/dev', '/dev/shm'];

/** Whether the process may create, change or remove what stands at a path. `undefined`: not known. */
export function mayWrite(path: string, context: Context): boolean | undefined {
  const { user } = context.process;
  if (user === 'root') return true;
  if (user === undefined) return undefined;
  for (let at = path; ; at = dirname(at)) {
    if (open.includes(at)) return true;
    const node = context.world.files.get(at, false);
    if ('writable' in node && node.writable !== undefined) return node.writable === 'all' || node.owner === user || undefined;
    // whose number that is is not known
    if ('owner' in node && node.owner !== undefined) return /^\d+$/.test(node.owner) ? undefined : node.owner === user;
    // where it is not there, nobody has made it for that user
    if (at === context.world.homes.get(user) && node.kind !== 'absent') return true;
    if (at === '/') return context.world.system?.complete ? false : undefined;
  }
}

/** Who owns what the process makes. */
export function ownerOf(context: Context): { readonly owner?: string } {
  return context.process.user === undefined ? {} : { owner: context.process.user };
}

/** Writes a file; false where the process surely may not, or its folder is not there. */
export function writeFile(path: string, text: Value, context: Context, append = false): boolean {
  if (/^\/dev\//.test(path)) return true;
  const { files } = context.world;
  const folder = files.what(dirname(path));
  if (folder.kind === 'absent' || folder.kind === 'file' || files.what(path).kind === 'directory') return false;
  const before = files.get(path);
  const real = files.realPath(path);
  // an existing file's own owner decides, a new one's folder
  if (mayWrite(before.kind === 'file' ? real : dirname(real), context) === false) return false;
  files.set(real, written(before, text, append, context));
  return true;
}

function written(before: Node, text: Value, append: boolean, context: Context): Node {
  const kept = before.kind === 'file' ? before : undefined;
  const content = append ? appended(before, text) : text;
  return {
    kind: 'file',
    text: content,
    ...(kept?.executable === undefined ? {} : { executable: kept.executable }),
    ...(kept?.owner === undefined ? ownerOf(context) : { owner: kept.owner }),
  };
}

function appended(before: Node, text: Value): Value {
  if (before.kind === 'absent') return text;
  if (before.kind !== 'file' || before.text === undefined) return { pieces: [{ because: 'what was in the file is not known' }] };
  if (typeof before.text === 'string' && typeof text === 'string') return before.text + text;
  return { pieces: [...(typeof before.text === 'string' ? [before.text] : before.text.pieces), ...(typeof text === 'string' ? [text] : text.pieces)] };
}

/** Text of a file; `undefined` where it is surely not there, a hole where it is not known. */
export function readFile(path: string | undefined, context: Context): Value | undefined {
  if (path === undefined) return { pieces: [{ because: 'which file is read is not known' }] };
  if (path === '/dev/null') return '';
  const node = context.world.files.what(path);
  if (node.kind === 'absent' || node.kind === 'directory' || node.kind === 'link') return undefined;
  const text = node.kind === 'file' ? node.text : undefined;
  return text ?? { pieces: [{ because: `what is in ${path} is not known` }] };
}
