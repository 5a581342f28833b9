// Runs one command as root or a user in a throw-away overlay of a root; nothing of it remains.
import { spawn } from 'node:child_process';
import { chmodSync, chownSync, closeSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { callsOf } from './calls.mjs';
import { initScript, observer, top, wheels } from './places.mjs';

export const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * @param {{layers: string[], argv: string[], env?: object, user?: string, cwd?: string, network?: boolean,
 *   tree?: {path: string, data: string | Buffer, mode: number, uid: number}[], upper?: string, work?: string, seconds?: number}} job
 * tree: files laid before; upper and work: folders that keep what the command writes.
 */
export async function runInSandbox(job) {
  const run = mkdtempSync(join(top, 'run/r'));
  try {
    layOut(run, job);
    const env = { PATH, HOME: '/root', ...job.env };
    const namespaces = ['-m', '-p', '-u', '-i', '-f', '--kill-child', ...(job.network ? [] : ['-n'])];
    const init = [initScript, run, job.layers.join(':'), job.upper ?? '', job.work ?? '', job.user ?? 'root', job.cwd ?? '/', wheels];
    const pairs = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    const timedOut = await finish('unshare', [...namespaces, 'sh', ...init, ...pairs, ...job.argv], run, job.seconds ?? 60);
    return {
      exit: existsSync(`${run}/exit`) ? Number(readFileSync(`${run}/exit`, 'utf8')) : null,
      timedOut,
      stdout: readFileSync(`${run}/stdout`, 'utf8').slice(-20_000),
      stderr: readFileSync(`${run}/stderr`, 'utf8').slice(-20_000),
      calls: callsOf(readFileSync(`${run}/o/log`, 'utf8')),
    };
  } finally {
    rmSync(run, { recursive: true, force: true });
  }
}

/** What init.sh expects in its RUN folder. */
function layOut(run, { network, cwd = '/', tree = [] }) {
  chmodSync(run, 0o755);
  for (const folder of ['m', 't', 'o', 'o/wheels']) mkdirSync(join(run, folder));
  copyFileSync(observer, join(run, 'o/observe.so'));
  chmodSync(join(run, 'o/observe.so'), 0o755);
  write(join(run, 'o/log'), '', 0o666);
  write(join(run, 'preload'), '/.pep668/observe.so\n', 0o644);
  write(join(run, 'hosts'), `${network ? readFileSync('/etc/hosts', 'utf8') : '127.0.0.1 localhost\n'}127.0.0.1 sandbox\n`, 0o644);
  write(join(run, 'resolv'), network ? readFileSync('/etc/resolv.conf') : '', 0o644);
  for (const { path, data, mode, uid } of tree) {
    const file = join(run, 'f', path);
    makeFolders(run, dirname(path), uid, cwd);
    write(file, data, mode);
    chownSync(file, uid, uid);
  }
}

/** The folders of a laid file; a home, the working folder and what is below belong to its owner, if they are new. */
function makeFolders(run, folder, uid, cwd) {
  const path = join(run, 'f', folder);
  if (existsSync(path)) return;
  if (folder !== '/') makeFolders(run, dirname(folder), uid, cwd);
  mkdirSync(path);
  if (/^\/(home\/[^/]+|work)(\/|$)/.test(folder) || `${folder}/`.startsWith(`${cwd}/`)) chownSync(path, uid, uid);
}

function write(path, data, mode) {
  writeFileSync(path, data);
  chmodSync(path, mode); // whatever the umask says
}

/** Waits for the end, by force after the given seconds (then true). */
function finish(command, args, run, seconds) {
  const out = openSync(join(run, 'stdout'), 'w');
  const err = openSync(join(run, 'stderr'), 'w');
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', out, err], detached: true });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL'); // --kill-child: everything inside ends with it
    }, seconds * 1000);
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(late);
    });
  }).finally(() => {
    closeSync(out);
    closeSync(err);
  });
}
