import { DidChangeConfigurationNotification, type RemoteWorkspace } from 'vscode-languageserver';
import { type Settings, defaultSettings, settingsSection } from '../../protocol/settings';
import { readProjectSettings } from '../analysis/configuration/settings';
import type { Client } from './client';

/** The settings of each folder, asked for once and again when they change. */
export interface SettingsStore {
  readonly of: (folder: string | undefined) => Promise<Settings>;
  /** Forgets; `pushed` is what a client that can not be asked sent along. */
  readonly changed: (pushed: unknown) => void;
}

/** Settings from `workspace/configuration`, else from what the client sends. */
export function settingsFrom(workspace: Pick<RemoteWorkspace, 'getConfiguration'>, client: Client): SettingsStore {
  const asked = new Map<string | undefined, Promise<Settings>>();
  let sent = readSettings(client.settings);
  const ask = async (folder: string | undefined) => {
    const item = { section: settingsSection, ...(folder === undefined ? {} : { scopeUri: folder }) };
    return readSettings(await (workspace.getConfiguration as (item: object) => Promise<unknown>)(item));
  };
  return {
    of: (folder) => {
      if (!client.configuration) return Promise.resolve(sent);
      const answer = asked.get(folder) ?? ask(folder).catch(() => sent);
      asked.set(folder, answer);
      return answer;
    },
    changed: (pushed) => {
      asked.clear();
      const section = field(pushed, settingsSection);
      if (section !== undefined) sent = readSettings(section);
    },
  };
}

/** What the client must be told to watch for. */
export const settingsWatch = { type: DidChangeConfigurationNotification.type, options: { section: settingsSection } } as const;

/** Reads a section, as a tree or with dotted keys; a value of the wrong type is the default. */
export function readSettings(section: unknown): Settings {
  const interpreter = field(section, 'interpreter');
  const statusBar = field(section, 'statusBar.enabled') ?? field(field(section, 'statusBar'), 'enabled');
  return {
    ...readProjectSettings(section).settings,
    interpreter: typeof interpreter === 'string' ? interpreter : defaultSettings.interpreter,
    'statusBar.enabled': typeof statusBar === 'boolean' ? statusBar : defaultSettings['statusBar.enabled'],
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
