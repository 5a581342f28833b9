import type { Interpreter, System } from '../model/system';
import { emptyAptFolders } from './apt-state';
import { Entries } from './entries';
import { FileSystem } from './file-system';
import type { Node } from './node';
import { basename, dirname } from './paths';
import { Process } from './process';
import { isPythonsOwn, isTracked } from './programs';
import { skeletonOf } from './skeleton';
import { Variables } from './variables';
import { words, World } from './world';

/** The state of a system before its first command: its files and what is installed. */
export function bootWorld(system: System): World {
  const { base, tracked } = baseOf(system);
  const entries = new Entries(base);
  return new World({ entries, files: new FileSystem(entries, tracked), system });
}

/** The first process of a system: a shell of its user, in its working folder. */
export function bootProcess(system: System): Process {
  const variables = new Variables(system.variablesComplete);
  for (const [name, value] of Object.entries(system.variables)) variables.set(name, value, true);
  const process = new Process(variables);
  process.cwd = system.cwd;
  process.user = system.user === '' ? undefined : system.user;
  process.shell = system.shell;
  return process;
}

interface Base {
  readonly base: ReadonlyMap<string, unknown>;
  readonly tracked: (path: string) => boolean;
}

// the same few images come again for every command
const bases = new WeakMap<System, Base>();

function baseOf(system: System): Base {
  const kept = bases.get(system);
  if (kept) return kept;
  const base = new Map<string, Node>();
  const listed = new Set(system.listed);
  for (const folder of completeFolders(system)) base.set(folder, { kind: 'directory', complete: true });
  for (const folder of openFolders) base.set(folder, { kind: 'directory', complete: false });
  for (const folder of system.pristine ? emptyAptFolders : []) base.set(folder, { kind: 'directory', complete: true });
  for (const name of merged) base.set(`/${name}`, { kind: 'link', to: `usr/${name}` });
  for (const [user, home] of Object.entries(system.homes)) base.set(home, { kind: 'directory', complete: system.complete, owner: user });
  for (const [path, node] of distributionFiles(system)) base.set(path, node);
  for (const [path, text] of Object.entries(system.files)) base.set(path, { kind: 'file', text, owner: ownerAt(path, system) });
  for (const interpreter of system.interpreters) for (const [path, node] of interpreterNodes(interpreter)) base.set(path, node);
  for (const path of system.opaque ?? []) base.set(path, { kind: 'unknown', because: `what ${path} leads to is not known` });
  for (const [path, to] of Object.entries(system.links ?? {})) base.set(path, { kind: 'link', to });
  for (const [path, runs] of Object.entries(system.scripts ?? {})) base.set(path, { kind: 'file', runs });
  for (const [path, program] of Object.entries(system.programs)) base.set(path, programNode(path, program, system));
  const files = [...base].map(([path, node]) => [path, withOwner(node)] as const);
  const made = {
    base: new Map<string, unknown>([...files, ...installed(system)]),
    tracked: (path: string) => (system.complete ? isPythonsOwn(path) : listed.has(dirname(path)) && isTracked(basename(path))),
  };
  bases.set(system, made);
  return made;
}

/** What is installed, and who has a home. */
function* installed({ interpreters, pipVersions = {}, homes, packages }: System): Generator<readonly [string, unknown]> {
  const pip = (prefix: string, version: string) => [words.modules + prefix, new Map([['pip', version]])] as const;
  for (const interpreter of interpreters) if (interpreter.pip) yield pip(interpreter.prefix, interpreter.pip.version);
  for (const [prefix, version] of Object.entries(pipVersions)) yield pip(prefix, version);
  for (const [user, home] of Object.entries(homes)) yield [words.homes + user, home];
  for (const name of packages) yield [words.packages + name, true];
}

