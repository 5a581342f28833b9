import { posix, relative } from 'node:path';
import { type Configurations, findConfigurations } from '../analysis/configuration/find';
import { levelsFor } from '../analysis/configuration/levels';
import type { Configuration } from '../analysis/configuration/read';
import type { AnalysisOptions } from '../analysis/options';
import type { Facts } from '../model/analysis';
import type { Ports } from './ports';
import type { Unread } from './report';
import type { Source } from './sources';

/** What the command line says, which stands above what projects say of themselves. */
export type Given = Pick<Facts, 'standIn' | 'build'> & Pick<AnalysisOptions, 'rules'>;

/** What each file is looked at with. */
export interface Circumstances {
  readonly of: (source: Source) => { readonly facts: Facts; readonly options: AnalysisOptions };
  /** What is wrong with the configurations that were met so far. */
  readonly problems: () => readonly Unread[];
}

/** This machine seen from the working folder, without running a program; the files beside; the projects' configurations. */
export async function circumstancesFrom(ports: Ports, given: Given): Promise<Circumstances> {
  const { facts: machine } = await ports.host.observe({ folder: ports.cwd, interpreter: undefined, trusted: false });
  const read = remembering(ports);
  const cwd = ports.cwd.replaceAll('\\', '/');
  const configurations = configurationsBelow(cwd, ports);
  return {
    of: ({ path }) => {
      const place = posix.join(cwd, path);
      const configuration = configurations.of(posix.dirname(place));
      const settings = configuration?.settings;
      return {
        facts: { machine, images: settings?.images ?? {}, readBeside: besideOf(path, read), standIn: given.standIn, build: buildOf(configuration, given) },
        options: { rules: { ...rulesFor(configuration, place), ...given.rules }, prefer: settings?.['fixes.prefer'] ?? [] },
      };
    },
    problems: () => problemsIn(configurations, ports),
  };
}

/** The configuration that holds for the working folder. */
export function configurationHere(ports: Pick<Ports, 'host' | 'cwd'>): Configuration | undefined {
  const cwd = ports.cwd.replaceAll('\\', '/');
  return configurationsBelow(cwd, ports).of(cwd);
}

function configurationsBelow(cwd: string, ports: Pick<Ports, 'host'>): Configurations {
  return findConfigurations(cwd, { isThere: (path) => ports.host.kindOf(path) !== 'missing', readText: remembering(ports) });
}

function rulesFor(configuration: Configuration | undefined, place: string): AnalysisOptions['rules'] {
  return configuration ? levelsFor(configuration.settings.rules, posix.relative(posix.dirname(configuration.path), place)) : {};
}

function buildOf(configuration: Configuration | undefined, { build }: Given): Facts['build'] {
  const settings = configuration?.settings;
  return {
    arguments: { ...settings?.['dockerfile.buildArgs'], ...build?.arguments },
    target: build?.target ?? (settings?.['dockerfile.target'] || undefined),
  };
}

/** Reads each file once; `undefined` for what cannot be read. */
function remembering({ host }: Pick<Ports, 'host'>): (path: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (path) => {
    if (!known.has(path)) {
      const answer = host.readText(path);
      known.set(path, answer.kind === 'text' ? answer.text : undefined);
    }
    return known.get(path);
  };
}

function besideOf(path: string, read: (path: string) => string | undefined): Facts['readBeside'] {
  return (beside) => {
    // nothing outside of the working folder
    const inside = posix.join(posix.dirname(path), beside);
    return posix.isAbsolute(beside) || inside.startsWith('../') ? undefined : read(inside);
  };
}

function problemsIn(configurations: Configurations, { cwd }: Ports): readonly Unread[] {
  return configurations.found().flatMap(({ path, problems }) => problems.map((message) => ({ path: relative(cwd, path).replaceAll('\\', '/'), message })));
}
