import type { Ports } from './ports';
import { UsageError, exit, help } from './usage';

/** A command: its own arguments in, exit code out. */
export type Command = (args: readonly string[], ports: Ports) => Promise<number>;

/** Loaded when called for: `--version` reads none of them. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check')).check,
  fix: async () => (await import('./commands/fix')).fix,
  explain: async () => (await import('./commands/explain')).explainCommand,
  environment: async () => (await import('./commands/environment')).environment,
};

/** Runs one command line and answers with its exit code. */
export async function run(args: readonly string[], ports: Ports): Promise<number> {
  try {
    return await dispatch(args, ports);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await ports.stderr.write(`pep668: ${error.message}\nSee pep668 --help.\n`);
    return exit.failure;
  }
}

async function dispatch([name, ...args]: readonly string[], ports: Ports): Promise<number> {
  if (name === '--version' || name === '-V') return print(ports, `${ports.version}\n`);
  if (name === '--help' || name === '-h' || name === 'help' || asksForHelp(args)) return print(ports, help);
  if (name === undefined) throw new UsageError('which command? check, fix, explain or environment');
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) throw new UsageError(`there is no command '${name}'`);
  return (await load())(args, ports);
}

/** Only before `--`: after it stands somebody else's command. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((word) => word === '--help' || word === '-h');
}

async function print({ stdout }: Ports, text: string): Promise<number> {
  await stdout.write(text);
  return exit.good;
}
