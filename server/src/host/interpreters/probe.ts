import { dirname, join } from 'node:path';
import { isFile, isFolder, stampOf } from '../files';
import { keepAnswer, keptAnswer } from '../kept-answers';
import { run } from '../run';

/** What an interpreter says of itself. */
export interface Probed {
  readonly version: string;
  /** `sys._base_executable`, else `sys.executable`: wrappers lead elsewhere. */
  readonly executable: string;
  readonly prefix: string;
  readonly basePrefix: string;
  readonly stdlib: string;
}

/** Why an interpreter did not answer. */
export interface NotProbed {
  readonly problem: 'failed' | 'hangs' | 'garbled';
  readonly message: string;
}

const frame = '--- pep668 probe ---';
// `-I`: no PYTHONHOME, no user site, no working folder. Not `-S`: until 3.13 it is `site` that makes a virtual
// environment. `sys.real_prefix`: virtualenv before 20. Python 2 knows neither `base_prefix` nor a public default scheme.
const code = `import json,sys,sysconfig
scheme=getattr(sysconfig,'get_default_scheme',getattr(sysconfig,'_get_default_scheme',lambda:'posix_prefix'))()
print(${JSON.stringify(`\n${frame}`)}+json.dumps({'version':'.'.join(map(str,sys.version_info[:3])),'executable':getattr(sys,'_base_executable',None) or sys.executable,'prefix':sys.prefix,'basePrefix':getattr(sys,'real_prefix',getattr(sys,'base_prefix',sys.prefix)),'stdlib':sysconfig.get_path('stdlib',scheme)}))`;

const answers = new Map<string, { readonly stamp: string; readonly answer: Promise<Probed | NotProbed> }>();

/**
 * Asks an interpreter, once as long as its files stay the same. `limit` in milliseconds; then it is killed. `folder`:
 * where it is asked from, which decides for wrappers.
 */
export function probe(path: string, limit = 5_000, folder?: string): Promise<Probed | NotProbed> {
  const key = `${path}\n${folder ?? ''}`;
  const stamp = [path, ...configurations(path)].map(stampOf).join(' ');
  const kept = answers.get(key);
  if (kept?.stamp === stamp) return kept.answer;
  // what a wrapper leads to may depend on more than its files
  const known = folder === undefined ? fromKept(keptAnswer(path, stamp)) : undefined;
  const answer = known ? Promise.resolve(known) : ask(path, limit, folder);
  answers.set(key, { stamp, answer });
  if (folder === undefined && !known) void answer.then((said) => 'problem' in said || keepAnswer(path, stamp, said));
  // what went wrong once may go right the next time; but nobody wants to wait for the same silence each time
  const forget = () => answers.get(key)?.answer === answer && answers.delete(key);
  void answer.then((said) => 'problem' in said && (said.problem === 'hangs' ? setTimeout(forget, 30_000).unref() : forget()));
  return answer;
}

/** The files that make a virtual environment of it. */
function configurations(path: string): string[] {
  const folder = dirname(path);
  return [join(folder, 'pyvenv.cfg'), join(dirname(folder), 'pyvenv.cfg')];
}

async function ask(path: string, limit: number, cwd: string | undefined): Promise<Probed | NotProbed> {
  const isolated = await run(path, ['-I', '-c', code], { limit, cwd });
  // before 3.4 there is no `-I`
  const ran = isolated.kind === 'ended' && isolated.status === 2 ? await run(path, ['-E', '-s', '-c', code], { limit, cwd }) : isolated;
  if (ran.kind === 'hangs') return { problem: 'hangs', message: `${path} did not answer within ${limit / 1000} seconds and was stopped` };
  if (ran.kind === 'failed') return { problem: 'failed', message: `${path} cannot be run: ${ran.message}` };
  return read(path, ran.output, ran.status);
}

function read(path: string, output: string, status: number | null): Probed | NotProbed {
  const at = output.lastIndexOf(frame);
  if (at < 0) return { problem: status === 0 ? 'garbled' : 'failed', message: `${path} is no Python that works (exit status ${status ?? 'none'})` };
  const [line = ''] = output.slice(at + frame.length).split('\n', 1);
  return parse(line) ?? { problem: 'garbled', message: `${path} gave an answer that cannot be read` };
}

function parse(line: string): Probed | undefined {
  try {
    return asProbed(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function asProbed(value: unknown): Probed | undefined {
  const { version, executable, prefix, basePrefix, stdlib } = (value ?? {}) as Partial<Probed>;
  return [version, executable, prefix, basePrefix, stdlib].every((text) => typeof text === 'string') ? (value as Probed) : undefined;
}

/** An answer of an earlier window counts while what it names is still there. */
function fromKept(value: unknown): Probed | undefined {
  const said = asProbed(value);
  return said && isFile(said.executable) && isFolder(said.stdlib) && isFolder(said.prefix) ? said : undefined;
}
