import { type MarkerText, readMarker } from '../formats/marker';
import { readBytes } from './files';

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