const openFolders = ['/usr', '/usr/bin', '/usr/sbin', '/usr/lib', '/usr/local', '/usr/share', '/etc', '/var', '/dev', '/proc', '/sys', '/run'];
/** Debian and its like keep these in /usr (merged-/usr). */
const merged = ['bin', 'sbin', 'lib'];

/** Files that every Debian and Ubuntu image has and that scripts look at. */
function distributionFiles({ release, homes, complete }: System): (readonly [string, Node])[] {
  if (!release || !complete || !['debian', 'ubuntu'].includes(release.distribution)) return [];
  const { distribution, version, codename } = release;
  return [
    ['/dev/null', { kind: 'file', text: '', device: true }],
    ...['/etc/hostname', '/etc/hosts', '/etc/resolv.conf', '/etc/group', '/etc/profile', '/etc/fstab', '/etc/debian_version'].map(
      (path) => [path, { kind: 'file' }] as const,
    ),
    ['/etc/passwd', { kind: 'file', text: { pieces: ['root:x:0:0:root:/root:/bin/bash\n', { because: 'which users there are is not known' }] } }],
    [
      '/etc/os-release',
      {
        kind: 'file',
        text: `ID=${distribution}\nVERSION_ID="${version}"\nVERSION_CODENAME=${codename}\n${distribution === 'ubuntu' ? `UBUNTU_CODENAME=${codename}\nID_LIKE=debian\n` : ''}`,
      },
    ],
    ...skeletonOf('root', '/root'),
    ...Object.entries(homes).flatMap(([user, home]) => (user === 'root' ? [] : skeletonOf(user, home))),
  ];
}

/** Folders of an image in which nothing stands but what is recorded. */
function completeFolders(system: System): string[] {
  if (!system.complete || !system.release) return [];
  return ['/', '/tmp', '/var/tmp', '/opt', '/srv', '/mnt', '/home', '/root', '/usr/local/bin', '/etc/pip', '/etc/xdg/pip'];
}

function withOwner(node: Node): Node {
  return (node.kind === 'file' || node.kind === 'directory' || node.kind === 'link') && node.owner === undefined ? { ...node, owner: 'root' } : node;
}

function ownerAt(path: string, system: System): string {
  return Object.entries(system.homes).find(([, home]) => path.startsWith(`${home}/`))?.[0] ?? 'root';
}

/** The files an interpreter is made of, as far as they decide. */
export function interpreterNodes(interpreter: Interpreter): (readonly [string, Node])[] {
  const { executable, names, stdlib, marked, pip, markerText } = interpreter;
  const marker = `${stdlib}/EXTERNALLY-MANAGED`;
  return [
    [executable, { kind: 'file', runs: { program: 'python', interpreter } }],
    ...names.map((name) => [name, { kind: 'link', to: executable }] as const),
    [stdlib, { kind: 'directory', complete: false }],
    ...(marked === true ? [[marker, { kind: 'file', ...(markerText === undefined ? {} : { text: markerText }) }] as const] : []),
    ...(marked === false ? [[marker, { kind: 'absent' }] as const] : []),
    ...(marked === 'unknown' ? [[marker, { kind: 'unknown', because: 'whether this Python is marked is not known' }] as const] : []),
    ...(pip?.scripts ?? []).map((script) => [script, { kind: 'file', runs: { program: 'pip', python: scriptPython(interpreter) } }] as const),
  ];
}

/** A program of its own; those written in Python run with the interpreter whose prefix they stand in. */
export function programNode(path: string, program: string, system: Pick<System, 'interpreters'>): Node {
  const own = system.interpreters.find(({ prefix }) => path.startsWith(`${prefix}/`));
  return { kind: 'file', runs: own && program !== 'uv' && program !== 'uvx' ? { program, python: scriptPython(own) } : { program } };
}

/** The interpreter a script's first line names: the general name where there is one (`/usr/bin/python3`). */
function scriptPython({ executable, names }: Interpreter): string {
  return names.find((name) => /python3?$/.test(name) && name.endsWith('3')) ?? executable;
}
