import type { Argument } from '../../model/value';
import type { Call, Context, Handler } from '../../shell/context';
import { readOptions } from '../../shell/options';
import type { Status } from '../../shell/status';
import { known } from '../../shell/values';
import { putBackMarkers } from './put-back';
import { bringsUnknown, installDistributionPackages, type Wanted } from './install';

const withValue = ['-o', '-c', '-t', '-a', '--option', '--config-file', '--target-release', '--default-release', '--host-architecture', '--solver'];
/** Commands that need no root. */
const reading = /^(list|search|show|showpkg|policy|download|source|changelog|moo|depends|rdepends|indextargets)$/;

/** `apt-get`, `apt`, `aptitude`: update, install, remove and the rest (apt-get(8)). A name that is not there ends it with 100. */
export const apt: Handler = (call, context) => {
  const options = readOptions(call.arguments, withValue);
  const [command, ...words] = options.operands;
  const name = known(command?.value);
  if (options.has('-h', '--help', '-v', '--version') || name === undefined) return 0;
  const { user } = context.process;
  if (user !== undefined && user !== 'root' && !reading.test(name)) return 100;
  if (options.has('-s', '--simulate', '--dry-run', '--print-uris', '-d', '--download-only')) return 'likely';
  if (name === 'reinstall' || (name === 'install' && options.has('--reinstall'))) putBackMarkers(words.flatMap(packageName), context.world);
  if (name === 'install' || name === 'reinstall')
    return install(words, !options.has('--no-install-recommends') && !withoutRecommends(options.value('-o', '--option')), call, context);
  if (name === 'remove' || name === 'purge') return remove(words, context);
  return 'likely';
};

function withoutRecommends(option: unknown): boolean {
  return typeof option === 'string' && /^APT::Install-Recommends=["']?(0|false|no)/i.test(option);
}

/** The package an argument names: `python3-pip`, `python3-pip=1.2`, `python3/bookworm`, `libc6:amd64`. */
function packageName(word: Argument): Wanted[] {
  const text = word.many ? undefined : known(word.value);
  const name = text === undefined ? undefined : /^([a-z0-9][a-z0-9.+-]*?)(?:[=/:].*)?$/.exec(text)?.[1];
  return name === undefined ? [] : [{ name, span: word.span }];
}

function install(words: readonly Argument[], recommended: boolean, call: Call, context: Context): Status {
  const wanted = words.flatMap(packageName);
  context.session.recordPackages({ manager: call.name, span: call.span, packages: wanted });
  if (wanted.length < words.length) bringsUnknown(context.world);
  return installDistributionPackages(wanted, 100, recommended, context);
}

function remove(words: readonly Argument[], { world }: Context): Status {
  for (const { name } of words.flatMap(packageName)) {
    world.packages.delete(name);
    if (name === 'python3-pip') {
      for (const path of ['/usr/bin/pip', '/usr/bin/pip3']) world.files.remove(path);
      world.setModule('/usr', 'pip', undefined);
    }
    if (name === 'pipx' || name === 'virtualenv') world.files.remove(`/usr/bin/${name}`);
  }
  return 'likely';
}
