import type { Argument } from '../../model/value';
import type { Call, Context, Handler } from '../../shell/context';
import { readOptions } from '../../shell/options';
import type { Status } from '../../shell/status';
import { known } from '../../shell/values';
import { installDistributionPackages, type Wanted } from './install';

const withValue = ['-o', '-c', '-t', '-a', '--option', '--config-file', '--target-release', '--default-release', '--host-architecture', '-q', '--solver'].filter((name) => name !== '-q');

/** `apt-get`, `apt`, `aptitude`: update, install, remove and the rest (apt-get(8)). */
export const apt: Handler = (call, context) => {
  const options = readOptions(call.arguments, withValue);
  const [command, ...words] = options.operands;
  const name = known(command?.value);
  if (options.has('-h', '--help', '-v', '--version') || name === undefined) return 0;
  if (context.process.user !== undefined && context.process.user !== 'root' && !/^(list|search|show|policy|download|source|changelog|moo|depends)$/.test(name)) return 100;
  if (options.has('-s', '--simulate', '--dry-run', '--print-uris', '-d', '--download-only')) return 'likely';
  switch (name) {
    case 'update':
      context.world.files.set(lists, { kind: 'file' });
      return 'likely';
    case 'install':
    case 'reinstall':
      return install(words, options.has('--no-install-recommends'), call, context);
    case 'remove':
    case 'purge':
    case 'autoremove':
      return remove(words, context);
    default:
      return 'likely';
  }
};

/** Stands for the package lists that `apt-get update` fetches. */
const lists = '/var/lib/apt/lists/packages';

function install(words: readonly Argument[], withoutRecommends: boolean, call: Call, context: Context): Status {
  const wanted = words.flatMap((word): Wanted[] => {
    const text = known(word.value);
    const name = text === undefined || word.many ? undefined : /^[a-z0-9][a-z0-9.+-]*?(?=$|[=/]|:[a-z0-9]+)/.exec(text)?.[0];
    return name === undefined ? [] : [{ name, span: word.span }];
  });
  context.session.recordPackages({ manager: call.name, span: call.span, packages: wanted });
  return installDistributionPackages(wanted, { recommends: !withoutRecommends, sure: words.every(({ value, many }) => !many && known(value) !== undefined) }, context);
}

function remove(words: readonly Argument[], context: Context): Status {
  for (const { value } of words) {
    const name = known(value);
    if (name === undefined) continue;
    context.world.packages.delete(name);
    if (name === 'python3-pip') for (const path of ['/usr/bin/pip', '/usr/bin/pip3']) context.world.files.remove(path);
    if (name === 'python3-pip') context.world.setModule('/usr', 'pip', undefined);
    if (name === 'pipx' || name === 'virtualenv') context.world.files.remove(`/usr/bin/${name}`);
  }
  return 'likely';
}
