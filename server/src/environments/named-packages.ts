import { distributionPackages, type PackageNames, usualDebianPackages, usualPackages } from '../data/distribution-packages';
import { pipReleases } from '../data/pip-releases';
import type { ReleaseRow } from '../data/releases';
import type { Release } from '../model/system';
import { compareVersions } from '../model/compare-versions';
import type { Contents, PackageAnswer } from './package-answer';

/** The names a distribution without apt gives its packages. */
export function packageNames({ distribution }: Release): PackageNames | undefined {
  return Object.hasOwn(distributionPackages, distribution) ? distributionPackages[distribution as keyof typeof distributionPackages] : undefined;
}

/** The packages of a machine somebody works on: those that bring Python, pip, venv and pipx, and what stands beside them. */
export function usualPackagesOf(release: Release | undefined): readonly string[] {
  const { distribution = '' } = release ?? {};
  return Object.hasOwn(usualPackages, distribution) ? usualPackages[distribution as keyof typeof usualPackages] : usualDebianPackages;
}

/** What the manager brings for a name; `undefined` for names we know nothing of. */
export function namedPackages(names: PackageNames, asked: string): PackageAnswer | undefined {
  // `name=1.2`, `name>1.2`, `name~1`, `name@edge`
  const name = asked.replace(/[=<>~@:].*$/s, '');
  if (names.absent !== undefined && new RegExp(names.absent).test(name)) return { kind: 'absent' };
  if (names.pip.includes(name)) return { kind: 'installs', packages: ['python', 'pip'] };
  if (name in names.programs) return { kind: 'installs', packages: names.alone.includes(name) ? [name] : ['python', name] };
  return names.python.includes(name) || names.prefixes.some((prefix) => name.startsWith(prefix)) ? { kind: 'installs', packages: ['python'] } : undefined;
}

/** What installed packages put onto the disk. */
export function namedContents(names: PackageNames, { python, pip, marked }: ReleaseRow, packages: ReadonlySet<string>): Contents {
  const version = /^3\.\d+/.exec(python)?.[0] ?? python;
  const fill = (path: string): string => path.replace('3.X', version);
  const [executable = '', ...links] = names.paths.map(fill);
  const programs = Object.entries(names.programs).filter(([name]) => packages.has(name));
  const scripts = [...names.pipScripts.map(fill), ...(compareVersions(pip, pipReleases.withoutSetup) < 0 ? [`/usr/bin/pip${version}`] : [])];
  return {
    interpreters: packages.has('python')
      ? [
          {
            executable,
            names: links.filter((link) => link !== executable),
            version: python,
            prefix: '/usr',
            stdlib: fill(names.stdlib),
            marked,
            ensurepip: 'works',
            pip: packages.has('pip') ? { version: pip, scripts: [...new Set(scripts)] } : undefined,
          },
        ]
      : [],
    programs: Object.fromEntries(programs.map(([, program]) => [`/usr/bin/${program}`, program])),
  };
}
