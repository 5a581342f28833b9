import { spawn } from 'node:child_process';
import { stampOf } from '../files';

/** What an interpreter says of itself. */
export interface Probed {
  readonly version: string;
  readonly prefix: string;
  readonly basePrefix: string;
  readonly stdlib: string;
  readonly marked: boolean;
}

/** Why an interpreter did not answer. */
export type NotProbed = { readonly problem: 'failed' | 'hangs' | 'garbled'; readonly message: string };

const frame = '--- pep668 probe ---';
// `-I`: no PYTHONHOME, no user site, no working folder. Not `-S`: until 3.13 it is `site` that makes a virtual environment.
const code = `import json,os,sys,sysconfig
s=sysconfig.get_path('stdlib',getattr(sysconfig,'get_default_scheme',getattr(sysconfig,'_get_default_scheme',lambda:'posix_prefix'))())
print(${JSON.stringify(`\n${frame}`)}+json.dumps({'version':'.'.join(map(str,sys.version_info[:3])),'prefix':sys.prefix,'basePrefix':getattr(sys,'base_prefix',sys.prefix),'stdlib':s,'marked':os.path.isfile(os.path.join(s,'EXTERNALLY-MANAGED'))}))`;

const answers = new Map<string, { readonly stamp: string; readonly answer: Promise<Probed | NotProbed> }>();

/** Asks an interpreter, once as long as its file stays the same. `limit` in milliseconds; then its process group is killed. */
export function probe(path: string, limit = 5_000): Promise<Probed | NotProbed> {
  const stamp = stampOf(path);
  const kept = answers.get(path);
  if (kept?.stamp === stamp) return kept.answer;
  const answer = ask(path, limit);
  answers.set(path, { stamp, answer });
  // what went wrong once may go right the next time
  void answer.then((said) => 'problem' in said && answers.get(path)?.answer === answer && answers.delete(path));
  return answer;
}

const mostOutput = 1 << 20;

function ask(path: string, limit: number): Promise<Probed | NotProbed> {
  return new Promise((resolve) => {
    const child = spawn(path, ['-I', '-c', code], { stdio: ['ignore', 'pipe', 'ignore'], detached: process.platform !== 'win32', windowsHide: true });
    let output = '';
    const stop = () => end(child.pid, () => child.kill('SIGKILL'));
    const timer = setTimeout(() => {
      stop();
      resolve({ problem: 'hangs', message: `${path} did not answer within ${limit / 1000} seconds and was stopped` });
    }, limit);
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.length > mostOutput) stop();
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ problem: 'failed', message: `${path} cannot be run: ${error.message}` });
    });
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve(read(path, output, status));
    });
  });
}

/** Kills the whole group, so that what it started goes too. */
function end(pid: number | undefined, otherwise: () => void): void {
  try {
    if (pid !== undefined && process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
    else otherwise();
  } catch {
    otherwise(); // it ended by itself meanwhile
  }
}

function read(path: string, output: string, status: number | null): Probed | NotProbed {
  const at = output.lastIndexOf(frame);
  if (at < 0) return { problem: status === 0 ? 'garbled' : 'failed', message: `${path} is no Python that works (exit status ${status ?? 'none'})` };
  const [line = ''] = output.slice(at + frame.length).split('\n', 1);
  const said = parse(line);
  return said ?? { problem: 'garbled', message: `${path} gave an answer that cannot be read` };
}

function parse(line: string): Probed | undefined {
  try {
    const value = JSON.parse(line) as Partial<Probed>;
    const texts = [value.version, value.prefix, value.basePrefix, value.stdlib];
    return texts.every((text) => typeof text === 'string') && typeof value.marked === 'boolean' ? (value as Probed) : undefined;
  } catch {
    return undefined;
  }
}
