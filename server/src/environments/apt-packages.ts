import type { ReleaseRow } from '../data/releases';
import type { Interpreter } from '../model/system';
import type { AptSuite } from './apt';
import type { Contents, PackageAnswer } from './package-answer';

/** What `apt-get install NAME` brings; `undefined` for names we know nothing of. */
export function aptPackages(suite: AptSuite, asked: string, recommended: boolean): PackageAnswer | undefined {
  // `name:any`, `name=1.2`, `name/suite` ask for a name all the same
  const written = asked.replace(/[:=/].*$/s, '');
  const name = suite.virtual[written] ?? written;
  if (isAbsent(suite, name)) return { kind: 'absent' };
  if (suite.withoutPython2 && isPython2(name) && !suite.names.has(name)) return { kind: 'installs', packages: [name], foreign: true };
  const found = [
    ...ofVersion(suite, name),
    ...(suite.brings.get(name) ?? []),
    ...(recommended ? (suite.recommends.get(name) ?? []) : []),
    ...(suite.files.has(name) || followed.includes(name) ? [name] : []),
  ];
  const packages = new Set(found.map((each) => each.replace('3.*', suite.python)));
  const bringsPython =
    /^python3-(?!minimal$|(.*-)?(doc|examples)$)/.test(name) ||
    name === 'python3' ||
    suite.python3.has(name) ||
    [...packages].some((each) => !/^(lib)?python3(\.|-minimal)/.test(each));
  if (bringsPython) for (const each of defaultPython(suite)) packages.add(each);
  return packages.size === 0 ? undefined : { kind: 'installs', packages: [...packages].sort(), ...(isForeign(suite, name) ? { foreign: true } : {}) };
}

const followed = ['python3-pip', 'python-is-python3'];

function defaultPython({ python }: AptSuite): string[] {
  return ['python3', 'python3-minimal', `python${python}-minimal`, `libpython${python}-stdlib`];
}

/** Packages of a version: `python3.13`, `python3.13-venv`, `python3-minimal`. */
function ofVersion(suite: AptSuite, name: string): string[] {
  if (name === 'python3-minimal') return [name, `python${suite.python}-minimal`];
  if (name === 'libpython3-stdlib') return [`libpython${suite.python}-stdlib`];
  const [, version = '', rest = ''] = /^(?:lib)?python(3\.\d+)(-.*)?$/.exec(name) ?? [];
  if (version === '') return [];
  if (name === `libpython${version}-stdlib`) return [name];
  if (rest === '-minimal') return [name];
  const whole = [`python${version}-minimal`, `libpython${version}-stdlib`];
  return rest === '-venv' || rest === '-full' ? [...whole, `python${version}-venv`] : whole;
}

/** Names of Python packages are checked: what is asked for and is not there stops the build before pip is ever run. */
function isAbsent(suite: AptSuite, name: string): boolean {
  if (suite.gone.has(name)) return true;
  const version = /^(?:lib)?python(3\.\d+)(?:-|$)/.exec(name)?.[1];
  // a derived release may have got more of them from elsewhere
  if (version !== undefined) return suite.read && !(version in suite.pythons);
  return isPython2(name) && suite.read && !suite.names.has(name);
}

/** `python`, `python2.7`, `python-pip`: names from when Python was Python 2. */
function isPython2(name: string): boolean {
  return /^python(2(\.\d)?)?($|-(?!.*-?doc$))/.test(name);
}

/** Ubuntu drops older Pythons: at most the one before the default is still there (packages.ubuntu.com, bionic to resolute). */
function isForeign({ read, python }: AptSuite, name: string): boolean {
  const minor = /^(?:lib)?python3\.(\d+)(?:-|$)/.exec(name)?.[1];
  return !read && minor !== undefined && Number(minor) < Number(python.split('.')[1]) - 1;
}

/** What installed packages put onto the disk. */
export function aptContents(suite: AptSuite, row: ReleaseRow, packages: ReadonlySet<string>): Contents {
  const versions = [...packages].flatMap((name) => /^python(3\.\d+)-minimal$/.exec(name)?.[1] ?? []);
  const programs = [...suite.files].filter(([name]) => packages.has(name) && name !== 'python3-pip').flatMap(([, names]) => names);
  return {
    interpreters: versions.map((version) => interpreter(version, suite, row, packages)),
    programs: Object.fromEntries(programs.map((program) => [`/usr/bin/${program}`, program])),
  };
}

function interpreter(version: string, suite: AptSuite, row: ReleaseRow, packages: ReadonlySet<string>): Interpreter {
  const isDefault = version === suite.python;
  const names = isDefault && packages.has('python3-minimal') ? ['/usr/bin/python3', ...(packages.has('python-is-python3') ? ['/usr/bin/python'] : [])] : [];
  const scripts = isDefault ? (suite.files.get('python3-pip') ?? []).map((script) => `/usr/bin/${script}`) : [];
  // of another version in a derived release we know nothing: it may come from an archive of its own (deadsnakes)
  const foreign = !isDefault && !suite.read;
  return {
    executable: `/usr/bin/python${version}`,
    names,
    version: (isDefault ? row.python : suite.pythons[version]) ?? version,
    prefix: '/usr',
    stdlib: `/usr/lib/python${version}`,
    // the marker is in libpython3.X-stdlib: python3-minimal alone has none
    marked: foreign ? 'unknown' : packages.has(`libpython${version}-stdlib`) ? row.marked : false,
    ensurepip: foreign ? 'unknown' : packages.has(`python${version}-venv`) ? 'guarded' : 'missing',
    bundledPip: row.pip,
    pip: packages.has('python3-pip') ? { version: row.pip, scripts } : undefined,
  };
}
