/** The one name a program goes by: `pip3.11` → `pip`, `python3` → `python`. */
export function programName(name: string): string {
  if (/^(python|pypy)[\d.]*t?$/.test(name)) return 'python';
  if (/^pip[\d.]*$/.test(name)) return 'pip';
  if (/^easy_install[-\d.]*$/.test(name)) return 'easy_install';
  if (/^virtualenv[-\d.]*$/.test(name)) return 'virtualenv';
  return name;
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
