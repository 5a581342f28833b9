import { basename, dirname } from './paths';

const versioned = /^(?:(?:python|pypy)[\d.]*t?|(pip)[\d.]*|(easy_install)[-\d.]*|(virtualenv)[-\d.]*)$/;

/** The one name a program goes by: `pip3.11` → `pip`, `python3` → `python`. */
export function programName(name: string): string {
  const match = versioned.exec(name);
  return match ? (match[1] ?? match[2] ?? match[3] ?? 'python') : name;
}

const tracked = new Set([
  'python',
  'pip',
  'pipx',
  'uv',
  'uvx',
  'virtualenv',
  'poetry',
  'pipenv',
  'pdm',
  'flit',
  'hatch',
  'conda',
  'mamba',
  'micromamba',
  'easy_install',
  'pip-sync',
  'pip-compile',
]);

/** Whether a name is of a program whose presence we follow: where it is not recorded, it is not there. */
export function isTracked(name: string): boolean {
  return tracked.has(programName(name));
}

const telling = new Set(
  'arch cal cmp date df diff dircolors du file getconf getent groups head hostname id ldconfig lsb_release lscpu ls md5sum nproc ps sha1sum sha256sum sha512sum sleep stat sync tty uname uptime wc who whoami'.split(
    ' ',
  ),
);

/** Whether a program of the system makes no files: what it finds out goes to its output. */
export function onlyTells(name: string): boolean {
  return telling.has(name);
}

/** Whether a path is of Python's own: programs, markers (and what they are renamed to) and pip's configuration. They are absent where they are not recorded. */
export function isPythonsOwn(path: string): boolean {
  const name = basename(path);
  if (name.startsWith('EXTERNALLY-MANAGED') || name === 'pip.conf' || name === 'pyvenv.cfg') return true;
  return isTracked(name) && /(^|\/)s?bin$/.test(dirname(path));
}

/** Whether a folder's path speaks of a Python of its own: `/opt/conda/bin`, `/root/.pyenv/shims`. */
export function isPythonFolder(folder: string): boolean {
  return /conda|mamba|forge|py|env|shims|mise|asdf/i.test(folder);
}

const bringers = new Set('make gmake cmake ninja tar bsdtar unzip dpkg rpm install pyenv python-build asdf mise'.split(' '));

/** Whether a program that is not followed may well have brought programs: it unpacks or builds, or is run by its path. */
export function mayBring(name: string): boolean {
  return name.includes('/') || bringers.has(name);
}

const sourced = /(?:^|\/)(?:(?:os|lsb)-release|nvm\.sh|\.cargo\/env|bash_completion)$/;
const ofTheSystem = /(?:^|\/)(?:etc\/profile|etc\/bash\.bashrc|\.profile|\.bashrc)$/;

/** Whether a file whose text is not known, read into a shell, changes nothing of which Python is found; those of the system where it is as it was installed. */
export function bringsNoPython(path: string, isAsInstalled: boolean): boolean {
  return sourced.test(path) || (isAsInstalled && ofTheSystem.test(path));
}
