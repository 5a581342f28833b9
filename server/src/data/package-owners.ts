/** How a package database is asked whose a file is, and who needs a package. Only questions: nothing is changed, no root is needed. */
export interface PackageDatabase {
  readonly program: string;
  /** `PATH` stands for the file. */
  readonly owner: readonly string[];
  /** The package in its answer. */
  readonly ownerIn: RegExp;
  /** `NAME` stands for the package, `PROJECT` for the project's name (PEP 503). */
  readonly dependents: readonly string[];
  /** How the answer lists them: a line each; the value of `Required By`; or dpkg's whole list, `name<TAB>status<TAB>depends`. */
  readonly answers: 'lines' | 'required-by' | 'dpkg';
}

const rpm: PackageDatabase = {
  program: 'rpm',
  owner: ['-qf', '--qf', '%{NAME}\\n', 'PATH'],
  ownerIn: /^([\w.+-]+)$/m,
  dependents: ['-q', '--qf', '%{NAME}\\n', '--whatrequires', 'NAME', 'python3dist(PROJECT)'],
  answers: 'lines',
};

/**
 * By ID or ID_LIKE of /etc/os-release. Source: dpkg-query(1), asked in roots of Debian; rpm(8), apk-info(8), pacman(8), not
 * asked: their answers are read as the manuals print them. 2026-11-21.
 */
export const packageDatabases: Readonly<Record<string, PackageDatabase>> = {
  debian: {
    program: 'dpkg-query',
    owner: ['-S', 'PATH'],
    ownerIn: /^([a-z0-9][a-z0-9+.-]*)(?::\w+)?(?:,|: \/)/m,
    dependents: ['-W', '-f', '${Package}\\t${db:Status-Abbrev}\\t${Depends}, ${Pre-Depends}\\n'],
    answers: 'dpkg',
  },
  fedora: rpm,
  rhel: rpm,
  suse: rpm,
  alpine: { program: 'apk', owner: ['info', '--who-owns', 'PATH'], ownerIn: /is owned by (\S+?)-\d\S*$/m, dependents: ['info', '-r', 'NAME'], answers: 'lines' },
  arch: { program: 'pacman', owner: ['-Qoq', 'PATH'], ownerIn: /^(\S+)$/m, dependents: ['-Qi', 'NAME'], answers: 'required-by' },
};
