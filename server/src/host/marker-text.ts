/** What a marker says, read as pip reads it: a message, or none that can be used. */
export type MarkerText =
  | { readonly kind: 'message'; readonly message: string }
  | { readonly kind: 'none' }
  /** configparser's error where a key or section stands twice: pip itself stops with a traceback. */
  | { readonly kind: 'malformed'; readonly message: string };

/**
 * Reads an `EXTERNALLY-MANAGED` file by configparser's rules without interpolation (PEP 668): section
 * `[externally-managed]`, key `Error-<lang>` for the first language that has one, else `Error`; keys in any case.
 */
export function readMarker(text: string, languages: readonly string[]): MarkerText {
  const sections = parseSections(text);
  if (typeof sections === 'string') return { kind: 'malformed', message: sections };
  const own = sections?.get('externally-managed');
  if (!own) return { kind: 'none' };
  const values = new Map([...(sections?.get('DEFAULT') ?? []), ...own]);
  const key = [...languages.map((language) => `error-${language.toLowerCase()}`), 'error'].find((name) => values.has(name));
  const message = key === undefined ? undefined : values.get(key);
  return message === undefined ? { kind: 'none' } : { kind: 'message', message };
}

type Sections = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Sections with their values; `undefined` where the text is no such file; a text where something stands twice. */
function parseSections(text: string): Sections | string | undefined {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | undefined;
  let key: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*[#;]/.test(line)) continue;
    if (/^\s+\S/.test(line) && section && key !== undefined) {
      section.set(key, `${section.get(key)}\n${line.trim()}`);
      continue;
    }
    if (line.trim() === '') {
      if (section && key !== undefined) section.set(key, `${section.get(key)}\n`);
      continue;
    }
    const name = /^\[(.+)\]/.exec(line)?.[1];
    if (name !== undefined) {
      if (sections.has(name) && name !== 'DEFAULT') return `the section [${name}] stands twice`;
      section = sections.get(name) ?? new Map();
      sections.set(name, section);
      key = undefined;
      continue;
    }
    const pair = /^\s*(.*?)\s*[=:]\s*(.*)$/.exec(line);
    if (!section || !pair?.[1]) return undefined;
    key = pair[1].toLowerCase();
    if (section.has(key)) return `the key ${pair[1]} stands twice`;
    section.set(key, pair[2] ?? '');
  }
  for (const values of sections.values()) for (const [name, value] of values) values.set(name, value.replace(/\n+$/, ''));
  return sections;
}

/** Languages to look for, the nearest first: `de_AT` and `de` from the locale of the environment, after the editor's own. */
export function languagesOf(environment: Readonly<Record<string, string | undefined>>, editor: string | undefined): string[] {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  const code = /^([A-Za-z]{2,3})(?:[_-]([A-Za-z]{2}))?/.exec(locale);
  const own = editor?.replace('-', '_');
  const wanted = [
    ...(own === undefined ? [] : [own]),
    ...(code && !/^(?:C|POSIX)\b/.test(locale) ? [code[2] ? `${code[1]}_${code[2].toUpperCase()}` : (code[1] ?? '')] : []),
  ];
  return [...new Set(wanted.flatMap((language) => [language, language.split('_')[0] ?? '']))];
}
