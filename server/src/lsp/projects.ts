import { basename, posix } from 'node:path';
import type { RuleLevel, Settings } from '../../protocol/settings';
import { type Configurations, findConfigurations } from '../analysis/configuration/find';
import { levelsFor } from '../analysis/configuration/levels';
import { type Configuration, configurationNames } from '../analysis/configuration/read';
import { nameOf, pathOf } from './folders';
import type { HostPort } from './host-port';
import type { Log } from './log';

/** Settings as they hold for one document. */
export interface DocumentSettings extends Settings {
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

/** What projects say of themselves in `.pep668.json` and pyproject.toml. */
export interface Projects {
  /** The person's settings on top of those of the project a document belongs to. */
  readonly settingsFor: (uri: string, folder: string | undefined, settings: Settings) => DocumentSettings;
  /** Such a file changed: all are read again. */
  readonly changed: () => void;
}

/** What the client is asked to watch. */
export const projectFiles = { watchers: configurationNames.map((name) => ({ globPattern: `**/${name}` })) };

/** Whether a URI is that of a file a project speaks of itself in. */
export function isProjectFile(uri: string): boolean {
  return configurationNames.some((name) => basename(nameOf(uri)) === name);
}

/** Looks for the files of projects when they are asked for; each folder once. */
export function projectsFrom(host: HostPort, log: Log): Projects {
  let known = new Map<string | undefined, Configurations>();
  const configurationOf = (uri: string, folder: string | undefined): Configuration | undefined => {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    const configurations = known.get(folder) ?? findConfigurations(folder === undefined ? undefined : nameOf(folder), host);
    known.set(folder, configurations);
    const found = configurations.of(posix.dirname(nameOf(uri)));
    for (const problem of found?.problems ?? []) log.once('warn', `${found?.path}: ${problem}`);
    return found;
  };
  return {
    settingsFor: (uri, folder, settings) => onTop(uri, folder, settings, configurationOf(uri, folder)),
    changed: () => {
      known = new Map();
    },
  };
}

function onTop(uri: string, folder: string | undefined, settings: Settings, project: Configuration | undefined): DocumentSettings {
  const path = nameOf(uri);
  const own = levelsFor(settings.rules, folder === undefined ? posix.basename(path) : posix.relative(nameOf(folder), path));
  if (!project) return { ...settings, rules: own };
  const said = project.settings;
  return {
    ...settings,
    rules: { ...levelsFor(said.rules, posix.relative(posix.dirname(project.path), path)), ...own },
    'fixes.prefer': settings['fixes.prefer'].length > 0 ? settings['fixes.prefer'] : said['fixes.prefer'],
    images: { ...said.images, ...settings.images },
    'dockerfile.buildArgs': { ...said['dockerfile.buildArgs'], ...settings['dockerfile.buildArgs'] },
    'dockerfile.target': settings['dockerfile.target'] || said['dockerfile.target'],
  };
}
