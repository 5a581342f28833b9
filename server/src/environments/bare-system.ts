import { debianCommands } from '../data/debian-commands';
import { debianUsers } from '../data/debian-users';
import { plainPath } from '../data/image-row';
import { managerCommands, withoutAptKey } from '../data/manager-commands';
import type { ReleaseRow } from '../data/releases';
import type { System } from '../model/system';
import { packageNames } from './named-packages';

/** Programs of a bare Debian by its codename; nothing for suites whose list was not read. */
function commandsOf(codename: string): Pick<System, 'commands'> {
  const kept = commandSets.get(codename);
  const more = (debianCommands as Readonly<Record<string, string>>)[codename];
  if (kept || more === undefined) return kept ? { commands: kept } : {};
  const commands = new Set(`${debianCommands.everywhere} ${more}`.split(' '));
  commandSets.set(codename, commands);
  return { commands };
}

const commandSets = new Map<string, ReadonlySet<string>>();

/** Folders that packages leave to whoever builds on an image (FHS 4.4, 4.9). */
const administrators = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin'];

/** A release's own image before anything is installed. */
export function bareSystem(row: ReleaseRow): System {
  const { distribution, version, codename } = row;
  const complete = row.manager === 'apt' || packageNames(row)?.bare === true;
  return {
    ...emptySystem(row.title, complete),
    ...(complete || row.manager === 'nix' ? {} : { listed: administrators }),
    ...(row.manager === 'apt' ? { pristine: true } : {}),
    release: { distribution, version, codename },
    homes: row.homes ?? {},
    ...(row.manager === 'apt' ? { accounts: debianUsers } : {}),
    reasons: [{ message: markedReason(row) }],
    confidence: row.confidence,
    ...(distribution === 'debian' ? commandsOf(codename) : {}),
    lacks: lackingIn(row),
  };
}

/** Package managers' commands that this release has not, whatever is installed. */
function lackingIn({ manager, codename }: ReleaseRow): ReadonlySet<string> {
  const kept = lackingSets.get(manager + codename);
  if (kept) return kept;
  const others = Object.entries(managerCommands).flatMap(([name, commands]) => (name === manager ? [] : commands));
  const lacking = new Set<string>([...others, ...(withoutAptKey.includes(codename) ? ['apt-key'] : [])]);
  lackingSets.set(manager + codename, lacking);
  return lacking;
}

const lackingSets = new Map<string, ReadonlySet<string>>();

function markedReason({ title, marked, source }: ReleaseRow): string {
  if (marked === 'unknown') return `whether the Python of ${title} is marked is not known`;
  return marked ? `${title} marks its Python as externally managed (source: ${source})` : `${title} does not mark its Python (source: ${source})`;
}

/** A system with nothing in it. `complete`: surely nothing. */
export function emptySystem(title: string, complete: boolean): System {
  return {
    title,
    interpreters: [],
    programs: {},
    packages: [],
    variables: { PATH: plainPath, HOME: '/root' },
    variablesComplete: true,
    files: {},
    complete,
    user: 'root',
    home: '/root',
    cwd: '/',
    homes: {},
    shell: 'sh',
    reasons: [],
    confidence: 'likely',
  };
}
