import { type DebianSuite, debianPackages } from '../data/debian-packages';
import { type DerivedSuite, derivedSuites } from '../data/derived-suites';
import type { Release } from '../model/system';

/** What apt brings in one release of Debian, or of a distribution made from it. */
export interface AptSuite {
  readonly python: string;
  /** Versions of python3.X there are; for derived releases only the default is known, others may be there. */
  readonly pythons: Readonly<Record<string, string>>;
  /** Whether what is not listed is surely not there. */
  readonly read: boolean;
  /** Programs in /usr/bin by package. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** Packages a name brings; `python3.*` stands for the default version. */
  readonly brings: ReadonlyMap<string, readonly string[]>;
  readonly recommends: ReadonlyMap<string, readonly string[]>;
  readonly python3: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly virtual: Readonly<Record<string, string>>;
  readonly gone: ReadonlySet<string>;
  /** Whether `names` are all there are, but for what another archive has. */
  readonly withoutPython2: boolean;
}

const made = new Map<string, AptSuite>();

/** The suite of a release; `undefined` where apt is not its package manager. */
export function aptSuite({ distribution, codename }: Release): AptSuite | undefined {
  const name = distribution === 'kali' ? 'kali' : codename;
  const kept = made.get(name);
  if (kept) return kept;
  const derived: DerivedSuite | undefined = Object.hasOwn(derivedSuites, name) ? derivedSuites[name as keyof typeof derivedSuites] : undefined;
  const like = derived?.like ?? name;
  if (!Object.hasOwn(debianPackages, like)) return undefined;
  const suite = derive(debianPackages[like as keyof typeof debianPackages], derived);
  made.set(name, suite);
  return suite;
}

function derive(suite: DebianSuite, derived: DerivedSuite | undefined): AptSuite {
  const files = new Map(Object.entries(suite.files).map(([name, programs]) => [name, words(programs)]));
  if (derived) files.set('python3-pip', ['pip', 'pip3', ...(derived.versionedPip ? [`pip${derived.python}`] : [])]);
  return {
    python: derived?.python ?? suite.python,
    pythons: derived ? {} : suite.pythons,
    read: derived === undefined,
    files,
    brings: inverted(suite.brings),
    recommends: inverted(suite.recommends),
    python3: new Set(words(suite.python3)),
    names: new Set(words(suite.names)),
    virtual: suite.virtual,
    gone: new Set(words(derived?.gone ?? suite.gone)),
    withoutPython2: derived?.withoutPython2 === true,
  };
}

function inverted(lists: Readonly<Record<string, string>>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [brought, names] of Object.entries(lists)) for (const name of words(names)) found.set(name, [...(found.get(name) ?? []), brought]);
  return found;
}

function words(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}
