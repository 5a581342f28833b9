import type { Argument, Value } from '../../model/value';
import type { Context, Handler } from '../context';
import { firstUser } from './accounts';
import { runProgram } from '../execute';
import { readOptions } from '../options';
import type { Process } from '../process';
import type { Status } from '../status';
import { hole, known, knownPrefix, piecesOf } from '../values';
import { loginEnvironment, shell } from './shells';

/** `Defaults secure_path` of Debian's /etc/sudoers (sudoers(5)). */
const securePath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** What `env_reset` of sudoers leaves (sudo's defaults, Debian's sudoers). */
const kept = ['TERM', 'DISPLAY', 'LANG', 'LANGUAGE', 'XAUTHORITY', 'LS_COLORS'];

function become(process: Process, user: string | undefined, context: Context): void {
  process.user = user;
  process.variables.set('USER', user ?? hole('the user is not known'), true);
  process.variables.set('LOGNAME', user ?? hole('the user is not known'), true);
}

function setHome(process: Process, context: Context): void {
  process.variables.set('HOME', context.world.homeOf(process.user) ?? hole('the home is not known'), true);
}

/** Variables a process starts with when all others are dropped. */
function reset(process: Process, names: readonly string[]): void {
  for (const name of process.variables.names()) if (!names.includes(name) && !name.startsWith('LC_')) process.variables.unset(name);
  process.variables.complete = true;
}

/** Leading `NAME=value` words, and the rest. */
export function leadingAssignments(words: readonly Argument[]): {
  readonly assignments: readonly { readonly name: string; readonly value: Value; readonly span: Argument['span'] }[];
  readonly rest: readonly Argument[];
} {
  const assignments: { name: string; value: Value; span: Argument['span'] }[] = [];
  let i = 0;
  for (; i < words.length; i++) {
    const value = words[i]?.value ?? '';
    const match = /^([A-Za-z_]\w*)=([^]*)$/.exec(knownPrefix(value));
    if (!match?.[1]) break;
    const [, ...others] = piecesOf(value);
    assignments.push({ name: match[1], value: others.length === 0 ? (match[2] ?? '') : { pieces: [match[2] ?? '', ...others] }, span: words[i]?.span });
  }
  return { assignments, rest: words.slice(i) };
}

const sudoValues = [
  '-u',
  '-g',
  '-h',
  '-p',
  '-C',
  '-D',
  '-R',
  '-T',
  '-U',
  '-r',
  '-t',
  '--user',
  '--group',
  '--host',
  '--prompt',
  '--close-from',
  '--chdir',
  '--chroot',
];

