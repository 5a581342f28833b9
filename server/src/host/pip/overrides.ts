import { optionIn, readIni, type Sections } from '../../formats/ini';
import type { Environment } from '../variables';
import type { ConfigurationFile } from './configuration-files';

/** A place that sets `break-system-packages` for installs, and to what. */
export interface OverrideSetting {
  /** Path of a file, or a variable's name. */
  readonly from: string;
  readonly value: string;
}

const option = 'break-system-packages';

/**
 * Where `break-system-packages` is set for `pip install`, the weakest first: the last one decides. A command's own
 * section beats `[global]` whatever the files; then comes the variable (pip/_internal/cli/parser.py, `_update_defaults`).
 */
export function overridesIn(files: readonly ConfigurationFile[], environment: Environment): OverrideSetting[] {
  const read = files.flatMap(({ path, text }) => {
    const sections = readIni(text);
    return 'problem' in sections ? [] : [{ path, sections }];
  });
  const ofSection = (section: string) => read.flatMap(({ path, sections }) => valueIn(sections, section).map((value) => ({ from: path, value })));
  const variables = Object.entries(environment).filter(([name, value]) => value && /^PIP_/.test(name) && normal(name.slice(4)) === option);
  const set = [...ofSection('global'), ...ofSection('install'), ...variables.map(([from, value = '']) => ({ from, value }))];
  // an empty value counts as none and lets the weaker one through
  return set.filter(({ value }) => value !== '');
}

/** The value of a section, under any of the spellings pip takes for the key. */
function valueIn(sections: Sections, section: string): string[] {
  const names = [...(sections.get(section)?.keys() ?? []), ...(sections.get('DEFAULT')?.keys() ?? [])];
  const values = [...new Set(names)].filter((name) => normal(name) === option).flatMap((name) => optionIn(sections, section, name) ?? []);
  return values.slice(-1);
}

/** pip/_internal/configuration.py, `_normalize_name`. */
function normal(name: string): string {
  return name.toLowerCase().replaceAll('_', '-').replace(/^--/, '');
}

/** What pip takes a value for; `undefined`: it stops at it (pip/_internal/utils/misc.py, `strtobool`). */
export function truthOf(value: string): boolean | undefined {
  if (/^(?:y|yes|t|true|on|1)$/i.test(value)) return true;
  return /^(?:n|no|f|false|off|0)$/i.test(value) ? false : undefined;
}

/** A configuration file pip stops at, whatever the command, and why. */
export function brokenFile(files: readonly ConfigurationFile[]): { readonly path: string; readonly message: string } | undefined {
  for (const { path, text } of files) {
    const sections = readIni(text);
    if ('problem' in sections) return { path, message: sections.message };
  }
  return undefined;
}
