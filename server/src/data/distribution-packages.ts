/** What a distribution's package manager brings where it is not apt. `3.X` stands for the release's Python. */
export interface PackageNames {
  /** Packages that bring the interpreter, venv included. */
  readonly python: readonly string[];
  /** Paths of the interpreter, the real file first. */
  readonly paths: readonly string[];
  readonly stdlib: string;
  /** Packages that bring pip, and its scripts. */
  readonly pip: readonly string[];
  readonly pipScripts: readonly string[];
  /** Programs in /usr/bin by package; the interpreter comes along unless the package is in `alone`. */
  readonly programs: Readonly<Record<string, string>>;
  readonly alone: readonly string[];
  /** Prefixes of names that bring the interpreter. */
  readonly prefixes: readonly string[];
  /** Names that are not there, as a regular expression; the manager stops at them. */
  readonly absent?: string;
  /** Whether the bare image surely has no Python. */
  readonly bare: boolean;
  readonly source: string;
}

/** By distribution. Alpine from aports (main/python3, main/py3-pip, community/pipx); the others from their own names. */
export const distributionPackages = {
  alpine: {
    python: ['python3'], paths: ['/usr/bin/python3.X', '/usr/bin/python3', '/usr/bin/python'], stdlib: '/usr/lib/python3.X',
    pip: ['py3-pip', 'py-pip'], pipScripts: ['/usr/bin/pip', '/usr/bin/pip3'],
    programs: { pipx: 'pipx', 'py3-virtualenv': 'virtualenv', virtualenv: 'virtualenv', uv: 'uv', poetry: 'poetry', hatch: 'hatch', 'py3-hatch': 'hatch', pipenv: 'pipenv', pdm: 'pdm' }, alone: ['uv'],
    prefixes: ['py3-', 'python3-'], absent: '^(python|python2.*|py2-.*|python-dev|python3\\.\\d+.*)$', bare: true, source: 'alpinelinux/aports',
  },
  wolfi: {
    python: ['python3', 'python-3'], paths: ['/usr/bin/python3.X', '/usr/bin/python3', '/usr/bin/python'], stdlib: '/usr/lib/python3.X',
    pip: ['py3-pip'], pipScripts: ['/usr/bin/pip', '/usr/bin/pip3'], programs: { uv: 'uv', pipx: 'pipx' }, alone: ['uv'], prefixes: ['py3-', 'py3.', 'python-3.'], bare: true, source: 'wolfi-dev/os',
  },
  fedora: {
    python: ['python3', 'python3-libs', 'python-unversioned-command', 'python'], paths: ['/usr/bin/python3.X', '/usr/bin/python3', '/usr/bin/python'], stdlib: '/usr/lib64/python3.X',
    pip: ['python3-pip', 'python-pip', 'pip'], pipScripts: ['/usr/bin/pip', '/usr/bin/pip3', '/usr/bin/pip3.X', '/usr/bin/pip-3'], programs: { pipx: 'pipx', 'python3-virtualenv': 'virtualenv', virtualenv: 'virtualenv', uv: 'uv', poetry: 'poetry', pipenv: 'pipenv' }, alone: ['uv'],
    prefixes: ['python3-'], bare: false, source: 'src.fedoraproject.org',
  },
  rhel: {
    python: ['python3', 'python36', 'python3-libs'], paths: ['/usr/bin/python3.X', '/usr/bin/python3'], stdlib: '/usr/lib64/python3.X',
    pip: ['python3-pip'], pipScripts: ['/usr/bin/pip3', '/usr/bin/pip3.X', '/usr/bin/pip'], programs: { pipx: 'pipx', 'python3-virtualenv': 'virtualenv' }, alone: [], prefixes: ['python3-'], bare: false, source: 'Fedora',
  },
  amazonlinux: {
    python: ['python3'], paths: ['/usr/bin/python3.X', '/usr/bin/python3'], stdlib: '/usr/lib64/python3.X',
    pip: ['python3-pip'], pipScripts: ['/usr/bin/pip3', '/usr/bin/pip3.X', '/usr/bin/pip'], programs: {}, alone: [], prefixes: ['python3-'], bare: false, source: 'Fedora',
  },
  photon: {
    python: ['python3'], paths: ['/usr/bin/python3.X', '/usr/bin/python3'], stdlib: '/usr/lib/python3.X',
    pip: ['python3-pip'], pipScripts: ['/usr/bin/pip3', '/usr/bin/pip3.X'], programs: {}, alone: [], prefixes: ['python3-'], bare: false, source: 'vmware/photon',
  },
  archlinux: {
    python: ['python', 'python3'], paths: ['/usr/bin/python3.X', '/usr/bin/python3', '/usr/bin/python'], stdlib: '/usr/lib/python3.X',
    pip: ['python-pip'], pipScripts: ['/usr/bin/pip', '/usr/bin/pip3'], programs: { 'python-pipx': 'pipx', 'python-virtualenv': 'virtualenv', uv: 'uv', 'python-poetry': 'poetry', 'python-hatch': 'hatch', 'python-pdm': 'pdm', 'python-pipenv': 'pipenv' }, alone: ['uv'],
    prefixes: ['python-'], bare: true, source: 'archlinux.org packages',
  },
  'opensuse-leap': {
    python: ['python3', 'python3-base', 'python313', 'python313-base'], paths: ['/usr/bin/python3.X', '/usr/bin/python3'], stdlib: '/usr/lib64/python3.X',
    pip: ['python3-pip', 'python313-pip'], pipScripts: ['/usr/bin/pip', '/usr/bin/pip3', '/usr/bin/pip3.X'], programs: { 'python313-pipx': 'pipx', 'python3-virtualenv': 'virtualenv' }, alone: [], prefixes: ['python3-', 'python313-'], bare: false, source: 'openSUSE python313.spec',
  },
  'opensuse-tumbleweed': {
    python: ['python3', 'python3-base', 'python313', 'python313-base'], paths: ['/usr/bin/python3.X', '/usr/bin/python3'], stdlib: '/usr/lib64/python3.X',
    pip: ['python3-pip', 'python313-pip'], pipScripts: ['/usr/bin/pip', '/usr/bin/pip3', '/usr/bin/pip3.X'], programs: { 'python313-pipx': 'pipx', 'python3-virtualenv': 'virtualenv' }, alone: [], prefixes: ['python3-', 'python313-'], bare: false, source: 'openSUSE python313.spec',
  },
  void: {
    python: ['python3'], paths: ['/usr/bin/python3.X', '/usr/bin/python3'], stdlib: '/usr/lib/python3.X',
    pip: ['python3-pip'], pipScripts: ['/usr/bin/pip', '/usr/bin/pip3'], programs: { 'python3-pipx': 'pipx' }, alone: [], prefixes: ['python3-'], bare: true, source: 'void-linux/void-packages',
  },
} as const satisfies Readonly<Record<string, PackageNames>>;

/** The packages that bring Python, pip, venv and pipx, by distribution. Source: the lists above; openSUSE's python313 and its like, 2026-11. */
export const usualPackages = {
  alpine: ['python3', 'py3-pip', 'pipx'],
  wolfi: ['python-3', 'py3-pip', 'pipx'],
  archlinux: ['python', 'python-pip', 'python-pipx'],
  void: ['python3', 'python3-pip', 'python3-pipx'],
  'opensuse-leap': ['python313', 'python313-pip', 'python313-pipx'],
  'opensuse-tumbleweed': ['python313', 'python313-pip', 'python313-pipx'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The same of Debian and what is made from it, whose names others keep too, and what a person's machine has beside them. */
export const usualDebianPackages = ['python3', 'python3-pip', 'python3-venv', 'pipx', 'virtualenv', 'sudo'] as const;
