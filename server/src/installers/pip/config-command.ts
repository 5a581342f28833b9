import type { Value } from '../../model/value';
import type { HoleText, Word } from '../holes';
import { normalizeKey, type PipFile } from './configuration';
import { readConfigurationFile, writeConfigurationFile } from './configuration-file';
import type { Held } from './option-values';
import { atLeast } from './versions';

/** What `pip config …` does: the file it writes, or why it fails. */
export type ConfigOutcome =
  | { readonly kind: 'writes'; readonly path: string; readonly text: Value }
  | { readonly kind: 'reads' }
  | { readonly kind: 'fails'; readonly message: string; readonly exit?: number }
  | { readonly kind: 'unknown'; readonly message: string };

/** All `pip config` needs: its parsed options, words, and the files that it may edit. */
export interface ConfigCall {
  readonly values: ReadonlyMap<string, Held>;
  readonly words: readonly Word[];
  readonly files: readonly PipFile[];
  readonly version: string;
  /** Whether the user's files are left out, which makes editing them fail. */
  readonly withoutUser: boolean;
  /** PIP_CONFIG_FILE is `os.devnull`: no file at all. */
  readonly withoutFiles: boolean;
  readonly holes: HoleText;
}

const argumentCounts: Readonly<Record<string, number>> = { list: 0, edit: 0, get: 1, set: 2, unset: 1, debug: 0 };

/** What `pip config` would do (pip/_internal/commands/configuration.py). */
export function runConfig(call: ConfigCall): ConfigOutcome {
  const [action, ...words] = call.words;
  const count = action && argumentCounts[action.text];
  if (count === undefined) return { kind: 'fails', message: 'Need an action (debug, edit, get, list, set, unset) to perform.' };
  const kind = chooseFile(call, (action as Word).text);
  if (kind === undefined) return { kind: 'fails', message: 'Need exactly one file to operate upon (--user, --site, --global) to perform.' };
  if (words.length !== count) return { kind: 'fails', message: `Got unexpected number of arguments, expected ${count}.` };
  if ((action as Word).text !== 'set' && (action as Word).text !== 'unset') return { kind: 'reads' };
  const file = call.withoutFiles || (kind === 'user' && call.withoutUser) ? undefined : call.files.findLast((one) => one.kind === kind);
  if (!file) return { kind: 'fails', message: 'Fatal Internal error [id=2]. Please report as a bug.' };
  return edit(call, file, (words[0] as Word).text, words[1]);
}

/** The kind of file meant: the one asked for, else the interpreter's own where it exists, else the user's. */
function chooseFile({ values, files }: ConfigCall, action: string): PipFile['kind'] | undefined {
  const asked = (['user', 'global', 'site'] as const).filter((kind) => values.get(`${kind}_file`)?.truth === true);
  if (asked.length > 1) return undefined;
  if (asked[0] || action === 'list' || action === 'debug') return asked[0] ?? 'user';
  return files.some(({ kind, text }) => kind === 'site' && text !== undefined) ? 'site' : 'user';
}

// pip/_internal/configuration.py, set_value and unset_value; the whole key is normalized, its section too (before 23.0: neither).
function edit({ holes, version }: ConfigCall, file: PipFile, written: string, value: Word | undefined): ConfigOutcome {
  const key = atLeast(version, '23.0') ? normalizeKey(written) : written;
  const read = readConfigurationFile(holes.encode(file.text ?? ''));
  if (read.error !== undefined) return { kind: 'fails', message: `${file.path}: ${read.error}` };
  // From 25.2 on: a KeyError that nobody catches.
  if (!value && read.sections.size === 0 && read.unknown === undefined && atLeast(version, '25.2'))
    return { kind: 'fails', exit: 2, message: `KeyError: '${file.path}'` };
  const dot = key.indexOf('.');
  if (dot < 0) return { kind: 'fails', message: `Key does not contain dot separated section and key. Perhaps you wanted to use 'global.${key}' instead?` };
  if (read.unknown !== undefined) return { kind: 'unknown', message: `what ${file.path} holds is not known: ${holes.because(read.unknown)}` };
  const sections = new Map([...read.sections].map(([name, keys]) => [name, new Map(keys)]));
  const [section, name] = [key.slice(0, dot), key.slice(dot + 1).toLowerCase()];
  if (value) sections.set(section, (sections.get(section) ?? new Map()).set(name, value.text));
  else if (!unset(sections, section, name)) return { kind: 'fails', message: `No such key - ${written}` };
  return { kind: 'writes', path: file.path, text: holes.decode(writeConfigurationFile({ defaults: read.defaults, sections })) };
}

/** Removes a key, and its section where that becomes empty. */
function unset(sections: Map<string, Map<string, string>>, section: string, name: string): boolean {
  const keys = sections.get(section);
  if (!keys?.delete(name)) return false;
  if (keys.size === 0) sections.delete(section);
  return true;
}
