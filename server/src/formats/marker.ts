import { optionIn, readIni } from './ini';

/** What a marker says, read as pip reads it: a message, or none that can be used. */
export type MarkerText =
  | { readonly kind: 'message'; readonly message: string }
  /** pip says it in its own words. `because`: what is wrong with the file, where something is. */
  | { readonly kind: 'none'; readonly because?: string }
  /** configparser's error where a key or section stands twice: pip itself stops with a traceback. */
  | { readonly kind: 'malformed'; readonly message: string };

/**
 * Reads the text of an `EXTERNALLY-MANAGED` file: section `[externally-managed]`, key `Error-<lang>` for the first
 * language that has one, else `Error`. Source: pip/_internal/exceptions.py, `ExternallyManagedEnvironment`.
 */
export function readMarker(text: string, languages: readonly string[]): MarkerText {
  const sections = readIni(text);
  if ('problem' in sections)
    return sections.problem === 'twice' ? { kind: 'malformed', message: sections.message } : { kind: 'none', because: sections.message };
  for (const key of [...languages.map((language) => `error-${language.toLowerCase()}`), 'error']) {
    const message = optionIn(sections, 'externally-managed', key);
    if (message !== undefined) return { kind: 'message', message };
  }
  return { kind: 'none', because: sections.has('externally-managed') ? 'it has no key Error' : 'it has no section [externally-managed]' };
}