/** `sudo [-E] [-u user] [VAR=x] command`: root, without the caller's variables, on sudo's own PATH. */
export const sudo: Handler = ({ arguments: words, span }, context) => {
  const options = readOptions(words, sudoValues, true);
  if (options.has('-V', '-l', '-v', '-K', '--version', '--list', '--validate', '-e', '--help')) return 0;
  if (options.has('-k', '--reset-timestamp') && options.operands.length === 0) return 0;
  const process = context.process.child();
  const user = options.value('-u', '--user');
  if (isUnknownUser(known(user) ?? 'root', context)) return 1;
  // with a group alone the user stays, if the rules allow that
  const stays = user === undefined && options.has('-g', '--group') && context.process.user !== 'root';
  if (stays) process.reach = 'possible';
  else become(process, user === undefined ? 'root' : known(user)?.replace(/^#0$/, 'root'), context);
  const preserved = known(options.value('--preserve-env'))?.split(',');
  const keepsAll = options.has('-E') || (options.has('--preserve-env') && preserved === undefined);
  if (!keepsAll) reset(process, ['USER', 'LOGNAME', ...kept, ...(preserved ?? [])]);
  if ((!keepsAll && !preserved?.includes('HOME')) || options.has('-H', '--set-home')) setHome(process, context);
  process.variables.set('PATH', securePath, true);
  const { assignments, rest } = leadingAssignments(options.operands);
  for (const { name, value, span: at } of assignments) process.variables.set(name, value, true, at);
  const inner = { ...context, process };
  if (options.has('-i', '--login', '-s', '--shell')) return sudoShell(options.has('-i', '--login'), rest, span, inner);
  const [name, ...others] = rest;
  return name ? runProgram(name, others, span, inner) : 1;
};

function sudoShell(login: boolean, words: readonly Argument[], span: Argument['span'], context: Context): Status {
  if (login) loginEnvironment(context);
  const [name, ...others] = words;
  return name ? runProgram(name, others, span, context) : 0;
}

/** `doas [-u user] command`: like sudo; what it keeps is set by its own file. */
export const doas: Handler = ({ arguments: words, span }, context) => {
  const options = readOptions(words, ['-u', '-C', '-a'], true);
  const process = context.process.child();
  become(process, known(options.value('-u') ?? 'root'), context);
  reset(process, ['DISPLAY', 'TERM', 'USER', 'LOGNAME']);
  setHome(process, context);
  process.variables.set('PATH', securePath, true);
  const [name, ...rest] = options.operands;
  return name ? runProgram(name, rest, span, { ...context, process }) : 1;
};

const suValues = ['-c', '-s', '-g', '-G', '-w', '-u', '--command', '--shell', '--group', '--whitelist-environment', '--session-command', '--user'];

/** `su [-] [user] [-c text]`: root may become anybody; others would be asked for a password. */
export const su: Handler = ({ arguments: words, span }, context) => {
  const login = words.some(({ value }) => value === '-') || readOptions(words, suValues).has('-l', '--login');
  const options = readOptions(
    words.filter(({ value }) => value !== '-'),
    suValues,
  );
  if (context.process.user !== 'root') return context.process.user === undefined ? 'open' : 1;
  return asUser(options, login, span, context);
};

/** `runuser -u user command` and `runuser [-l] user -c text`. Only root may. */
export const runuser: Handler = ({ arguments: words, span }, context) => {
  if (context.process.user !== 'root') return context.process.user === undefined ? 'open' : 1;
  const options = readOptions(
    words.filter(({ value }) => value !== '-'),
    suValues,
    readOptions(words, suValues, true).has('-u', '--user'),
  );
  const user = options.value('-u', '--user');
  if (user === undefined) return asUser(options, options.has('-l', '--login') || words.some(({ value }) => value === '-'), span, context);
  const process = context.process.child();
  const name = known(user);
  if (name !== undefined && isUnknownUser(name, context)) return 1;
  if (takesOptionsOfCommand(words, options.operands)) return 1;
  process.user = name; // variables stay with -u
  const [program, ...rest] = options.operands;
  return program ? runProgram(program, rest, span, { ...context, process }) : 1;
};

/** Without `--`, runuser takes the options of the command for its own, and fails at them (util-linux, su-common.c: getopt_long permutes). */
function takesOptionsOfCommand(words: readonly Argument[], [command, ...rest]: readonly Argument[]): boolean {
  const own = words.slice(0, words.indexOf(command as Argument));
  return !own.some(({ value }) => value === '--') && rest.some(({ value }) => knownPrefix(value).startsWith('-'));
}

/** Whether there is surely no user of a name. */
export function isUnknownUser(name: string, { world }: Context): boolean {
  return (
    name !== 'root' &&
    !name.startsWith('#') &&
    world.system?.complete === true &&
    world.system.commands !== undefined &&
    !world.otherPrograms &&
    !world.homes.has(name) &&
    !world.users.has(name) &&
    !world.isAccount(name)
  );
}

function asUser(options: ReturnType<typeof readOptions>, login: boolean, span: Argument['span'], context: Context): Status {
  const [user, ...rest] = options.operands;
  const name = user === undefined ? 'root' : known(user.value);
  const ownShell = options.value('-s', '--shell');
  // nologin says that the account is not available (su(1), nologin(8))
  if (name !== undefined && (isUnknownUser(name, context) || (ownShell === undefined && context.world.isAccount(name)))) return 1;
  const process = context.process.child();
  process.user = name;
  if (login) reset(process, ['TERM']);
  setHome(process, context);
  if (login || name !== 'root') become(process, name, context);
  process.user = name;
  const inner = { ...context, process };
  if (login) {
    process.cwd = process.variables.get('HOME') ?? '/';
    loginEnvironment(inner);
  }
  const text = options.value('-c', '--command');
  const given =
    text === undefined
      ? []
      : [
          { value: '-c', span: undefined },
          { value: text, span },
        ];
  return shell({ name: known(ownShell) ?? 'bash', path: undefined, arguments: [...given, ...rest], program: undefined, span }, inner);
}

/** `setpriv --reuid=1000 command`: another user by number or name, the variables stay. */
export const setpriv: Handler = ({ arguments: words, span }, context) => {
  const options = readOptions(
    words,
    [
      '--reuid',
      '--regid',
      '--groups',
      '--inh-caps',
      '--ambient-caps',
      '--bounding-set',
      '--securebits',
      '--pdeathsig',
      '--selinux-label',
      '--apparmor-profile',
    ],
    true,
  );
  const [name, ...rest] = options.operands;
  if (!name) return 1;
  const process = context.process.child();
  const user = options.value('--reuid');
  if (user !== undefined && context.process.user !== undefined && context.process.user !== 'root') return 127;
  const wanted = user === undefined ? undefined : known(user);
  if (user !== undefined)
    process.user =
      wanted === '0'
        ? 'root'
        : wanted === firstUser
          ? context.world.homes.keys().find((each) => each !== 'root')
          : /^\d+$/.test(wanted ?? '')
            ? undefined
            : wanted;
  return runProgram(name, rest, span, { ...context, process });
};
