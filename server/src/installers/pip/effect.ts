import type { Value } from '../../model/value';
import { absolute, mayWrite, ownerOf, writeFile } from '../../shell/access';
import type { Context } from '../../shell/context';
import { dirname } from '../../shell/paths';
import { isTracked } from '../../shell/programs';
import { known } from '../../shell/values';
import type { Python } from '../../shell/virtual-environment';
import type { PipAnswer } from './call';
import { newVersion } from './outcome';

/** Writes the configuration, and fills the folder, that the words of a call name. */
export function writeWhatIsNamed({ fills, writes }: PipAnswer, context: Context): void {
  if (fills !== undefined) fill(fills, context);
  if (writes) writeFile(writes.path, writes.text, withFolders(writes.path, context));
}

/** Somewhere pip puts files of which no list is known. */
function fill(folder: Value, context: Context): void {
  const path = absolute(folder, context);
  if (path !== undefined) context.world.files.set(path, { kind: 'directory', complete: false, ...ownerOf(context) });
}

/** pip makes the folders of the configuration file it writes. */
function withFolders(path: string, context: Context): Context {
  const folder = dirname(path);
  const { files } = context.world;
  if (files.what(folder).kind === 'absent' && mayWrite(folder, context) !== false) {
    files.set(folder, { kind: 'directory', complete: true, ...(context.process.user === undefined ? {} : { owner: context.process.user }) });
  }
  return context;
}

/** What an install that gets past the check leaves: another pip, with its `scripts` unless others place them, and programs we follow. */
export function takeEffect(answer: PipAnswer, python: Python, scripts: boolean, context: Context): void {
  const { world } = context;
  if (answer.action !== 'install' || answer.exempt !== undefined) return;
  if (answer.upgradesPip) world.setModule(python.prefix, 'pip', newVersion(answer));
  const folder = scriptsFolder(answer, python, context);
  if (folder === undefined) return;
  for (const { value } of answer.packages) {
    const name = /^[A-Za-z0-9._-]+/.exec(known(value) ?? '')?.[0]?.toLowerCase();
    if (name === undefined || !isTracked(name) || name === 'pip' || name === 'python') continue;
    for (const program of name === 'uv' ? ['uv', 'uvx'] : [name])
      world.files.set(`${folder}/${program}`, { kind: 'file', runs: { program, python: python.path } });
  }
  if (answer.upgradesPip && scripts && !python.virtual) {
    world.files.set(`${folder}/pip`, { kind: 'file', runs: { program: 'pip', python: python.path } });
    world.files.set(`${folder}/pip3`, { kind: 'file', runs: { program: 'pip', python: python.path } });
  }
}

/**
 * Distributions whose Python installs beside itself, as CPython does (Lib/sysconfig.py, posix_prefix). Debian's (patch
 * sysconfig-debian-schemes, posix_local), Fedora's and openSUSE's (patch 251, change-user-install-location) use /usr/local.
 */
const besideItself = new Set(['alpine', 'arch']);

/** Where pip puts the scripts of what it installs: who may not write beside the interpreter's gets them in the home. */
function scriptsFolder({ userSite }: PipAnswer, python: Python, { world, process }: Context): string | undefined {
  if (python.virtual) return `${python.prefix}/bin`;
  const isBeside = python.prefix !== '/usr' || besideItself.has(world.release?.distribution ?? '');
  if (process.user === 'root' && userSite !== true) return isBeside ? `${python.prefix}/bin` : '/usr/local/bin';
  const home = known(process.variables.exportedValue('HOME')) ?? world.homeOf(process.user);
  return home === undefined ? undefined : `${home}/.local/bin`;
}
