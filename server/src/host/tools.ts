import { join } from 'node:path';
import { isExecutable, realPath, stampOf } from './files';
import { onPath } from './interpreters/path';
import { keepAnswer, keptAnswer } from './kept-answers';
import { programVersion } from './pip/modules';
import { run } from './run';
import { type Environment, homeOf, isRoot } from './variables';

/** A program of this machine and its version, as far as it is known. */
export interface Tool {
  readonly path: string;
  /** Empty where it is not known. */
  readonly version: string;
  /** Whether a shell would find it by its name. */
  readonly onPath: boolean;
}

/** The tools people would use, as far as they are there. */
export interface ToolsHere {
  readonly uv: Tool | undefined;
  readonly pipx: Tool | undefined;
  readonly virtualenv: Tool | undefined;
  /** How root's rights are got for the package manager; `undefined`: they are there. */
  readonly become: 'sudo' | 'su' | undefined;
}

/** Looks for the tools, seen from a folder. */
export async function toolsHere(from: string, environment: Environment, trusted: boolean): Promise<ToolsHere> {
  const [uv, pipx, virtualenv] = await Promise.all(['uv', 'pipx', 'virtualenv'].map((name) => tool(name, from, environment, trusted)));
  return { uv, pipx, virtualenv, become: becomeRoot(from, environment) };
}

/** A root without sudo types the command as it is; a Debian whose root has a password may have no sudo (installer's question). */
function becomeRoot(from: string, environment: Environment): ToolsHere['become'] {
  const has = (name: string) => onPath(name, from, environment) !== undefined || isExecutable(join('/usr/bin', name));
  if (has('sudo')) return 'sudo';
  if (isRoot()) return undefined;
  return has('su') ? 'su' : 'sudo';
}

const asking = new Map<string, Promise<string>>();

/** A program by its name, seen from a folder, with its version: by its metadata, else asked where programs may be run. */
export async function tool(name: string, from: string, environment: Environment, trusted: boolean): Promise<Tool | undefined> {
  const named = onPath(name, from, environment);
  const path =
    named ??
    besidePath(environment)
      .map((folder) => join(folder, name))
      .find(isExecutable);
  if (path === undefined) return undefined;
  return { path, version: programVersion(name, realPath(path)) ?? (trusted ? await asked(path) : ''), onPath: named !== undefined };
}

/** Where people's own programs stand, be it on PATH or not yet. */
function besidePath(environment: Environment): string[] {
  const home = homeOf(environment);
  return [join(home, '.local', 'bin'), join(home, '.cargo', 'bin'), ...(process.platform === 'darwin' ? ['/opt/homebrew/bin', '/usr/local/bin'] : [])];
}

function asked(path: string): Promise<string> {
  const [question, stamp] = [`${path} --version`, stampOf(path)];
  const kept = keptAnswer(question, stamp);
  if (typeof kept === 'string') return Promise.resolve(kept);
  const key = `${question} ${stamp}`;
  const answer = asking.get(key) ?? ask(path);
  asking.set(key, answer);
  void answer.then((version) => version !== '' && keepAnswer(question, stamp, version));
  return answer;
}

async function ask(path: string): Promise<string> {
  const ran = await run(path, ['--version'], { limit: 5_000 });
  return ran.kind === 'ended' ? (/\d+(?:\.\d+)+\w*/.exec(ran.output)?.[0] ?? '') : '';
}
