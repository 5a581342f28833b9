import { readBytes } from './files';
import { optionIn, readIni } from './ini';

/** What a marker says, read as pip reads it: a message, or none that can be used. */
export type MarkerText =
  | { readonly kind: 'message'; readonly message: string }
  /** pip says it in its own words. `because`: what is wrong with the file, where something is. */
  | { readonly kind: 'none'; readonly because?: string }
  /** configparser's error where a key or section stands twice: pip itself stops with a traceback. */
  | { readonly kind: 'malformed'; readonly message: string };

/** Reads the file at a path. What cannot be read still marks (PEP 668), in pip's own words. */
export function readMarkerFile(path: string, languages: readonly string[]): MarkerText {
  const bytes = readBytes(path);
  if (bytes === undefined) return { kind: 'none', because: 'it cannot be read' };
  try {
    return readMarker(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), languages);
  } catch {
    return { kind: 'none', because: 'it is not UTF-8' };
  }
}

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

/** What pip says where the marker says nothing (pip/_internal/exceptions.py). */
export function wordsOfPip(prefix: string): string {
  return [
    `The Python environment under ${prefix} is managed externally, and may not be`,
    'manipulated by the user. Please use specific tooling from the distributor of',
    'the Python installation to interact with this environment instead.',
  ].join('\n');
}

/** Languages to look for, the nearest first: `de_AT` and `de` from the locale of the environment, after the editor's own. */
export function languagesOf(environment: Readonly<Record<string, string | undefined>>, editor: string | undefined): string[] {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  const wanted = [...(editor ? [editor.replace('-', '_')] : []), ...codeOf(locale)];
  return [...new Set(wanted.flatMap((language) => [language, language.split('_')[0] ?? '']))];
}

/** The language code of a POSIX locale: `de_AT` of `de_AT.UTF-8@euro`. */
function codeOf(locale: string): string[] {
  const code = /^([a-z]{2,3})(?:[_-]([a-z]{2}))?(?![a-z])/i.exec(locale);
  if (!code?.[1]) return [];
  return [code[2] ? `${code[1]}_${code[2].toUpperCase()}` : code[1]];
}
