import type { Argument } from '../../model/value';
import type { Handler } from '../context';
import { notFollowed } from '../execute';
import { readOptions } from '../options';
import type { Status } from '../status';
import { hole, known } from '../values';
import type { World } from '../world';

/** `lsb_release -cs`, `-is`, `-rs`: what it says of a release that is known (lsb-release 12: the words of /etc/os-release). */
export const lsbRelease: Handler = ({ arguments: words }, { world: { release }, io }) => {
  const options = readOptions(words, []);
  const names: Readonly<Record<string, string>> = { debian: 'Debian', ubuntu: 'Ubuntu' };
  const said = options.has('-c', '--codename')
    ? release?.codename
    : options.has('-i', '--id')
      ? names[release?.distribution ?? '']
      : options.has('-r', '--release')
        ? release?.version
        : undefined;
  const isOne = options.has('-s', '--short') && said !== undefined && said !== '';
  io.out.write(isOne ? `${said}\n` : hole('what lsb_release says is not known'));
  return 0;
};

/** Where a package that is followed stands, so that it is surely not there. */
const places: Readonly<Record<string, string>> = {
  python3: '/usr/bin/python3',
  'python3-pip': '/usr/bin/pip3',
  pipx: '/usr/bin/pipx',
  virtualenv: '/usr/bin/virtualenv',
};

function isInstalled(name: string, { packages, files }: World): Status {
  if (packages.has(name)) return 0;
  const place = places[name];
  return place !== undefined && files.what(place).kind === 'absent' ? 1 : 'likely';
}

/** Whether all packages are installed (`dpkg -s`, `dpkg-query -W`: 1 where one is not). Names that are not followed are taken to be. */
function askedFor(words: readonly Argument[], world: World): Status {
  const all = words.map(({ value }) => {
    const name = known(value);
    return name === undefined || /[*?[]/.test(name) ? 'open' : isInstalled(name, world);
  });
  return all.find((each) => each === 1) ?? all.find((each) => each === 'open') ?? all.find((each) => each === 'likely') ?? 0;
}

/** `dpkg -s`, `--compare-versions`; what else it does is not followed (dpkg(1)). */
export const dpkg: Handler = (call, context) => {
  const options = readOptions(call.arguments, []);
  if (options.has('--compare-versions')) return compared(options.operands.map(({ value }) => known(value)));
  if (options.has('--print-architecture', '--print-foreign-architectures', '--version')) {
    context.io.out.write(hole('which architecture this is is not known'));
    return 0;
  }
  if (!options.has('-s', '--status')) return notFollowed(context, call);
  context.io.out.write(hole('what dpkg says of a package is not known'));
  return askedFor(options.operands, context.world);
};

/** `dpkg-query -W [-f format] name…` and `-s`. */
export const dpkgQuery: Handler = ({ arguments: words }, context) => {
  const options = readOptions(words, ['-f', '--showformat', '--admindir', '--root']);
  context.io.out.write(hole('what dpkg-query says is not known'));
  return options.has('-W', '--show', '-s', '--status') ? askedFor(options.operands, context.world) : 'likely';
};

/** `A ge B`: versions of numbers and dots. Of others it is open how they compare. */
function compared([left = '', relation = '', right = '']: readonly (string | undefined)[]): Status {
  const numbers = [left, right].map((version) => (/^\d+(\.\d+)*$/.test(version) ? version.split('.').map(Number) : undefined));
  const [a, b] = numbers;
  if (!a || !b) return 'open';
  const at = a.findIndex((each, index) => each !== b[index]);
  const order = at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
  const holds = { lt: order < 0, le: order <= 0, eq: order === 0, ne: order !== 0, ge: order >= 0, gt: order > 0 }[relation];
  return holds === undefined ? 'open' : Number(!holds);
}

/** `apt-mark auto name…`: what is marked so, apt may remove by itself (apt-mark(8)). */
export const aptMark: Handler = ({ arguments: words }, { world, io }) => {
  if (words.some(({ value }) => value === 'auto' || value === 'minimize-manual')) world.changeMarks();
  io.out.write(hole('what apt-mark says is not known'));
  return 'likely';
};
