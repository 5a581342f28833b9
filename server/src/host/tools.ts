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
  /** Whether `sudo` is there and needed for the package manager. */
  readonly sudo: boolean;
}

/** Looks for the tools, seen from a folder. */
export async function toolsHere(from: string, environment: Environment, trusted: boolean): Promise<ToolsHere> {
  const [uv, pipx, virtualenv] = await Promise.all(['uv', 'pipx', 'virtualenv'].map((name) => tool(name, from, environment, trusted)));
  // a root without sudo types the command as it is
  return { uv, pipx, virtualenv, sudo: !isRoot() || onPath('sudo', from, environment) !== undefined || isExecutable('/usr/bin/sudo') };
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
