/** A release made from Debian: the suite whose packages it resembles, and where it differs. */
export interface DerivedSuite {
  readonly like: 'bullseye' | 'bookworm' | 'trixie' | 'forky' | 'sid';
  /** The Python behind /usr/bin/python3. */
  readonly python: string;
  /** Whether python3-pip brings /usr/bin/pip3.X: pips with a setup.py, up to 24.0, unless the packager removed it. */
  readonly versionedPip: boolean;
  /** Names it lacks, with blanks between. */
  readonly gone: string;
  /** Python 2 has left it: of names such as `python-pip` it has but those of its Debian. */
  readonly withoutPython2?: true;
  readonly source: string;
}

const noDistutils = 'python3-distutils python3-lib2to3';

/** By codename. Read from Debian's suite of the same time; what was run or remembered of the release itself is named. */
export const derivedSuites = {
  buster: { like: 'bullseye', python: '3.7', versionedPip: false, gone: '', source: 'Debian 10, archived' },
  bionic: { like: 'bullseye', python: '3.6', versionedPip: false, gone: 'pipx', source: 'from Debian of 2018' },
  focal: { like: 'bullseye', python: '3.8', versionedPip: false, gone: '', source: 'from Debian of 2020' },
  jammy: { like: 'bookworm', python: '3.10', versionedPip: true, gone: '', source: 'run: /usr/bin/pip3.10 is there' },
  kinetic: { like: 'bookworm', python: '3.10', versionedPip: true, gone: '', source: 'between jammy and lunar' },
  lunar: { like: 'bookworm', python: '3.11', versionedPip: true, gone: '', source: 'from bookworm' },
  mantic: { like: 'bookworm', python: '3.11', versionedPip: true, gone: '', source: 'between lunar and noble' },
  noble: { like: 'trixie', python: '3.12', versionedPip: true, gone: noDistutils, withoutPython2: true, source: 'run: /usr/bin/pip3.12 is there' },
  oracular: { like: 'trixie', python: '3.12', versionedPip: false, gone: noDistutils, withoutPython2: true, source: 'pip 24.2 has no setup.py' },
  plucky: { like: 'trixie', python: '3.13', versionedPip: false, gone: noDistutils, withoutPython2: true, source: 'from trixie' },
  questing: { like: 'trixie', python: '3.13', versionedPip: false, gone: noDistutils, withoutPython2: true, source: 'from trixie' },
  resolute: { like: 'forky', python: '3.14', versionedPip: false, gone: noDistutils, withoutPython2: true, source: 'from Debian of 2026' },
  stonking: { like: 'forky', python: '3.14', versionedPip: false, gone: noDistutils, withoutPython2: true, source: 'from Debian of 2026' },
  kali: { like: 'trixie', python: '3.13', versionedPip: false, gone: noDistutils, source: 'from Debian testing' },
} as const satisfies Readonly<Record<string, DerivedSuite>>;
