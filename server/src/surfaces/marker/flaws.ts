import { optionIn, readIni, type Sections } from '../../formats/ini';
import type { MarkerFlaw } from '../../model/surface';
import type { Span } from '../../model/span';

const section = 'externally-managed';

/**
 * What keeps a marker's message from people: what the specification asks for (packaging.python.org, “Externally Managed
 * Environments”, marking an interpreter), as pip's configparser and uv read it. One flaw at a time, the worst.
 */
export function flawsOf(text: string): readonly MarkerFlaw[] {
  const sections = readIni(text);
  if ('problem' in sections)
    return [{ kind: sections.problem === 'twice' ? 'twice' : 'unreadable', because: sections.message, span: lineAt(text, sections.line) }];
  const flaw = flawIn(sections, text);
  return flaw === undefined ? [] : [flaw];
}

function flawIn(sections: Sections, text: string): MarkerFlaw | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const at = (pattern: RegExp) =>
    lineAt(
      text,
      Math.max(
        lines.findIndex((line) => pattern.test(line)),
        0,
      ),
    );
  const header = at(/^\s*\[externally-managed\]/i);
  const own = sections.get(section);
  if (own === undefined) return { kind: 'silent', because: `it has no section [${section}]`, span: header };
  const message = optionIn(sections, section, 'error');
  const localized = [...own.keys()].some((key) => key.startsWith('error-'));
  if (message === undefined && localized) return { kind: 'untranslated', because: 'it has no key Error', span: header };
  if (message === undefined) return { kind: 'silent', because: 'it has no key Error', span: header };
  if (message.trim() === '') return { kind: 'empty', because: 'Error is empty', span: at(/^\s*error\s*[=:]/i) };
  if (!/^\s*Error\s*[=:]/m.test(text)) return { kind: 'case', because: 'the key is not written Error', span: at(/^\s*error\s*[=:]/i) };
  return undefined;
}

/** A line of a text (0-based), without blanks at its ends. */
function lineAt(text: string, number: number): Span {
  const breaks = /\r\n|\r|\n/g;
  for (let passed = 0; passed < number; passed++) if (!breaks.exec(text)) break;
  const start = breaks.lastIndex;
  const end = breaks.exec(text)?.index ?? text.length;
  const line = text.slice(start, end);
  const from = start + (line.length - line.trimStart().length);
  return { start: Math.min(from, end), end: Math.max(start + line.trimEnd().length, Math.min(from, end)) };
}
