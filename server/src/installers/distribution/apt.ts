import { distributionPackage } from '../../environments/packages';
import type { Argument } from '../../model/value';
import { fetchLists, lacksLists } from '../../shell/apt-state';
import type { Call, Context, Handler } from '../../shell/context';
import { readOptions } from '../../shell/options';
import type { Status } from '../../shell/status';
import { known } from '../../shell/values';
import { putBackMarkers } from './put-back';
import { autoremove, removePackages } from './remove';
import { bringsUnknown, installDistributionPackages, type Wanted } from './install';

const withValue = [
  '-o',
  '-c',
  '-t',
  '-a',
  '-P',
  '-S',
  '--build-profiles',
  '--snapshot',
  '--planner',
  '--option',
  '--config-file',
  '--target-release',
  '--default-release',
  '--host-architecture',
  '--solver',
];
/** Commands that need no root. */
const reading = /^(list|search|show|showpkg|policy|download|source|changelog|moo|depends|rdepends|indextargets)$/;

/** What else `apt-get` and `apt` understand (apt-get(8), apt(8), up to apt 3.1); at other words they stop: `E: Invalid operation`. */
const others = new Set(
  'update upgrade full-upgrade dist-upgrade dselect-upgrade install reinstall remove purge autoremove auto-remove autopurge build-dep satisfy check clean autoclean auto-clean distclean dist-clean markauto unmarkauto showsrc edit-sources modernize-sources why why-not help history-list history-info history-undo history-redo history-rollback'.split(
    ' ',
  ),
);

/** `apt-get`, `apt`, `aptitude`: update, install, remove and the rest (apt-get(8)). A name that is not there ends it with 100. */
export const apt: Handler = (call, context) => {
  const options = readOptions(call.arguments, withValue);
  const [command, ...words] = options.operands;
  const name = known(command?.value);
  if (options.has('-h', '--help', '-v', '--version') || name === undefined) return 0;
  if (!call.name.endsWith('aptitude') && !others.has(name) && !reading.test(name)) return 100;
  const { user } = context.process;
  if (user !== undefined && user !== 'root' && !reading.test(name)) return 100;
  if (options.has('-s', '--simulate', '--dry-run', '--print-uris', '-d', '--download-only')) return 'likely';
  if (name === 'reinstall' || (name === 'install' && options.has('--reinstall'))) putBackMarkers(words.flatMap(packageName), context.world);
  if (name === 'install' || name === 'reinstall')
    return isAsked(options, call, context)
      ? unanswered(words, call, context)
      : install(words, !options.has('--no-install-recommends') && !withoutRecommends(options.value('-o', '--option')), call, context);
  if (name === 'update') fetchLists(context.world);
  const isGone = /^(auto-?remove|autopurge)$/.test(name) || options.has('--auto-remove', '--autoremove');
  if (name === 'remove' || name === 'purge' || /^auto-?(remove|purge)$/.test(name))
    removePackages(
      words.flatMap((word) => known(word.value) ?? []),
      context.world,
    );
  if (isGone) autoremove(context.world);
  return 'likely';
};

/** Whether apt asks before it goes on: nobody said yes beforehand, be it by `-qq` or in its configuration (apt-get(8), apt.conf(5)). */
function isAsked(options: ReturnType<typeof readOptions>, call: Call, { io, world, process }: Context): boolean {
  if (!io.in.isEmpty || howQuiet(call) > 1 || options.has('-y', '--yes', '--assume-yes', '--force-yes', '--trivial-only')) return false;
  const configured = ['/etc/apt/apt.conf', ...world.files.names('/etc/apt/apt.conf.d').map((name) => `/etc/apt/apt.conf.d/${name}`)];
  const saysYes = (path: string) => {
    const node = world.files.what(path);
    return node.kind === 'file' && !(typeof node.text === 'string' && !/assume-yes/i.test(node.text));
  };
  return !/assume-yes/i.test(known(options.value('-o', '--option')) ?? '') && process.variables.get('APT_CONFIG') === undefined && !configured.some(saysYes);
}

/** `-q -q`, `-qq` and `-q=2` say yes too. */
function howQuiet({ arguments: words }: Call): number {
  const texts = words.map(({ value }) => known(value) ?? '').filter((text) => /^(-[a-zA-Z]+|--quiet)(=\d+)?$/.test(text));
  return texts.reduce((sum, text) => sum + (Number(/=(\d+)$/.exec(text)?.[1] ?? 0) || (text === '--quiet' ? 1 : text.split('q').length - 1)), 0);
}

/** With nobody to answer it stops, where more would come along than what is named; whether that is so is known of few. */
function unanswered(words: readonly Argument[], call: Call, { session, world }: Context): Status {
  const wanted = words.flatMap(packageName);
  session.recordPackages({ manager: call.name, span: call.span, packages: wanted });
  if (wanted.every(({ name }) => world.packages.has(name))) return 'likely';
  const { release } = world;
  const answers = wanted.map(({ name }) => ({ name, answer: release && distributionPackage(release, name, true) }));
  const brings = answers.some(({ name, answer }) => answer?.kind === 'installs' && answer.packages.some((each) => each !== name && !world.packages.has(each)));
  return brings ? 1 : 'open';
}

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
  if (lacksLists(context.world) && wanted.some((each) => isElsewhere(each, context))) return 100;
  return installDistributionPackages(wanted, 100, recommended, context);
}

/** Whether a package we follow is not installed, so that apt has to find it in its lists. */
function isElsewhere({ name }: Wanted, { world: { release, packages } }: Context): boolean {
  return !packages.has(name) && release !== undefined && distributionPackage(release, name, true) !== undefined;
}
