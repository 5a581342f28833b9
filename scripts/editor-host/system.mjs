// What must come from the system's package manager: installed as root, named in one line to everybody else.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The absolute path of a program on PATH, if it is there. */
export function which(program) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, program)).find(isFile);
}

const isFile = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** The environment for apt-get: it asks nothing. */
const quiet = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive' });

const apt = (...args) => spawnSync('apt-get', args, { env: quiet(), stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });

/** Installs the packages whose check fails; throws one line that says what to install where that is not possible. */
export function ensurePackages(purpose, checks) {
  const missing = Object.keys(checks).filter((name) => !checks[name]());
  if (missing.length === 0) return;
  const command = `apt-get install ${missing.join(' ')}`;
  if (!which('apt-get')) throw new Error(`${purpose} needs ${missing.join(', ')}: please install.`);
  if (process.getuid() !== 0) throw new Error(`${purpose} needs what is not installed here: sudo ${command}`);
  console.log(`${purpose}: ${command}`);
  if (apt('update').status !== 0) console.log('apt-get update failed; going on with the package lists that are there');
  const { status, stderr } = apt('install', '-y', '--no-install-recommends', ...missing);
  if (status !== 0) throw new Error(`${command} failed:\n${stderr.trim()}`);
}

/** Whether dpkg holds the package as installed. */
export const hasPackage = (name) => spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' }).stdout?.endsWith(' installed') ?? false;
