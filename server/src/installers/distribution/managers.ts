import { distributionPackage } from '../../environments/packages';
import type { Argument } from '../../model/value';
import type { Context, Handler } from '../../shell/context';
import { readOptions } from '../../shell/options';
import { known } from '../../shell/values';
import { bringsUnknown, installDistributionPackages, type Wanted } from './install';

/** How a package manager is told to install. */
interface Manager {
  /** Options with a value. */
  readonly values: readonly string[];
  /** Whether these words ask for packages to be installed. */
  readonly installs: (options: ReturnType<typeof readOptions>) => readonly Argument[] | undefined;
  /** Exit status where a package is not there. */
  readonly missing: number;
  /** Options that name another repository. */
  readonly elsewhere?: readonly string[];
}

const bySubcommand =
  (...names: readonly string[]) =>
  ({ operands: [command, ...rest] }: ReturnType<typeof readOptions>): readonly Argument[] | undefined =>
    names.includes(known(command?.value) ?? '') ? rest : undefined;

const manager =
  ({ values, installs, missing, elsewhere }: Manager): Handler =>
  (call, context) => {
    const options = readOptions(call.arguments, values);
    const words = installs(options);
    if (!words) return 'likely';
    if (context.process.user !== undefined && context.process.user !== 'root') return missing;
    const wanted = words.flatMap((word): Wanted[] => {
      const text = word.many ? undefined : known(word.value);
      const name = text === undefined ? undefined : /^[A-Za-z0-9][\w.+-]*/.exec(text)?.[0];
      return name === undefined ? [] : [{ name, span: word.span }];
    });
    context.session.recordPackages({ manager: call.name, span: call.span, packages: wanted });
    // another repository may have another release's Python
    if (wanted.length < words.length || (elsewhere !== undefined && options.has(...elsewhere) && wanted.some((each) => isFollowed(each, context)))) {
      bringsUnknown(context.world);
      if (wanted.length === words.length) return 'likely';
    }
    return installDistributionPackages(wanted, missing, true, context);
  };

function isFollowed({ name }: Wanted, { world: { release } }: Context): boolean {
  return release !== undefined && distributionPackage(release, name, true) !== undefined;
}

/** `apk add …` (apk(8)). */
export const apk = manager({
  values: ['-t', '--virtual', '-X', '--repository', '-p', '--root', '--keys-dir', '--repositories-file', '--wait', '--arch', '--cache-dir'],
  installs: bySubcommand('add'),
  missing: 1,
  elsewhere: ['-X', '--repository'],
});
/** `dnf`, `yum`, `microdnf`, `tdnf` `install …`. */
export const dnf = manager({
  values: ['-c', '--config', '-d', '--enablerepo', '--disablerepo', '--setopt', '--releasever', '--installroot', '-x', '--exclude', '--repo', '--repoid'],
  installs: bySubcommand('install', 'reinstall'),
  missing: 1,
});
/** `zypper install …`. */
export const zypper = manager({ values: ['-R', '--root', '-r', '--repo', '--from', '-t', '--type'], installs: bySubcommand('install', 'in'), missing: 104 });
/** `pacman -S …`. */
export const pacman = manager({
  values: ['-b', '-r', '--root', '--config', '--cachedir', '--dbpath'],
  installs: (options) => (options.has('-S', '--sync') && !options.has('-s', '-i', '-l', '--search', '--info') ? options.operands : undefined),
  missing: 1,
});
/** `xbps-install …` (xbps-install(1)). */
export const xbps = manager({
  values: ['-c', '--cachedir', '-C', '--config', '-r', '--rootdir', '-R', '--repository', '--repodata'],
  installs: ({ operands }) => (operands.length > 0 ? operands : undefined),
  missing: 2,
});
